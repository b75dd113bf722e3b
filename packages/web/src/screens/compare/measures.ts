import type { ComparedGroup, People } from '@satsuma/client';
import type { Formats } from '../../words/format.ts';
import type { Say } from '../../words/use-words.ts';

/** One thing that is measured of each group. */
export interface Measure {
  readonly key: string;
  /** Whether everybody stands beside them: not where everybody is more by far. */
  readonly hasBase: boolean;
  readonly value: (group: ComparedGroup) => number | null;
  readonly said: (value: number, formats: Formats, say: Say) => string;
  /** The people behind it. */
  readonly who?: (group: ComparedGroup) => { readonly people: People; readonly count: number };
}

const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);
const asShare = (value: number, formats: Formats): string => formats.share(value);

/** What is compared; money in the currency of most orders. */
export function measuresOf(base: ComparedGroup): readonly Measure[] {
  const currency = base.orders.money.toSorted((a, b) => b.orders - a.orders)[0]?.currency;
  const money = (group: ComparedGroup) => group.orders.money.find(one => one.currency === currency);
  return [
    {
      key: 'size',
      hasBase: false,
      value: ({ size }) => size,
      said: (value, formats) => formats.number(value),
      who: ({ people, size }) => ({ people, count: size }),
    },
    { key: 'share', hasBase: false, value: group => group.share, said: asShare },
    {
      key: 'buyers',
      hasBase: true,
      value: ({ orders, size }) => share(orders.buyers, size),
      said: asShare,
      who: ({ who, orders }) => ({ people: who.buyers, count: orders.buyers }),
    },
    {
      key: 'frequency',
      hasBase: true,
      value: ({ orders }) => orders.frequency,
      said: (value, formats) => formats.oneDecimal(value),
    },
    {
      key: 'recency',
      hasBase: true,
      value: ({ orders }) => orders.recency,
      said: (value, formats, say) => say('days', { shown: formats.number(value) }),
    },
    ...(currency === undefined
      ? []
      : [
          {
            key: 'average',
            hasBase: true,
            value: (group: ComparedGroup) => money(group)?.averageOrder ?? null,
            said: (value: number, formats: Formats) => formats.money(value, currency),
          },
          {
            key: 'total',
            hasBase: false,
            value: (group: ComparedGroup) => money(group)?.total ?? null,
            said: (value: number, formats: Formats) => formats.shortMoney(value, currency),
          },
        ]),
    {
      key: 'opened',
      hasBase: true,
      value: ({ engagement }) => engagement.openRate,
      said: asShare,
      who: ({ who, engagement }) => ({ people: who.opened, count: engagement.opened }),
    },
    {
      key: 'clicked',
      hasBase: true,
      value: ({ engagement }) => engagement.clickToOpenRate,
      said: asShare,
      who: ({ who, engagement }) => ({ people: who.clicked, count: engagement.clicked }),
    },
  ];
}
