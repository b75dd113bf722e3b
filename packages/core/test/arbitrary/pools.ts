import type { AttributeEntry, Catalog, ValueType } from '../../src/index.ts';

/** A value as it stands in an event or a trait. */
export type Given = string | number | boolean | readonly string[];

/** An attribute and the values that random people have and random definitions ask for, so that the two meet. */
export interface AttributePool {
  readonly name: string;
  readonly types: readonly ValueType[];
  /** At least one; of a list attribute each value is a list. */
  readonly values: readonly Given[];
}

/** The names and values random definitions are made of. Kinds whose pool is empty are left out. */
export interface Pools {
  readonly events: Readonly<Record<string, readonly AttributePool[]>>;
  /** Order-line properties; `product_id`, `product_name`, `sku`, `category` and `brand` may be asked for by `bought`. */
  readonly lines: readonly AttributePool[];
  readonly traits: readonly AttributePool[];
  readonly segments: readonly string[];
  /** Segmentation → its classes. */
  readonly segmentations: Readonly<Record<string, readonly string[]>>;
  /** Survey → question → possible answers. */
  readonly surveys: Readonly<Record<string, readonly AttributePool[]>>;
  readonly campaigns: readonly string[];
  /** Dates and instants that definitions name, in rising order; put some around the `now` that is asked. */
  readonly days: readonly string[];
  /** IANA zones that definitions and people use; the first is the workspace's. */
  readonly zones: readonly string[];
}

/** A small shop whose values are chosen to collide: equal texts and numbers, edges of DST, look-alikes, text that is nearly a number. */
export const SHOP: Pools = {
  events: {
    'Order Completed': [
      { name: 'total', types: ['number'], values: [0, 9.99, 50, 100, 250.5, 1000] },
      { name: 'coupon', types: ['text'], values: ['SPRING', 'spring', 'VIP-10', '10'] },
      { name: 'gift', types: ['boolean'], values: [true, false] },
      { name: 'payment', types: ['text'], values: ['card', 'blik', 'on delivery'] },
      { name: 'delivery_date', types: ['moment'], values: ['2026-03-01', '2026-03-29', '2026-10-25T00:30:00Z'] },
      { name: 'tags', types: ['list'], values: [['new'], ['new', 'sale'], ['sale', 'gift'], ["it's"]] },
      { name: 'note', types: ['text', 'number'], values: ['7', '07', '7.0', 'seven', '1e3', '-2'] },
    ],
    'Product Viewed': [
      { name: 'category', types: ['text'], values: ['dairy', 'Dairy', 'bread', 'żółty ser'] },
      { name: 'price', types: ['number'], values: [1, 2.5, 10, 99.99] },
      { name: 'product_id', types: ['text'], values: ['P1', 'P2', 'P10', '100%_off'] },
    ],
    'Ticket Bought': [
      { name: 'screen', types: ['number'], values: [1, 2, 3] },
      { name: 'film', types: ['text'], values: ['Solaris', "O'Brien \\ co.", 'a\nb', '`; drop'] },
    ],
  },
  lines: [
    { name: 'product_id', types: ['text'], values: ['P1', 'P2', 'P10'] },
    { name: 'product_name', types: ['text'], values: ['Milk 2%', 'Rye bread'] },
    { name: 'category', types: ['text'], values: ['dairy', 'bread', 'żółty ser'] },
    { name: 'brand', types: ['text'], values: ['Łaciate', 'Own'] },
    { name: 'price', types: ['number'], values: [1, 2.5, 10] },
  ],
  traits: [
    { name: 'city', types: ['text'], values: ['Kraków', 'Łódź', 'kraków', 'New York'] },
    { name: 'country', types: ['text'], values: ['PL', 'US'] },
    { name: 'timezone', types: ['text'], values: ['Europe/Warsaw', 'America/New_York'] },
    { name: 'birth_date', types: ['moment'], values: ['1980-02-29', '1996-11-21', '2008-03-01', '1961-12-31'] },
    { name: 'latitude', types: ['number'], values: [50.06, 51.76, 40.7] },
    { name: 'longitude', types: ['number'], values: [19.94, 19.46, -74] },
    { name: 'points', types: ['number'], values: [0, 5, 5.5, -1, 1000] },
    { name: 'newsletter', types: ['boolean'], values: [true, false] },
    {
      name: 'registered',
      types: ['moment'],
      values: ['2025-11-21', '2026-02-28T23:30:00Z', '2026-03-29T01:30:00+01:00'],
    },
    { name: 'interests', types: ['list'], values: [['tea'], ['tea', 'wine'], ['Wine'], ['tea', 'wine', 'cheese']] },
    { name: 'shoe_size', types: ['text', 'number'], values: ['38', '38.0', '38,5', 'M'] },
  ],
  segments: ['big-spenders', 'sleeping'],
  segmentations: { rfm: ['champions', 'loyal', 'lost'], lifecycle: ['new', 'active', 'other'] },
  surveys: {
    nps: [{ name: 'score', types: ['number'], values: [0, 6, 7, 9, 10] }],
    motives: [{ name: 'why', types: ['text'], values: ['price', 'closeness'] }],
  },
  campaigns: ['C1', 'Spring sale', 'welcome'],
  days: [
    '2025-12-31',
    '2026-01-01',
    '2026-02-28',
    '2026-03-01',
    '2026-03-01T10:00:00Z',
    '2026-03-29',
    '2026-03-30',
    '2026-10-25',
  ],
  zones: ['Europe/Warsaw', 'America/New_York', 'Asia/Kolkata'],
};

/** The pools as what a catalog would say of the data: every checkable definition over the pools passes its check. */
export function catalogOf(pools: Pools): Catalog {
  const names = [...pools.segments, ...Object.keys(pools.segmentations)];
  return {
    events: Object.fromEntries(
      Object.entries(pools.events).map(([name, properties]) => [
        name,
        { properties: entries(properties), currencies: ['PLN'], rows: 1 },
      ]),
    ),
    lines: { properties: entries(pools.lines), currencies: ['PLN'], rows: 1 },
    traits: entries(pools.traits),
    segments: Object.fromEntries(
      names.map(name => {
        const classes = pools.segmentations[name];
        return [
          name,
          classes === undefined
            ? { kind: 'segment', parameters: [], references: [] }
            : { kind: 'segmentation', classes, references: [] },
        ];
      }),
    ),
    zone: pools.zones[0] ?? 'UTC',
    zones: pools.zones,
  };
}

const entries = (attributes: readonly AttributePool[]): Record<string, AttributeEntry> =>
  Object.fromEntries(attributes.map(({ name, types }) => [name, { types }]));
