import type { Leaf, SequenceStep } from '../../plan/leaf.ts';
import type { Build } from '../build.ts';
import type { Check, Frame, RowReader } from '../frame.ts';
import type { Occurrence } from '../history.ts';
import { firstAt, sliceOf } from '../rows.ts';

type SequenceLeaf = Extract<Leaf, { leaf: 'sequence' }>;

export function sequence({ steps, thenNot, span }: SequenceLeaf, build: Build): Check {
  const [firstStep, ...later] = steps.map(step => compileStep(step, build));
  const bounds = build.pastBounds(span);
  const absent = thenNot && absence(compileStep(thenNot, build));
  return frame => {
    if (firstStep === undefined) return false;
    const { rows, first, end } = sliceOf(firstStep.rowsOf(frame), bounds(frame.now));
    let reached: readonly Occurrence[] = rows.slice(first, end);
    for (const step of later) reached = follow(reached, step, frame);
    return absent === null ? reached.length > 0 : reached.some(row => absent(row, frame));
  };
}

interface Step {
  readonly rowsOf: RowReader;
  readonly within: number;
}

const compileStep = (step: SequenceStep, build: Build): Step => ({
  rowsOf: build.rows(step.stream, step.filters),
  within: step.within ?? Infinity,
});

/** The step's rows that follow a reached one: strictly later, at most `within`. The nearest reached one before a row decides. */
function follow(reached: readonly Occurrence[], { rowsOf, within }: Step, frame: Frame): readonly Occurrence[] {
  const [earliest] = reached;
  if (earliest === undefined) return reached;
  const rows = rowsOf(frame);
  const next: Occurrence[] = [];
  let before = 0;
  for (let i = firstAt(rows, earliest.time + 1); i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || row.time > frame.now) break;
    while ((reached[before + 1]?.time ?? Infinity) < row.time) before += 1;
    if (row.time - (reached[before]?.time ?? -Infinity) <= within) next.push(row);
  }
  return next;
}

/** Nothing of the step came after the row: within a time that is over by now or, without one, until now. */
const absence =
  ({ rowsOf, within }: Step) =>
  (row: Occurrence, frame: Frame): boolean => {
    const last = within === Infinity ? frame.now : row.time + within;
    if (last > frame.now) return false;
    const rows = rowsOf(frame);
    const next = rows[firstAt(rows, row.time + 1)];
    return next === undefined || next.time > last;
  };
