import { importKlaviyo } from '../../src/index.ts';

const KNOWN = {
  metrics: { ORD: 'Placed Order', OPN: 'Opened Email', VIEW: 'Viewed Product', TIX: 'Ticket Bought' },
  groups: { LST: 'newsletter', SEG: 'big-spenders' },
};
/** One condition in a document of its own. */
export const read = (condition: unknown) =>
  importKlaviyo({ name: 'X', definition: { condition_groups: [{ conditions: [condition] }] } }, KNOWN);
export const ROOT = 'definition.condition_groups[0].conditions[0]';

export const metric = (more: object) => ({
  type: 'profile-metric',
  metric_id: 'ORD',
  measurement: 'count',
  measurement_filter: { type: 'numeric', operator: 'greater-than-or-equal', value: 1 },
  ...more,
});
export const dated = (filter: object) => metric({ timeframe_filter: { type: 'date', ...filter } });
export const property = (filter: object, name = 'Colour') => ({ type: 'profile-property', property: name, filter });
export const ORDER = { event: 'Order Completed', times: { atLeast: 1 } } as const;
