import { useMemo } from 'react';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useBuilder, useFound } from '../builder-context.ts';
import { tokensOf } from '../forms/forms.ts';
import { EXCLUDE, type Row as RowNode } from '../model/draft.ts';
import { changeRow } from '../model/edits.ts';
import { saidOf } from '../model/said.ts';
import { BUILDER } from '../words.ts';
import { Handle } from './handle.tsx';
import { useMoves } from './moves.ts';
import { ProblemsOf } from './problems-of.tsx';
import { TokenButton } from './token-button.tsx';
import classes from './tree.module.css';

/** One condition, told as a phrase whose parts can be chosen anew. */
export function Row({ row }: { readonly row: RowNode }) {
  const say = useWords(BUILDER);
  const { speech, catalog, segments, act, problems } = useBuilder();
  const moves = useMoves();
  const { id, condition, isNegated } = row;
  const said = saidOf(condition, isNegated, speech);
  const tokens = useMemo(
    () =>
      tokensOf(condition, {
        isNegated,
        change: (next, no) => act(changeRow(id, next, no), id),
        telling: { say, speech, catalog, segments },
      }),
    [condition, isNegated, id, act, say, speech, catalog, segments],
  );
  const found = problems.get(id) ?? [];
  return (
    <li
      className={classes.row}
      data-node={id}
      data-kind="row"
      id={`node-${id}`}
      onKeyDown={event => moves.onKeyDown(event, id, said)}
    >
      <Handle node={row} said={said} />
      <fieldset className={classes.phrase} aria-label={said} style={{ border: 0, margin: 0, padding: 0 }}>
        <Mark node={id} />
        {tokens.map(token => (
          <TokenButton key={token.key} row={id} token={token} />
        ))}
      </fieldset>
      <Counts node={id} />
      <ProblemsOf problems={found} />
    </li>
  );
}

/** Of the person who is checked: whether it holds. */
export function Mark({ node }: { readonly node: string }) {
  const say = useWords(BUILDER);
  const holds = useFound().verdicts.get(node);
  if (holds === undefined) return null;
  return (
    <span
      style={{ color: holds ? 'var(--success)' : 'var(--danger)' }}
      role="img"
      aria-label={say(holds ? 'holds' : 'holdsNot')}
    >
      {holds ? '✓' : '✗'}
    </span>
  );
}

/** How many it holds for, and how many are left after it and all before. */
export function Counts({ node }: { readonly node: string }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { counts, alone } = useFound();
  const step = counts.get(node);
  const own = alone.get(node);
  if (step === undefined)
    return (
      <span className={classes.counts}>
        {own !== undefined && (
          <PeopleLink who={own.who} count={own.size}>
            {say('alone', { shown: formats.number(own.size) })}
          </PeopleLink>
        )}
      </span>
    );
  return (
    <span className={classes.counts}>
      {node !== EXCLUDE && (
        <>
          <span title={say('aloneHint')}>
            <PeopleLink who={{ where: step.condition }} count={step.alone}>
              {say('alone', { shown: formats.number(step.alone) })}
            </PeopleLink>
          </span>
          {' / '}
        </>
      )}
      <PeopleLink who={step.people} count={step.left}>
        {say('left', { shown: formats.number(step.left) })}
      </PeopleLink>
    </span>
  );
}
