import type { SegmentationDefinition } from '@satsuma/core';
import type { Reply } from '../../api/answers.ts';

type Catalog = Reply<'getCatalog'>;
type Listed = Reply<'listSegments'>['segments'][number];

/** A segmentation that everybody can have, set up as most would. */
export interface Offer {
  readonly id: string;
  readonly definition: SegmentationDefinition;
  /** What the data lacks for it; null: nothing. A key of the words. */
  readonly lacks: 'lacksOrders' | 'lacksEmail' | 'lacksBirth' | 'lacksPlace' | null;
}

const ORDERS = 'Order Completed';
const OPENED = 'Email Opened';
const CLICKED = 'Email Link Clicked';

interface Standard {
  readonly id: string;
  readonly en: string;
  readonly pl: string;
  readonly method: string;
  readonly needs: 'orders' | 'email' | 'birth' | 'place';
  /** Amounts are held against one another. */
  readonly comparesMoney?: boolean;
  readonly settings?: (catalog: Catalog) => Readonly<Record<string, unknown>>;
  /** Whether a stored one is the same thing. */
  readonly isSame?: (one: Listed) => boolean;
}

const onOf = (one: Listed): unknown =>
  'segmentation' in one.definition ? (one.definition.settings?.on ?? 'orders') : undefined;

const STANDARDS: readonly Standard[] = [
  {
    id: 'rfm',
    en: 'RFM on purchases',
    pl: 'RFM na zakupach',
    method: 'rfm',
    needs: 'orders',
    isSame: one => onOf(one) === 'orders',
  },
  {
    id: 'rfm-email',
    en: 'RFM on e-mail',
    pl: 'RFM dla e-maili',
    method: 'rfm',
    needs: 'email',
    settings: () => ({ on: 'email' }),
    isSame: one => onOf(one) === 'email',
  },
  { id: 'lifecycle', en: 'Lifecycle', pl: 'Cykl życia', method: 'lifecycle', needs: 'orders' },
  { id: 'loyalty', en: 'Loyalty', pl: 'Lojalność', method: 'loyalty', needs: 'orders' },
  { id: 'value', en: 'Value tiers', pl: 'Progi wartości', method: 'value-tiers', needs: 'orders', comparesMoney: true },
  {
    id: 'cohorts',
    en: 'Cohorts by first order',
    pl: 'Kohorty pierwszego zamówienia',
    method: 'cohorts',
    needs: 'orders',
  },
  {
    id: 'places',
    en: 'Places',
    pl: 'Miejsca',
    method: 'place',
    needs: 'place',
    settings: ({ traits }) => ({ by: 'region' in traits ? 'region' : 'country' in traits ? 'country' : 'city' }),
  },
  { id: 'age', en: 'Age bands', pl: 'Grupy wieku', method: 'age-band', needs: 'birth' },
  {
    id: 'usage',
    en: 'Usage frequency',
    pl: 'Częstość korzystania',
    method: 'usage-frequency',
    needs: 'orders',
    settings: ({ events }) => ({
      ...('Page Viewed' in events && { on: { events: ['Page Viewed'] }, count: 'days' }),
      inTheLast: '90 days',
    }),
  },
];

const LACKS = { orders: 'lacksOrders', email: 'lacksEmail', birth: 'lacksBirth', place: 'lacksPlace' } as const;

const holds = (needs: Standard['needs'], { events, traits }: Catalog): boolean =>
  ({
    orders: ORDERS in events,
    email: OPENED in events || CLICKED in events,
    birth: 'birth_date' in traits,
    place: 'region' in traits || 'country' in traits || 'city' in traits,
  })[needs];

/**
 * What is not there yet, of what most have.
 *
 * @param currency of the workspace: what amounts are compared in where orders are in several
 */
export function offersFor(listed: readonly Listed[], catalog: Catalog, currency: string): readonly Offer[] {
  const known = catalog.events[ORDERS]?.currencies ?? [];
  const chosen = known.includes(currency) ? currency : known[0];
  const money = (standard: Standard) =>
    standard.comparesMoney && known.length > 1 ? { orders: { currency: chosen } } : {};
  return STANDARDS.filter(
    ({ method, isSame }) => !listed.some(one => one.method === method && (isSame === undefined || isSame(one))),
  ).map(standard => {
    const { id, en, pl, method, needs } = standard;
    const taken = new Set(listed.map(one => one.id));
    const segmentation = taken.has(id) ? `${id}-classes` : id;
    const settings = { ...standard.settings?.(catalog), ...money(standard) };
    const definition = {
      segmentation,
      name: { en, pl },
      level: 'strategic' as const,
      method,
      ...(Object.keys(settings).length > 0 && { settings }),
    };
    return { id, definition, lacks: holds(needs, catalog) ? null : LACKS[needs] };
  });
}
