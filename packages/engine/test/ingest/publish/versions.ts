import type { Row } from '../rows.ts';

export const BASE = 'base.csv';
export const FILE = 'orders.csv';

/** What is there from the start: it meets both versions in orders, traits, identifiers. */
export function baseRows(people: number): Row[] {
  return Array.from(
    { length: people },
    (_, i): Row => ({
      kind: 'order-line',
      name: 'Order Completed',
      time: `2026-01-${day(i)}`,
      ids: [`user_id:${i + 1}`, `email:p${i + 1}@x.pl`],
      order_id: `o${i}`,
      product_id: 'base',
      amount: i,
      currency: 'PLN',
      traits: [['city', i % 2 ? 'Łódź' : 'Kraków']],
    }),
  );
}

/**
 * Two versions of a file that take turns in replacing each other. They share people and orders and differ in lines,
 * values and people, so that every published table has rows to go and rows to come.
 */
export function versionRows(version: 1 | 2, people: number): Row[] {
  const lines = Array.from(
    { length: people },
    (_, i): Row => ({
      kind: 'order-line',
      name: 'Order Completed',
      time: `2026-02-${day(i + version)}`,
      ids: [`user_id:${i + 1}`, `card:${i * 3 + version}`],
      order_id: i % 3 ? `o${i}` : `v${version}-${i}`,
      product_id: `p${i % 5}`,
      amount: i * version,
      currency: 'PLN',
      properties: { version: String(version) },
      traits: [['city', i % 3 === version ? 'Gdynia' : 'Kraków']],
    }),
  );
  const views = Array.from(
    { length: people },
    (_, i): Row => ({
      name: 'Product Viewed',
      time: `2026-03-${day(i)}`,
      ids: [`user_id:${i + 1 + people / 2}`],
      key: `${version}-${i}`,
      traits: [['likes', '', ['a', `v${version}`]]],
    }),
  );
  return [...lines, ...views, { name: 'Seen', time: '2026-04-01', ids: [`anonymous_id:only-${version}`] }];
}

const day = (i: number): string => String((i % 27) + 1).padStart(2, '0');
