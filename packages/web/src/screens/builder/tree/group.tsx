import { Button, NativeSelect } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { EXCLUDE, type Group as GroupNode, INCLUDE, nodesOf, rowsOf } from '../model/draft.ts';
import { changeGroup } from '../model/edits.ts';
import { groupSaid } from '../model/said.ts';
import { BUILDER } from '../words.ts';
import { AddCondition } from './add-condition.tsx';
import { Handle } from './handle.tsx';
import { useMoves } from './moves.ts';
import { ProblemsOf } from './problems-of.tsx';
import { Counts, Mark, Row } from './row.tsx';
import classes from './tree.module.css';

/** So many groups within each other are drawn; deeper ones begin folded. */
const DEEPEST = 3;

export interface GroupProps {
  readonly group: GroupNode;
  readonly depth: number;
}

/** Conditions under one connector, in a frame of their own. */
export function Group({ group, depth }: GroupProps) {
  const say = useWords(BUILDER);
  const { speech, problems, focused } = useBuilder();
  const moves = useMoves();
  const [isOpen, { toggle, open }] = useDisclosure(depth <= DEEPEST);
  // What is gone to is in sight.
  const isSought =
    focused !== undefined && !isOpen && nodesOf(group).some(({ id }) => id === focused && id !== group.id);
  useEffect(() => {
    if (isSought) open();
  }, [isSought, open]);
  const isRoot = group.id === INCLUDE || group.id === EXCLUDE;
  const said = groupSaid(group, speech);
  const body = (
    <fieldset
      className={`${classes.group} ${group.id === EXCLUDE ? classes.leave : ''}`}
      aria-label={said === '' || isRoot ? say(isRoot ? `group_${group.id}` : 'group') : said}
      data-node={group.id}
      data-kind="group"
      id={`node-${group.id}`}
    >
      <div className={classes.head}>
        {!isRoot && <Handle node={group} said={said} />}
        <Mark node={group.id} />
        <Connector group={group} />
        {depth > DEEPEST && <Fold isOpen={isOpen} said={said} onToggle={toggle} group={group} />}
        <span style={{ flex: 1 }} />
        <Counts node={group.id} />
      </div>
      <ProblemsOf problems={problems.get(group.id) ?? []} />
      {isOpen && <Children group={group} depth={depth} />}
    </fieldset>
  );
  if (isRoot) return body;
  return <li onKeyDown={event => moves.onKeyDown(event, group.id, said)}>{body}</li>;
}

function Children({ group, depth }: GroupProps) {
  return (
    <>
      <ul className={classes.list}>
        {group.children.map(child =>
          child.kind === 'row' ? (
            <Row key={child.id} row={child} />
          ) : (
            <Group key={child.id} group={child} depth={depth + 1} />
          ),
        )}
      </ul>
      <AddCondition parent={group} />
    </>
  );
}

/** “all of”, “any of”, “none of”, “not all of”: one for the whole group. */
function Connector({ group }: { readonly group: GroupNode }) {
  const say = useWords(BUILDER);
  const { act } = useBuilder();
  if (group.id === EXCLUDE) return <strong>{say('leaveOut')}</strong>;
  const value = `${group.isNegated ? 'not ' : ''}${group.join}`;
  return (
    <NativeSelect
      size="xs"
      aria-label={say('connector')}
      value={value}
      onChange={({ currentTarget: { value: next } }) =>
        act(changeGroup(group.id, { join: next.endsWith('all') ? 'all' : 'any', isNegated: next.startsWith('not ') }))
      }
      data={['all', 'any', 'not any', 'not all'].map(one => ({ value: one, label: say(`join_${one}`) }))}
    />
  );
}

interface FoldProps {
  readonly isOpen: boolean;
  readonly said: string;
  readonly group: GroupNode;
  readonly onToggle: () => void;
}

function Fold({ isOpen, said, group, onToggle }: FoldProps) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const count = rowsOf(group).length;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-expanded={isOpen}
        leftSection={isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
        onClick={onToggle}
      >
        {say('conditions', { count, shown: formats.number(count) })}
      </Button>
      {!isOpen && <span className={classes.word}>{said}</span>}
    </>
  );
}
