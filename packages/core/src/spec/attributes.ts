import type { AttributeEntry, ValueType } from '../catalog.ts';

/** Name → what its values read as, written short: `attributes({number: ['total', 'tax'], text: ['coupon']})`. */
export function attributes(
  byType: {
    readonly [T in ValueType]?: readonly string[];
  },
): Readonly<Record<string, AttributeEntry>> {
  const entries = Object.entries(byType) as [ValueType, readonly string[]][];
  return Object.fromEntries(entries.flatMap(([type, names]) => names.map(name => [name, { types: [type] }])));
}

/** Properties that are amounts of money: they can be added up or compared only within one currency. */
export const AMOUNTS: ReadonlySet<string> = new Set([
  'amount',
  'discount',
  'margin',
  'price',
  'revenue',
  'shipping',
  'subtotal',
  'tax',
  'total',
  'value',
]);
