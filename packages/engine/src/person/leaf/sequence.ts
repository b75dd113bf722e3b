import type { Leaf, SequenceStep } from '../../plan/leaf.ts';
import type { Bounds } from '../../plan/span.ts';
import type { Build } from '../build.ts';
import type { Check, Frame, RowReader } from '../frame.ts';
import type { Occurrence } from '../history.ts';
import { firstAt, sliceOf } from '../rows.ts';

type SequenceLeaf = Extract<Leaf, { leaf: 'sequence' }>;

/** A step's rows that pass its filters, oldest first, and how long after the step before they may come, in milliseconds. */
export interface StepRows {
  readonly rows: readonly Occurrence[];
  readonly within: number;
}

export function sequence({ steps, thenNot, span }: SequenceLeaf, build: Build): Check {
  const compiled = steps.map(step => compileStep(step, build));
  const bounds = build.pastBounds(span);
  const absent = thenNot && compileStep(thenNot, build);
  return frame => {
    const { now } = frame;
    const reached = reachedSteps(
      compiled.map(step => step(frame)),
      bounds(now),
      now,
    );
    const last = reached.at(-1) ?? [];
    return absent === null ? last.length > 0 : last.some(row => isFollowedByNothing(row, absent(frame), now));
  };
}

function compileStep(step: SequenceStep, build: Build): (frame: Frame) => StepRows {
  const rowsOf: RowReader = build.rows(step.stream, step.filters);
  const within = step.within ?? Infinity;
  return frame => ({ rows: rowsOf(frame), within });
}

/** For each step its rows that a chain from the first step reaches; the first step's lie within the bounds. */
export function reachedSteps(
  steps: readonly StepRows[],
  bounds: Bounds,
  now: number,
): readonly (readonly Occurrence[])[] {
  const [start, ...later] = steps;
  if (start === undefined) return [];
  const { rows, first, end } = sliceOf(start.rows, bounds);
  let before: readonly Occurrence[] = rows.slice(first, end);
  const reached = [before];
  for (const step of later) {
    before = follow(before, step, now);
    reached.push(before);
  }
  return reached;
}

/** The step's rows that follow a reached one: strictly later, at most `within`. The nearest reached one before a row decides. */
function follow(reached: readonly Occurrence[], { rows, within }: StepRows, now: number): readonly Occurrence[] {
  const [earliest] = reached;
  if (earliest === undefined) return [];
  const next: Occurrence[] = [];
  let before = 0;
  for (let i = firstAt(rows, earliest.time + 1); i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || row.time > now) break;
    while ((reached[before + 1]?.time ?? Infinity) < row.time) before += 1;
    if (row.time - (reached[before]?.time ?? -Infinity) <= within) next.push(row);
  }
  return next;
}

/** Nothing came after the row: within a time that is over by now or, without one, until now. */
function isFollowedByNothing(row: Occurrence, { rows, within }: StepRows, now: number): boolean {
  const last = within === Infinity ? now : row.time + within;
  if (last > now) return false;
  const next = rows[firstAt(rows, row.time + 1)];
  return next === undefined || next.time > last;
}
