import { Anchor, List } from '@mantine/core';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import type { PlacedProblem } from '../model/check.ts';
import { findNode } from '../model/draft.ts';
import { saidOf } from '../model/said.ts';
import { Notice } from '../notice.tsx';
import { useToldInForm } from '../told.ts';
import { BUILDER } from '../words.ts';
import classes from './side.module.css';

export interface ProblemsCardProps {
  readonly problems: readonly PlacedProblem[];
  readonly onGo: (problem: PlacedProblem) => void;
}

/** Everything that stands in the way, each leading to its place. */
export function ProblemsCard({ problems, onGo }: ProblemsCardProps) {
  const say = useWords(BUILDER);
  const told = useToldInForm();
  const { draft, speech, isPressed } = useBuilder();
  const shown = problems.filter(problem => isPressed || !problem.isUnfinished);
  if (shown.length === 0) return null;
  const where = ({ node, parameter }: PlacedProblem): string => {
    if (parameter !== undefined) return `{${parameter}}: `;
    const found = node === undefined ? undefined : findNode(draft, node);
    const said = found?.kind === 'row' ? saidOf(found.condition, found.isNegated, speech) : '';
    return said === '' ? '' : `${said}: `;
  };
  return (
    <Notice title={say('problemsTitle')}>
      <List size="sm">
        {shown.map(problem => (
          <List.Item key={`${problem.node ?? ''} ${problem.path} ${problem.message}`}>
            <Anchor
              component="button"
              type="button"
              size="sm"
              ta="left"
              className={classes.problem}
              onClick={() => onGo(problem)}
            >
              {where(problem)}
              {problem.isUnfinished && problem.node !== undefined ? say('unfinished') : told(problem)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Notice>
  );
}
