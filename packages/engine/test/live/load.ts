import { murmur3 } from '../../src/person/murmur.ts';

/** A call for each number in [from, to): the same for the same seed. Visitors look, log in, buy, and come back on other devices. */
export function callsFrom(from: number, to: number, seed: number, now: number): readonly object[] {
  return Array.from({ length: to - from }, (_, i) => callOf(from + i, seed, now));
}

const PEOPLE = 150;

function callOf(n: number, seed: number, now: number): object {
  const dice = (what: string, sides: number): number => murmur3(`${seed}:${n}:${what}`) % sides;
  const person = dice('person', PEOPLE);
  const device = `device-${person}-${dice('device', 3)}`;
  const timestamp = new Date(now - dice('late', 10) ** 4).toISOString();
  const base = { messageId: `message-${n}`, timestamp, anonymousId: device };
  const known = dice('known', 3) === 0 ? { userId: `user-${person}` } : {};
  const kind = dice('kind', 20);
  if (kind === 0) {
    const traits = { email: `person-${person}@poczta.pl`, city: `city ${dice('city', 4)}` };
    return { ...base, type: 'identify', userId: `user-${person}`, traits };
  }
  const properties = { n, price: dice('price', 1000) / 10, category: `c${dice('category', 5)}` };
  if (kind < 4) {
    const products = [{ product_id: 'p1', price: 10, quantity: 2 }];
    return {
      ...base,
      ...known,
      type: 'track',
      event: 'Order Completed',
      properties: { ...properties, order_id: `o${n}`, total: 20 + dice('total', 100), currency: 'PLN', products },
    };
  }
  return { ...base, ...known, type: 'track', event: 'Product Viewed', properties };
}

/** Segments that these calls move people through. */
export const LOAD_DEFINITIONS: readonly object[] = [
  { segment: 'looked', where: { event: 'Product Viewed' } },
  {
    segment: 'looks-often',
    where: { event: 'Product Viewed', times: { atLeast: 5 }, when: { inTheLast: '10 minutes' } },
  },
  { segment: 'bought', where: { event: 'Order Completed' } },
  {
    segment: 'looked-and-did-not-buy',
    where: { all: [{ event: 'Product Viewed' }, { not: { event: 'Order Completed' } }] },
  },
  { segment: 'spent', where: { event: 'Order Completed', sum: { of: 'total', atLeast: 200 } } },
  { segment: 'city-1', where: { trait: 'city', is: 'city 1' } },
  { segmentation: 'lifecycle', method: 'lifecycle' },
];
