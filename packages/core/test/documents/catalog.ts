import type { AttributeEntry, Catalog, Definition } from '../../src/index.ts';

const text: AttributeEntry = { types: ['text'] };

/** What the simulated shop and the Complete Journey files hold beyond the Segment spec, and the definitions that stand beside each other. */
export const catalogOf = (definitions: readonly Definition[], classes: readonly string[]): Catalog => ({
  events: {
    'Order Completed': { properties: { channel: text }, currencies: ['PLN', 'EUR'], rows: 1000 },
    'Coupon Redeemed': { properties: { coupon_upc: text, campaign_id: text }, currencies: [], rows: 1000 },
  },
  lines: { properties: {}, currencies: ['PLN', 'EUR'], rows: 1000 },
  traits: {
    registered_at: { types: ['moment'] },
    points: { types: ['number'] },
    interests: { types: ['list'] },
    newsletter: { types: ['boolean'] },
    email: text,
    age: text,
    kids_count: { types: ['text', 'number'] },
  },
  segments: Object.fromEntries(
    definitions.map(d =>
      'segment' in d
        ? [d.segment, { kind: 'segment', parameters: Object.keys(d.parameters ?? {}), references: [] }]
        : [d.segmentation, { kind: 'segmentation', classes, references: [] }],
    ),
  ),
  zone: 'Europe/Warsaw',
  zones: ['Europe/Warsaw'],
});
