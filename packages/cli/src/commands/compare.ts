import type { Comparison, Group } from '@satsuma/engine';
import { withAccess } from '../access/with-access.ts';
import type { Command, Context } from '../command.ts';
import { argumentsFrom, textOption, wholeOption } from '../input/options.ts';
import { readSubject, SUBJECT_FORMS } from '../input/subject.ts';
import { subjectTitle } from '../telling/names.ts';
import { COMPARE } from '../words/compare.ts';

export const compare: Command = {
  name: 'compare',
  summary: 'Segments side by side, and beside everybody: orders, money, engagement, traits',
  arguments: [{ form: '<people...>', about: SUBJECT_FORMS, completes: 'files' }],
  options: [
    { flags: '--days <n>', about: 'orders and messages of the last n days only' },
    { flags: '--traits <names>', about: 'whose most frequent values to show, separated by commas' },
  ],
  examples: [
    { line: 'satsuma compare rfm:champions rfm:at-risk', does: 'two classes and everybody' },
    { line: 'satsuma compare loyal-buyers --days 90 --traits city,language', does: 'the last quarter' },
  ],
  run: (input, context) =>
    withAccess(context, async access => {
      const typed = argumentsFrom(input, 0);
      const subjects = await Promise.all(typed.map(word => readSubject(access.engine, word)));
      const traits = textOption(input, 'traits')?.split(',');
      const days = wholeOption(input, 'days');
      const options = { ...(days !== undefined && { days }), ...(traits && { traits }) };
      const found = await access.compare(subjects, options);
      context.output.data(found);
      const names = await access.names();
      const titles = subjects.map((subject, i) => subjectTitle(subject, typed[i] ?? '', names, context.say));
      if (days !== undefined) context.output.line(context.say.of(COMPARE).days(context.say.counted(days, 'day')));
      tellGroups(found, titles, context);
    }),
};

interface Row {
  readonly title: string;
  readonly value: (group: Group) => string;
}

function tellGroups({ base, groups }: Comparison, titles: readonly string[], { output, say }: Context): void {
  const all = [base, ...groups];
  const headings = [say.of(COMPARE).everyone, ...titles];
  output.table<Row>(
    [
      { title: '', cell: row => row.title },
      ...all.map((group, i) => ({
        title: headings[i] ?? '',
        align: 'right' as const,
        flexible: 'cut' as const,
        cell: (row: Row) => row.value(group),
      })),
    ],
    rowsOf(base, say),
  );
}

function rowsOf(base: Group, say: Context['say']): readonly Row[] {
  const words = say.of(COMPARE);
  const or = (value: number | null, write: (value: number) => string): string => (value === null ? '–' : write(value));
  const money = base.orders.money.flatMap(({ currency }): readonly Row[] => {
    const mine = (g: Group) => g.orders.money.find(m => m.currency === currency);
    return [
      { title: words.total(currency), value: g => or(mine(g)?.total ?? null, n => say.number(n)) },
      { title: words.average(currency), value: g => or(mine(g)?.averageOrder ?? null, n => say.number(n, 2)) },
    ];
  });
  const traits = Object.keys(base.traits).flatMap((trait): readonly Row[] =>
    [0, 1, 2].map(place => ({
      title: place === 0 ? words.most(trait) : '',
      value: g => {
        const value = g.traits[trait]?.[place];
        return value === undefined ? '–' : `${value.value} ${say.share(g.size === 0 ? 0 : value.size / g.size)}`;
      },
    })),
  );
  return [
    { title: words.size, value: g => say.number(g.size) },
    { title: words.share, value: g => say.share(g.share) },
    { title: words.buyers, value: g => say.number(g.orders.buyers) },
    { title: words.orders, value: g => say.number(g.orders.orders) },
    { title: words.frequency, value: g => or(g.orders.frequency, n => say.number(n, 1)) },
    { title: words.recency, value: g => or(g.orders.recency, n => say.number(n)) },
    ...money,
    { title: words.received, value: g => say.number(g.engagement.received) },
    { title: words.openRate, value: g => or(g.engagement.openRate, say.share) },
    { title: words.clickToOpenRate, value: g => or(g.engagement.clickToOpenRate, say.share) },
    ...traits,
  ];
}
