import type { CohortCell, CohortRow } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { argument, usage, wordOption } from '../input/options.ts';
import { findSegmentation, readSettingOptions, settingOptions } from '../input/segmentation.ts';
import { screenWidth } from '../output/screen-width.ts';
import type { Column } from '../output/table.ts';
import { COHORTS } from '../words/cohorts.ts';
import { COLUMNS } from '../words/columns.ts';

const SHOWN = ['retention', 'people', 'orders', 'revenue'] as const;
type Shown = (typeof SHOWN)[number];

export const cohorts: Command = {
  name: 'cohorts',
  summary: 'Who came together, who came back, and for how much',
  description: 'A cell whose month (or other unit) is not over yet for everybody in it carries a *.',
  arguments: [
    { form: '[segmentation]', about: 'a stored segmentation of the method cohorts; else --by and --unit say' },
  ],
  options: [
    ...settingOptions('by', 'unit', 'refunds', 'currency'),
    { flags: '--show <what>', about: 'retention, people, orders or revenue', initial: 'retention', completes: SHOWN },
  ],
  examples: [
    { line: 'satsuma cohorts', does: 'retention of the cohorts of first order, month by month' },
    { line: 'satsuma cohorts --unit quarter --show revenue', does: 'money by quarter' },
    { line: 'satsuma cohorts --by "{trait: registered}"', does: 'cohorts of the date that a trait holds' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const show = wordOption(input, 'show', SHOWN) ?? 'retention';
      const word = argument(input, 0) ?? 'cohorts';
      const found = await findSegmentation(access, word, await readSettingOptions(input));
      if (found.method !== 'cohorts') throw usageOf(word, found.method);
      const answer = await found.ask(access.cohorts);
      context.output.data(answer);
      print(answer.cohorts, show, answer.currency, context);
    }),
};

const usageOf = (word: string, method: string) =>
  usage(word, `it is a segmentation by the method ${method}`, 'satsuma cohorts needs one by the method cohorts');

function print(rows: readonly CohortRow[], show: Shown, currency: string | null, { output, say }: Context): void {
  const words = say.of(COHORTS);
  if (rows.length === 0) {
    output.line(words.nothing);
    return;
  }
  const titles = say.of(COLUMNS);
  output.line(output.paint.bold(words.title[show](currency ?? '')));
  output.line();
  const fixed: readonly Column<CohortRow>[] = [
    { title: titles.cohort, cell: row => row.cohort },
    { title: titles.people, align: 'right', cell: row => say.number(row.size) },
  ];
  const longest = Math.max(...rows.map(row => row.cells.length));
  const offsets = Array.from(
    { length: longest },
    (_, offset): Column<CohortRow> => ({
      title: String(offset),
      align: 'right',
      cell: row => cellText(row.cells[offset], show, say),
    }),
  );
  const fitting = fittingColumns(fixed, offsets, rows, output.width);
  output.table([...fixed, ...offsets.slice(0, fitting)], rows);
  output.line();
  if (fitting < longest) output.line(words.more(longest - fitting));
  output.line(output.paint.dim(words.legend));
}

/** How many of the offsets have room beside the fixed columns. */
function fittingColumns(
  fixed: readonly Column<CohortRow>[],
  offsets: readonly Column<CohortRow>[],
  rows: readonly CohortRow[],
  width: number,
): number {
  const widthOf = (column: Column<CohortRow>): number =>
    2 + Math.max(screenWidth(column.title), ...rows.map(row => screenWidth(column.cell(row))));
  let room = width + 2 - fixed.reduce((sum, column) => sum + widthOf(column), 0);
  const first = offsets.findIndex(column => {
    room -= widthOf(column);
    return room < 0;
  });
  return first < 0 ? offsets.length : Math.max(1, first);
}

function cellText(cell: CohortCell | undefined, show: Shown, say: Context['say']): string {
  if (cell === undefined) return '';
  const texts: Record<Shown, () => string> = {
    retention: () => say.share(cell.retention),
    people: () => say.number(cell.people),
    orders: () => say.number(cell.events),
    revenue: () => say.number(cell.revenue ?? 0),
  };
  return `${texts[show]()}${cell.complete ? '' : '*'}`;
}
