import type { ClassHistory, SizePoint, Spacing } from '@satsuma/engine';
import type { Access } from '../access/access.ts';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { readGivenValues, VALUE_OPTIONS } from '../input/ask.ts';
import { instantOf } from '../input/instant.ts';
import { argument, textOption, wholeOption } from '../input/options.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { bar, sparkline } from '../output/bars.ts';
import { subjectTitle, titleOf } from '../telling/names.ts';
import { COLUMNS } from '../words/columns.ts';
import { HISTORY } from '../words/history.ts';

export const history: Command = {
  name: 'history',
  summary: 'How large a segment, or each class, was: back to the first event',
  description: 'Every point is computed from what had happened by then, so a segment made today has a past.',
  arguments: [
    { form: '<people>', about: `${SUBJECT_FORMS}; or a segmentation, for all its classes`, completes: 'files' },
  ],
  options: [
    { flags: '--from <instant>', about: 'the earliest point; the first event if not given' },
    { flags: '--every <period>', about: 'how far apart: 1 week, 2 months; 1 month if not given' },
    { flags: '--points <n>', about: 'or how many points, evenly' },
    ...VALUE_OPTIONS,
  ],
  examples: [
    { line: 'satsuma history loyal-buyers', does: 'month by month' },
    { line: 'satsuma history rfm --every "1 quarter"', does: 'the size of each class by quarter' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const { engine, settings } = access;
      const { output, say } = context;
      const from = textOption(input, 'from');
      const points = wholeOption(input, 'points', 2);
      const spacing: Spacing = points === undefined ? { every: textOption(input, 'every') ?? '1 month' } : { points };
      const progress = output.progress('');
      const options = {
        spacing,
        ...(from !== undefined && { from: instantOf(engine, from, '--from', settings.zone) }),
        onProgress: (share: number) => progress.update(share, 1),
      };
      const word = argument(input, 0) ?? '';
      const names = await access.names();
      const known = (await access.definitions()).get(word);
      if (known !== undefined && 'segmentation' in known) {
        const found = await access.classHistory(word, options).finally(() => progress.end());
        output.data(found);
        return tellClasses(found, titleOf(word, names, say), context, access);
      }
      const subject = await readSubject(engine, word, await readGivenValues(input));
      const found = await access.history(subject, options).finally(() => progress.end());
      output.data(found);
      tellSizes(found, subjectTitle(subject, word, names, say), context, access);
    }),
};

function tellSizes(
  points: readonly SizePoint[],
  title: string,
  { output, say }: Context,
  { settings: { zone } }: Access,
): void {
  const words = say.of(HISTORY);
  const columns = say.of(COLUMNS);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return;
  const date = (point: SizePoint): string => say.date(point.at, zone);
  const sorted = points.toSorted((a, b) => a.size - b.size);
  const [least = first, most = last] = [sorted[0], sorted.at(-1)];
  output.line(output.paint.bold(words.title(title, date(first), date(last))));
  output.line(`${sparkline(points.map(p => p.size).slice(-output.width))}`);
  output.line(
    [
      words.now(say.number(last.size)),
      words.least(say.number(least.size), date(least)),
      words.most(say.number(most.size), date(most)),
    ].join('; '),
  );
  output.line();
  output.table<SizePoint>(
    [
      { title: words.at, cell: date },
      { title: columns.people, align: 'right', cell: p => say.number(p.size) },
      { title: words.ofBase, align: 'right', cell: p => say.share(p.base === 0 ? 0 : p.size / p.base) },
      { title: '', cell: p => bar(most.size === 0 ? 0 : p.size / most.size, 24) },
    ],
    points,
  );
}

function tellClasses(
  { classes, points }: ClassHistory,
  title: string,
  { output, say }: Context,
  { settings: { zone } }: Access,
): void {
  const words = say.of(HISTORY);
  const columns = say.of(COLUMNS);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return;
  output.line(output.paint.bold(words.title(title, say.date(first.at, zone), say.date(last.at, zone))));
  output.line();
  type Row = ClassHistory['classes'][number];
  const size = (row: Row, point: typeof first): number => point.sizes[row.id] ?? 0;
  output.table<Row>(
    [
      { title: columns.className, flexible: 'cut', cell: row => say.of(row.name) },
      { title: words.line, cell: row => sparkline(points.map(p => size(row, p)).slice(-40)) },
      { title: columns.first, align: 'right', cell: row => say.number(size(row, first)) },
      { title: columns.last, align: 'right', cell: row => say.number(size(row, last)) },
      {
        title: columns.share,
        align: 'right',
        cell: row => say.share(last.base === 0 ? 0 : size(row, last) / last.base),
      },
    ],
    classes,
  );
}
