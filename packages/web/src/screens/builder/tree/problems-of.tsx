import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import type { PlacedProblem } from '../model/check.ts';
import { useToldInForm } from '../told.ts';
import { BUILDER } from '../words.ts';
import classes from './tree.module.css';

/** What is wrong with a row or group, under it. */
export function ProblemsOf({ problems }: { readonly problems: readonly PlacedProblem[] }) {
  const say = useWords(BUILDER);
  const told = useToldInForm();
  const { isPressed } = useBuilder();
  const isUnfinished = problems.every(problem => problem.isUnfinished);
  if (problems.length === 0 || (isUnfinished && !isPressed)) return null;
  return (
    <div
      style={{ gridColumn: '1 / -1' }}
      className={isUnfinished ? `${classes.problem} ${classes.unfinished}` : classes.problem}
    >
      {isUnfinished
        ? say('unfinished')
        : problems.map(problem => <div key={`${problem.path} ${problem.message}`}>{told(problem)}</div>)}
    </div>
  );
}
