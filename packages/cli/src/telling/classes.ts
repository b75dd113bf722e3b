import type { ClassInfo } from '@satsuma/core';
import type { ClassFigures } from '@satsuma/engine';
import type { Context } from '../command.ts';
import { findSegmentation } from '../input/segmentation.ts';
import type { Opened } from '../opened.ts';
import type { Column } from '../output/table.ts';
import { COLUMNS } from '../words/columns.ts';

/** A class in words and figures. */
export interface ClassRow extends ClassInfo {
  readonly size: number;
  /** 0 to 1, of everybody. */
  readonly share: number;
  readonly figures: ClassFigures | null;
}

export type Evaluation = Awaited<ReturnType<typeof evaluateClasses>>;

/** Everybody divided: the classes in words, and what their people did. */
export async function evaluateClasses(
  { engine, workspace, asOf, settings: { currency: preferred } }: Opened,
  word: string,
  settings: Readonly<Record<string, unknown>>,
) {
  const { classesOf, METHODS, summaryOf } = await import('@satsuma/core');
  const library = await engine.loadLibrary(workspace);
  const { definition, segmentation, stored } = await findSegmentation(engine, library, word, settings);
  const { warehouse } = workspace.store;
  const assigner = engine.assignerOf(workspace, library);
  const thresholds = await assigner.thresholds(segmentation, asOf);
  const at = assigner.asOf(asOf);
  const measured = await engine.classFigures(warehouse, segmentation, thresholds, at, preferred);
  const figures = measured.classes;
  const people = figures.reduce((sum, f) => sum + Number(f.people), 0);
  const rows = classesOf(segmentation, thresholds).map((info): ClassRow => {
    const mine = figures.find(f => f.class === info.id) ?? null;
    const size = Number(mine?.people ?? 0);
    return { ...info, size, share: people === 0 ? 0 : size / people, figures: mine };
  });
  return {
    id: definition.segmentation,
    stored,
    method: segmentation.method,
    name: METHODS[segmentation.method].name,
    settings: segmentation.settings,
    summary: summaryOf(segmentation),
    standard: METHODS[segmentation.method].standard,
    asOf,
    people,
    currency: measured.currency,
    withoutCurrencies: measured.without,
    thresholds,
    classes: rows,
  };
}

/** Columns that nothing was measured for are left out. */
export function classColumns(
  { classes: rows, settings, currency }: Evaluation,
  say: Context['say'],
): readonly Column<ClassRow>[] {
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
            cell: (row: ClassRow) => figure(row.figures?.recency, n => say.number(n, 1)),
          },
          {
            title: onOrders ? titles.orders : titles.frequency,
            align: right,
            cell: (row: ClassRow) => figure(row.figures?.frequency, n => say.number(n, 1)),
          },
        ]
      : []),
    ...(money
      ? [
          {
            title: titles.monetary,
            align: right,
            cell: (row: ClassRow) => figure(row.figures?.monetary, n => say.money(n, currency)),
          },
          {
            title: titles.revenueShare,
            align: right,
            cell: (row: ClassRow) => figure(row.figures?.revenue, n => say.share(total === 0 ? 0 : n / total)),
          },
        ]
      : []),
  ];
}
