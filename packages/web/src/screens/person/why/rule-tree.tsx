import { Text } from '@mantine/core';
import type { ExplainedCondition, ExplainedLine } from '@satsuma/client';
import { useMemo } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { PERSON } from '../words.ts';
import { Mark } from './mark.tsx';
import classes from './rule-tree.module.css';

export interface RuleTreeProps {
  readonly root: ExplainedCondition;
  /** The same conditions in words. */
  readonly lines: readonly ExplainedLine[];
}

/** A definition as its tree: whether each condition holds for one person, with what was found. */
export function RuleTree({ root, lines }: RuleTreeProps) {
  const words = useMemo(() => new Map(lines.map(line => [line.path, line])), [lines]);
  return (
    <ul className={classes.tree}>
      <Rule of={root} words={words} />
    </ul>
  );
}

interface RuleProps {
  readonly of: ExplainedCondition;
  readonly words: ReadonlyMap<string, ExplainedLine>;
}

const JOINING = ['all', 'any', 'not'];

function Rule({ of: { path, kind, holds, of: parts }, words }: RuleProps) {
  const say = useWords(PERSON);
  const line = words.get(path);
  const isJoining = JOINING.includes(kind);
  return (
    <li className={classes.rule}>
      <Mark isTrue={holds} label={say(holds ? 'holds' : 'holdsNot')} />
      <div className={classes.group}>
        <Text size="sm" fw={isJoining ? 600 : 400}>
          {isJoining ? say(kind) : line?.needed}
        </Text>
        {line !== undefined && line.found !== '' && (
          <Text size="sm" c="dimmed">
            {say('found', { found: line.found })}
          </Text>
        )}
        {line !== undefined && line.turns !== '' && (
          <Text size="sm" c="dimmed">
            {line.turns}
          </Text>
        )}
        {parts.length > 0 && (
          <ul className={classes.tree}>
            {parts.map(part => (
              <Rule key={part.path} of={part} words={words} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
