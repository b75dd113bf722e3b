import type { CohortCell, CohortRow } from '@satsuma/engine';
import type { Command, Context } from '../command.ts';
import { argument, usage, wordOption } from '../input/options.ts';
import { findSegmentation, readSettingOptions, settingOptions } from '../input/segmentation.ts';
import { withWorkspace } from '../opened.ts';
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
    withWorkspace(context, async ({ engine, workspace, asOf, settings }) => {
      const show = wordOption(input, 'show', SHOWN) ?? 'retention';
      const { orderRules } = await import('@satsuma/core');
      const library = await engine.loadLibrary(workspace);
      const word = argument(input, 0) ?? 'cohorts';
      const { segmentation } = await findSegmentation(engine, library, word, await readSettingOptions(input));
      if (segmentation.method !== 'cohorts') throw usageOf(word, segmentation.method);
      const known = library.catalog.events['Order Completed']?.currencies ?? [];
      const currency = segmentation.settings.orders.currency ?? onlyOf(known, settings.currency);
      const at = engine.assignerOf(workspace, library).asOf(asOf);
      const triangles = (of: string | null) => {
        const orders = { ...orderRules(), ...segmentation.settings.orders, currency: of };
        return engine.cohortTriangles(workspace.store.warehouse, segmentation.settings, { on: 'orders', orders }, at);
      };
      const chosen = segmentation.settings.orders.currency;
      const rows = await triangles(chosen);
      // Who came back counts in whatever currency; only money of one can be added up.
      const money = known.length > 1 && chosen === null ? await triangles(currency) : rows;
      context.output.data({ asOf, settings: segmentation.settings, currency, cohorts: withMoney(rows, money) });
      print(withMoney(rows, money), show, currency, context);
    }),
};

const usageOf = (word: string, method: string) =>
  usage(word, `it is a segmentation by the method ${method}`, 'satsuma cohorts needs one by the method cohorts');

const onlyOf = (known: readonly string[], preferred: string): string | null =>
  known.includes(preferred) ? preferred : (known[0] ?? null);

/** The cells, with the revenue of the same cells of others. */
const withMoney = (rows: readonly CohortRow[], money: readonly CohortRow[]): readonly CohortRow[] =>
  rows.map(row => {
    const same = money.find(other => other.cohort === row.cohort);
    return {
      ...row,
      cells: row.cells.map(cell => ({ ...cell, revenue: same?.cells[cell.offset]?.revenue ?? cell.revenue })),
    };
  });

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
