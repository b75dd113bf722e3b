import type { Divided, DividedClass } from '@satsuma/engine';
import type { Context } from '../command.ts';
import type { Column } from '../output/table.ts';
import { COLUMNS } from '../words/columns.ts';

/** Columns that nothing was measured for are left out. */
export function classColumns(
  { classes: rows, settings, currency }: Divided,
  say: Context['say'],
): readonly Column<DividedClass>[] {
  const titles = say.of(COLUMNS);
  const onOrders = !('on' in settings) || settings.on === 'orders';
  const total = rows.reduce((sum, row) => sum + (row.figures?.revenue ?? 0), 0);
  const figure = (value: number | null | undefined, write: (value: number) => string): string =>
    value === null || value === undefined ? '–' : write(value);
  const measured = rows.some(row => row.figures?.frequency != null);
  const money = rows.some(row => row.figures?.revenue != null);
  const right = 'right' as const;
  return [
    { title: titles.className, flexible: 'cut', cell: row => say.of(row.name) },
    { title: titles.people, align: right, cell: row => say.number(row.size) },
    { title: titles.share, align: right, cell: row => say.share(row.share) },
    ...(measured
      ? [
          {
            title: titles.recency,
            align: right,
            cell: (row: DividedClass) => figure(row.figures?.recency, n => say.number(n, 1)),
          },
          {
            title: onOrders ? titles.orders : titles.frequency,
            align: right,
            cell: (row: DividedClass) => figure(row.figures?.frequency, n => say.number(n, 1)),
          },
        ]
      : []),
    ...(money
      ? [
          {
            title: titles.monetary,
            align: right,
            cell: (row: DividedClass) => figure(row.figures?.monetary, n => say.money(n, currency)),
          },
          {
            title: titles.revenueShare,
            align: right,
            cell: (row: DividedClass) => figure(row.figures?.revenue, n => say.share(total === 0 ? 0 : n / total)),
          },
        ]
      : []),
  ];
}
