/** A call as a library sends it; the same for the same number and seed, but for its time. */
export interface SentCall {
  readonly n: number;
  readonly type: 'track' | 'identify';
  readonly messageId: string;
  readonly anonymousId: string;
  readonly userId?: string;
  readonly [more: string]: unknown;
}

/** People come in waves, so that there are new ones to the end. */
const WAVE = 1_200;
const PEOPLE = 60;

/** Numbers in [0, 1) that are the same for the same seed (SplitMix32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Visitors look on several devices, log in on one after the other, buy, and change their traits. */
export function callOf(n: number, seed: number, now: number): SentCall {
  const random = randomOf(seed * 1_000_003 + n);
  const dice = (sides: number): number => Math.floor(random() * sides);
  const wave = Math.max(0, Math.floor(n / WAVE) - (dice(3) === 0 ? dice(3) : 0));
  const person = `${wave}-${dice(PEOPLE)}`;
  const timestamp = new Date(now - dice(10) ** 4).toISOString();
  const base = { n, messageId: `message-${n}`, anonymousId: `device-${person}-${dice(3)}`, timestamp };
  const known = dice(3) === 0 ? { userId: `user-${person}` } : {};
  const kind = dice(20);
  if (kind < 2) {
    const traits = { email: `person-${person}@poczta.pl`, city: `city ${dice(4)}` };
    return { ...base, type: 'identify', userId: `user-${person}`, traits };
  }
  const properties = { n, price: dice(1000) / 10, category: `c${dice(5)}` };
  if (kind > 4) return { ...base, ...known, type: 'track', event: 'Product Viewed', properties };
  const products = [{ product_id: 'p1', price: 10, quantity: 2 }];
  const order = { ...properties, order_id: `o${n}`, total: 20 + dice(100), currency: 'PLN', products };
  return { ...base, ...known, type: 'track', event: 'Order Completed', properties: order };
}

/** Segments that these calls move people through: also by what did not happen, and by time alone. */
export const DEFINITIONS: readonly object[] = [
  { segment: 'looked', where: { event: 'Product Viewed' } },
  {
    segment: 'looks-often',
    where: { event: 'Product Viewed', times: { atLeast: 3 }, when: { inTheLast: '1 minutes' } },
  },
  { segment: 'has-never-bought', where: { not: { event: 'Order Completed' } } },
  { segment: 'spent', where: { event: 'Order Completed', sum: { of: 'total', atLeast: 200 } } },
  { segment: 'city-1', where: { trait: 'city', is: 'city 1' } },
  { segment: 'lives-nowhere', where: { trait: 'city', isSet: false } },
  { segmentation: 'lifecycle', method: 'lifecycle' },
];
