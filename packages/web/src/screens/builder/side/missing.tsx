import { Anchor, List, Text } from '@mantine/core';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { openToken, tokensOf } from '../forms/forms.ts';
import { type Row, rowsOf } from '../model/draft.ts';
import { saidOf } from '../model/said.ts';
import { useToldInForm } from '../told.ts';
import { BUILDER } from '../words.ts';
import classes from './side.module.css';

/** In place of a number: which conditions there is nothing to count without, each leading to what is still to be chosen. */
export function Missing() {
  const say = useWords(BUILDER);
  const { draft, broken } = useBuilder();
  return (
    <div role="status">
      <Text size="sm">{say('countsWhenWhole')}</Text>
      <List size="sm" mt="xs">
        {rowsOf(draft)
          .filter(({ id }) => broken.has(id))
          .map(row => (
            <List.Item key={row.id}>
              <MissingOf row={row} />
            </List.Item>
          ))}
      </List>
    </div>
  );
}

function MissingOf({ row: { id, condition, isNegated } }: { readonly row: Row }) {
  const say = useWords(BUILDER);
  const told = useToldInForm();
  const { speech, catalog, segments, problems, open, focus } = useBuilder();
  const wrong = (problems.get(id) ?? []).filter(problem => !problem.isUnfinished);
  const go = () => {
    const telling = { say, speech, catalog, segments };
    const token = openToken(tokensOf(condition, { isNegated, change: () => undefined, telling }));
    document.getElementById(`node-${id}`)?.scrollIntoView({ block: 'center' });
    if (token === undefined) focus(id);
    else open({ row: id, token });
  };
  return (
    <>
      <Anchor component="button" type="button" size="sm" ta="left" className={classes.problem} onClick={go}>
        {saidOf(condition, isNegated, speech)}
      </Anchor>
      {wrong.map(problem => (
        <Text key={`${problem.path} ${problem.message}`} size="xs" c="dimmed">
          {told(problem)}
        </Text>
      ))}
    </>
  );
}
