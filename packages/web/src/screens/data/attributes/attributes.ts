import type { AttributeKey, AttributeValues, HeldAttribute, Inventory } from '@satsuma/client';

/** An attribute with its place in the data. */
export interface ListedAttribute extends HeldAttribute {
  readonly key: AttributeKey;
  /** In addresses: `trait//city`, `event/Order Completed/total`. */
  readonly id: string;
  /** What its values read as most often. */
  readonly type: string | undefined;
}

export const FILTERS = ['unused', 'unjustified', 'stale', 'personal'] as const;
export type Filter = (typeof FILTERS)[number];

/** What nothing new has come of for so long is stale, milliseconds. */
const STALE = 90 * 86_400_000;

/** All attributes that are held, in one list. */
export function attributesOf({ traits, events, lines }: Inventory): readonly ListedAttribute[] {
  return [
    ...traits.map(held => listed({ of: 'trait', name: held.name }, held)),
    ...events.flatMap(event =>
      event.properties.map(held => listed({ of: 'event', event: event.name, name: held.name }, held)),
    ),
    ...lines.properties.map(held => listed({ of: 'line', name: held.name }, held)),
  ];
}

function listed(key: AttributeKey, held: HeldAttribute): ListedAttribute {
  const [most] = Object.entries(held.types).toSorted(([, a], [, b]) => b - a);
  return { ...held, key, id: idOf(key), type: most?.[0] };
}

const idOf = ({ of, event = '', name }: AttributeKey): string => [of, event, name].join('/');

/** What stands in the attributes and who brings it, by `id`. */
export const valuesById = (attributes: readonly AttributeValues[]): ReadonlyMap<string, AttributeValues> =>
  new Map(attributes.map(values => [idOf(values.attribute), values]));

const FITS: Readonly<Record<Filter, (attribute: ListedAttribute, now: number) => boolean>> = {
  unused: ({ usedBy }) => usedBy.length === 0,
  unjustified: ({ note }) => note?.justification == null,
  stale: ({ lastSeen, last }, now) => now - (lastSeen ?? last) > STALE,
  personal: ({ note }) => note?.sensitivity === 'personal' || note?.sensitivity === 'special',
};

/** How many of them each filter leaves. */
export const filterCounts = (all: readonly ListedAttribute[], now: number): Readonly<Record<Filter, number>> => ({
  unused: all.filter(one => FITS.unused(one, now)).length,
  unjustified: all.filter(one => FITS.unjustified(one, now)).length,
  stale: all.filter(one => FITS.stale(one, now)).length,
  personal: all.filter(one => FITS.personal(one, now)).length,
});

export interface Looked {
  readonly filter: Filter | undefined;
  readonly q: string | undefined;
  readonly sort: 'name' | 'coverage' | 'seen' | 'distinct' | undefined;
  readonly values: ReadonlyMap<string, AttributeValues>;
  readonly now: number;
}

/** Those that are looked for; the best covered first unless another order is asked for. */
export function lookedFor(
  all: readonly ListedAttribute[],
  { filter, q = '', sort = 'coverage', now, values }: Looked,
  titleOf: (attribute: ListedAttribute) => string,
): readonly ListedAttribute[] {
  const wanted = folded(q);
  const distinct = ({ id }: ListedAttribute) => values.get(id)?.distinct ?? 0;
  const told = (one: ListedAttribute) =>
    [one.id, titleOf(one), one.note?.owner ?? '', ...(values.get(one.id)?.sources ?? [])].join(' ');
  const found = all.filter(
    one => (filter === undefined || FITS[filter](one, now)) && (wanted === '' || folded(told(one)).includes(wanted)),
  );
  return found.toSorted((a, b) => {
    if (sort === 'coverage') return b.coverage - a.coverage;
    if (sort === 'distinct') return distinct(b) - distinct(a);
    if (sort === 'seen') return (b.lastSeen ?? b.last) - (a.lastSeen ?? a.last);
    return titleOf(a).localeCompare(titleOf(b));
  });
}

/** Without case and marks on letters; ł has no form without one in Unicode. */
const folded = (text: string): string =>
  text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
