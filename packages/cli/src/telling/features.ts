import type { Feature } from '@satsuma/engine';
import type { Context } from '../command.ts';
import type { Column } from '../output/table.ts';
import { APART } from '../words/apart.ts';
import { COLUMNS } from '../words/columns.ts';

/** What a feature is about, in a few words: "city: Kraków", "bought: coffee". */
export function featureText({ kind, name, value, title }: Feature, { say }: Pick<Context, 'say'>): string {
  const prefix = say.of(APART).kind[kind];
  if (kind === 'event') return name;
  const shown = title === '' || title === value ? value : `${title} (${value})`;
  if (kind === 'campaign') return `${prefix}${shown} (${name})`;
  return kind === 'trait' ? `${name}: ${shown}` : `${prefix}${shown}`;
}

export function featureColumns(context: Pick<Context, 'say'>): readonly Column<Feature>[] {
  const { say } = context;
  const columns = say.of(COLUMNS);
  const words = say.of(APART);
  return [
    { title: columns.what, flexible: 'cut', cell: f => featureText(f, context) },
    { title: columns.in, align: 'right', cell: f => say.share(f.inside.share) },
    { title: columns.rest, align: 'right', cell: f => say.share(f.outside.share) },
    {
      title: columns.ratio,
      align: 'right',
      cell: f => (f.outside.count === 0 ? words.never : `${say.number(f.ratio, 2)}×`),
    },
    { title: columns.significance, align: 'right', cell: f => chance(f.q, say) },
  ];
}

/** A probability of chance: very small ones are only very small. */
export const chance = (q: number, say: Context['say']): string =>
  q < 0.0001 ? `<${say.number(0.0001, 4)}` : say.number(q, 4);
