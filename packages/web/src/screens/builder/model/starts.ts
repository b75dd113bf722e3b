import type { Leaf } from './draft.ts';

/** The kinds of condition that can be added by form, in the order in which they are offered. */
export const OFFERED = [
  'event',
  'bought',
  'message',
  'class',
  'segment',
  'trait',
  'place',
  'age',
  'consent',
  'sequence',
  'regularly',
  'random',
] as const;
export type Offered = (typeof OFFERED)[number];

/** A condition of a kind as it begins: what is still to be chosen is empty. */
export const STARTS: Readonly<Record<Offered, Leaf>> = {
  event: { event: '', when: { inTheLast: '30 days' } },
  bought: { bought: { product_name: '' }, when: { inTheLast: '90 days' } },
  message: { message: 'opened', channel: 'email', when: { inTheLast: '30 days' } },
  class: { class: [], of: '' },
  segment: { segment: '' },
  trait: { trait: '', is: '' },
  place: { place: { city: [] } },
  age: { age: { between: [18, 30] } },
  consent: { consent: 'email', given: true },
  sequence: { sequence: [{ event: '' }, { event: '', within: '7 days' }] },
  regularly: { regularly: '', atLeast: 3, ofLast: 8, unit: 'week' },
  random: { random: 10 },
};
