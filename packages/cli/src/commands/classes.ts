import type { ClassInfo } from '@satsuma/core';
import type { ClassFigures } from '@satsuma/engine';
import type { Command, Context } from '../command.ts';
import { argument } from '../input/options.ts';
import { findSegmentation, readSettingOptions, settingOptions } from '../input/segmentation.ts';
import { type Opened, withWorkspace } from '../opened.ts';
import type { Column } from '../output/table.ts';
import { CLASSES } from '../words/classes.ts';
import { COLUMNS } from '../words/columns.ts';

export const classes: Command = {
  name: 'classes',
  summary: 'Divide everybody by a method or a stored segmentation, and explain its classes',
  description:
    'Methods: rfm, lifecycle, usage-frequency, loyalty, value-tiers, cohorts, age-band, place, ordered-list.\nThe figures look at what the method looks at; orders where it looks at no events.',
  arguments: [{ form: '<segmentation>', about: 'a stored segmentation, or a method' }],
  options: settingOptions('grid', 'scores', 'on', 'by', 'unit', 'refunds', 'currency'),
  examples: [
    { line: 'satsuma classes rfm', does: 'ten classes by recency and frequency of orders' },
    { line: 'satsuma classes rfm --grid eleven --scores value', does: 'eleven classes, money too, cut by value' },
    { line: 'satsuma classes rfm --on email', does: 'the same by openings and clicks of e-mails' },
    { line: 'satsuma --lang pl classes lifecycle', does: 'in Polish' },
  ],
  run: (input, context) =>
    withWorkspace(context, async opened => {
      const settings = await readSettingOptions(input);
      show(await evaluate(opened, argument(input, 0) ?? '', settings), context, opened);
    }),
};

/** A class in words and figures. */
export interface ClassRow extends ClassInfo {
  readonly size: number;
  /** 0 to 1, of everybody. */
  readonly share: number;
  readonly figures: ClassFigures | null;
}

type Evaluation = Awaited<ReturnType<typeof evaluate>>;

async function evaluate(
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

function show(found: Evaluation, { output, say }: Context, { settings }: Opened): void {
  output.data(found);
  const words = say.of(CLASSES);
  const { people, asOf } = found;
  output.line(
    output.paint.bold(
      words.title(
        say.of(found.name),
        say.counted(found.classes.length, 'classOf'),
        say.counted(people, 'person'),
        say.date(asOf, settings.zone),
      ),
    ),
  );
  if (found.stored) output.line(words.saved(found.id));
  output.line(say.of(found.summary));
  output.line();
  output.table(columnsOf(found, say), found.classes);
  if (found.currency !== null && found.withoutCurrencies.length > 0) {
    output.line(output.paint.dim(words.money(found.currency, found.withoutCurrencies.join(', '))));
  }
  output.heading(words.explained);
  for (const { name, explanation } of found.classes) {
    output.line(`${output.paint.bold(say.of(name))} — ${say.of(explanation)}`, '  ');
  }
  output.line();
  output.line(output.paint.dim(words.standard(found.standard)));
}

/** Columns that nothing was measured for are left out. */
function columnsOf(
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
    { title: titles.className, flexible: true, cell: row => say.of(row.name) },
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
