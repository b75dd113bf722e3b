import Type, { type Static } from 'typebox';
import { Words } from '../definition.ts';
import { at } from '../problem.ts';
import { amountRange, bandRange, countRange } from './bands.ts';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { checkOrders, type OrderRules, OrderSettings, orderRules, orderWords } from './orders.ts';
import { PROSPECT } from './prospect.ts';
import type { Cuts } from './scoring.ts';
import { type Bilingual, bilingual, both, ORDER, percentWords, sentence } from './words.ts';

export const VALUE_MEASURES = ['orders', 'average-order', 'total', 'margin'] as const;
export type ValueMeasure = (typeof VALUE_MEASURES)[number];

const Tier = Type.Object(
  {
    class: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$', description: 'a short name of a-z, 0-9 and -' }),
    name: Type.Optional(Words),
    share: Type.Optional(
      Type.Number({ exclusiveMinimum: 0, maximum: 100, description: 'percent, above 0 and up to 100' }),
    ),
    from: Type.Optional(Type.Number({ description: 'the least value of the tier' })),
  },
  { additionalProperties: false, description: 'a tier: {class: gold, share: 20} or {class: gold, from: 1000}' },
);

const Given = Type.Object(
  {
    orders: Type.Optional(OrderSettings),
    by: Type.Optional(Type.Enum([...VALUE_MEASURES], { description: `one of ${VALUE_MEASURES.join(', ')}` })),
    of: Type.Optional(
      Type.Enum(['people', 'value'], { description: 'people or value: what the shares are shares of' }),
    ),
    tiers: Type.Optional(
      Type.Array(Tier, { minItems: 2, description: 'tiers, highest first; the last one takes the rest' }),
    ),
  },
  { additionalProperties: false, description: 'the settings of value-tiers: {orders, by, of, tiers}' },
);
type ValueTiersGiven = Static<typeof Given>;

export interface Tier {
  readonly id: string;
  readonly name: Words;
  /** Percent of the people, or of the value; null for fixed tiers and for the last. */
  readonly share: number | null;
  readonly from: number | null;
}

export interface ValueTiersSettings {
  readonly orders: OrderRules;
  readonly by: ValueMeasure;
  /** `people`: the first tier is the share of people with the highest values; `value`: those who bring that share; `fixed`: from a value on. */
  readonly cut: 'people' | 'value' | 'fixed';
  /** Highest first. */
  readonly tiers: readonly Tier[];
}

/**
 * The tiers' cuts, lowest tier first: a band for each tier, counted from the last. Shares are cut in the order (value, profile
 * number), so that they are exact where people tie.
 */
export interface ValueTiersThresholds {
  readonly people: number;
  readonly cuts: Cuts;
}

const PEOPLE_TIERS: readonly Tier[] = [
  { id: 'high', name: both('High value', 'Wysoka wartość'), share: 20, from: null },
  { id: 'middle', name: both('Middle value', 'Średnia wartość'), share: 30, from: null },
  { id: 'low', name: both('Low value', 'Niska wartość'), share: null, from: null },
];
/** ABC analysis: the people who bring the first 80 % of the value, the next 15 %, the last 5 %. */
const VALUE_TIERS: readonly Tier[] = [
  { id: 'a', name: both('A', 'A'), share: 80, from: null },
  { id: 'b', name: both('B', 'B'), share: 15, from: null },
  { id: 'c', name: both('C', 'C'), share: null, from: null },
];

function complete({ orders, by, of, tiers }: ValueTiersGiven): ValueTiersSettings {
  const fixed = tiers?.some(tier => tier.from !== undefined) ?? false;
  const cut = fixed ? 'fixed' : (of ?? 'people');
  return {
    orders: orderRules(orders),
    by: by ?? 'total',
    cut,
    tiers:
      tiers?.map(t => ({ id: t.class, name: t.name ?? t.class, share: t.share ?? null, from: t.from ?? null })) ??
      (cut === 'value' ? VALUE_TIERS : PEOPLE_TIERS),
  };
}

/** Bands above which band 1, the last tier, lies: for `fixed`, from the document alone. */
export const fixedCuts = ({ tiers }: ValueTiersSettings): Cuts => ({
  by: 'fixed',
  from: tiers.flatMap(t => (t.from === null ? [] : [t.from])).reverse(),
});

/** The class of people whose orders carry no margin. */
export const UNKNOWN_MARGIN = {
  id: 'unknown',
  name: both('Unknown', 'Nieznana'),
  explanation: both('Has ordered, but no order carries a margin.', 'Ma zamówienia, ale żadne nie ma podanej marży.'),
} as const;

const MEASURE: Readonly<Record<ValueMeasure, Bilingual>> = {
  orders: both('number of orders', 'liczba zamówień'),
  'average-order': both('average order', 'średnie zamówienie'),
  total: both('total spent', 'łączna kwota'),
  margin: both('total margin', 'łączna marża'),
};

function classes(settings: ValueTiersSettings, thresholds: ValueTiersThresholds | null): readonly ClassInfo[] {
  const { tiers, by } = settings;
  const cuts = settings.cut === 'fixed' ? fixedCuts(settings) : (thresholds?.cuts ?? null);
  const tierClasses = tiers.map((tier, i) => {
    const band = tiers.length - i;
    const range = cuts && bandRange(cuts, band, band, tiers.length);
    const limit = range && (by === 'orders' ? countRange(range, ORDER) : amountRange(range, settings.orders.currency));
    const share = shareWords(settings, i);
    const { en, pl } = MEASURE[by];
    const value = limit && both(`${en}: ${limit.en}`, `${pl}: ${limit.pl}`);
    return {
      id: tier.id,
      name: bilingual(tier.name),
      explanation: sentence([share, value].filter(part => part !== null)),
    };
  });
  return ranked([...tierClasses, ...(by === 'margin' ? [UNKNOWN_MARGIN] : []), PROSPECT]);
}

function shareWords({ cut, tiers }: ValueTiersSettings, index: number): Bilingual | null {
  const share = tiers[index]?.share ?? null;
  if (cut === 'fixed') return null;
  if (share === null || index === tiers.length - 1) return both('the rest', 'pozostali');
  const { en, pl } = percentWords(share);
  if (cut === 'people')
    return index === 0
      ? both(`the ${en} of buyers who are worth most`, `${pl} kupujących o największej wartości`)
      : both(`the next ${en} of buyers`, `kolejne ${pl} kupujących`);
  return index === 0
    ? both(
        `the best buyers, who bring the first ${en} of the value`,
        `najlepsi kupujący, którzy przynoszą pierwsze ${pl} wartości`,
      )
    : both(`the buyers who bring the next ${en} of the value`, `kupujący, którzy przynoszą kolejne ${pl} wartości`);
}

export const valueTiers: Method<ValueTiersGiven, ValueTiersSettings, ValueTiersThresholds> = {
  name: both('Value tiers', 'Progi wartości'),
  settings: Given,
  complete,
  check(settings, catalog, problems) {
    const { tiers, cut, by } = settings;
    const place = (i: number) => at('settings', 'tiers', i);
    const last = tiers.length - 1;
    tiers.forEach((tier, i) => {
      const given = cut === 'fixed' ? tier.from : tier.share;
      const key = cut === 'fixed' ? 'from' : 'share';
      if (i < last && given === null)
        problems.add('missing-key', place(i), `"${key}" is missing: only the last tier takes the rest`);
      if (i === last && given !== null)
        problems.add('bad-value', at(place(i), key), `the last tier takes the rest: it has no "${key}"`);
      if (tier.share !== null && tier.from !== null)
        problems.add('bad-value', place(i), 'a tier has a "share" or a "from", not both');
      if (
        tiers.findIndex(t => t.id === tier.id) < i ||
        tier.id === 'prospect' ||
        (by === 'margin' && tier.id === 'unknown')
      )
        problems.add('duplicate', at(place(i), 'class'), `the class "${tier.id}" is there already`);
      const above = tiers[i - 1]?.from ?? Infinity;
      if (cut === 'fixed' && tier.from !== null && tier.from >= above)
        problems.add('bad-range', at(place(i), 'from'), 'tiers go from the highest to the lowest');
    });
    if (tiers.reduce((sum, t) => sum + (t.share ?? 0), 0) >= 100)
      problems.add(
        'bad-range',
        'settings.tiers',
        'the shares leave nothing for the last tier: they must stay below 100 together',
      );
    checkOrders(settings.orders, by !== 'orders', catalog, problems);
  },
  classes,
  summary({ by, orders }) {
    const how = both(`by ${MEASURE[by].en}`, `miara: ${MEASURE[by].pl}`);
    const refunds =
      by !== 'orders' && orders.refunds === 'subtract' ? both('refunds are subtracted', 'zwroty są odejmowane') : null;
    return sentence([how, refunds, orderWords(orders)].filter(part => part !== null));
  },
  standard:
    'Pareto (1896) and ABC analysis; Curry and Curry, The Customer Marketing Method (2000): the customer pyramid.',
};
