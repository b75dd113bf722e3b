import type { Applied, ComputedMemberships } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { COLUMNS } from '../words/columns.ts';
import { PLAN } from '../words/plan.ts';

/** Whom the computation after a change brought in and left out, or why there was none. */
export async function tellApplied({ computed, notComputed }: Applied, context: Context): Promise<void> {
  const { output, say } = context;
  if (computed !== null) {
    output.heading(say.of(PLAN).computed);
    tellComputed(computed, context);
  }
  if (notComputed.length === 0) return;
  output.note(say.of(PLAN).notComputed);
  await output.problems(notComputed);
}

/** A line for each segment: its size, who entered and left. */
export function tellComputed({ segments, parametric }: ComputedMemberships, { output, say }: Context): void {
  const columns = say.of(COLUMNS);
  type Row = ComputedMemberships['segments'][number];
  const size = ({ sizes }: Row): number => Object.values(sizes).reduce((a, b) => a + b, 0);
  const flow = (value: number): string => (value === 0 ? '–' : say.number(value));
  output.table<Row>(
    [
      { title: columns.segment, flexible: 'cut', cell: s => s.id },
      { title: columns.people, align: 'right', cell: s => say.number(size(s)) },
      { title: columns.entered, align: 'right', cell: s => flow(s.entered) },
      { title: columns.left, align: 'right', cell: s => flow(s.left) },
      { title: columns.moved, align: 'right', cell: s => flow(s.moved) },
    ],
    segments,
  );
  if (parametric.length > 0) output.line(output.paint.dim(say.of(PLAN).parametric(parametric.join(', '))));
}
