/**
 * Kinds of shoppers. `rate` and `spend` multiply the lifetime model's draws (PRODUCT.md's trade wisdom, not a paper):
 * a premium shopper buys rarely and much, an impulsive one often and little.
 */
export interface Archetype {
  readonly name: string;
  readonly share: number;
  /** Times the order rate λ. */
  readonly rate: number;
  /** Times the mean order. */
  readonly spend: number;
  /** Probability of a coupon on an order while one is valid. */
  readonly coupon: number;
  /** Probability that a line is sent back. */
  readonly returns: number;
  /** What charging for delivery does to the order rate: true effect of the decision. */
  readonly feeEffect: number;
  /** Probability of looking at the products some days before buying. */
  readonly research: number;
  /** Chance of 9 or 10 on "would you recommend us". */
  readonly promoter: number;
}

export const ARCHETYPES: readonly Archetype[] = [
  {
    name: 'regular',
    share: 0.45,
    rate: 1,
    spend: 1,
    coupon: 0.12,
    returns: 0.05,
    feeEffect: 0.9,
    research: 0.55,
    promoter: 0.5,
  },
  {
    name: 'impulsive',
    share: 0.17,
    rate: 1.6,
    spend: 0.6,
    coupon: 0.15,
    returns: 0.11,
    feeEffect: 0.7,
    research: 0,
    promoter: 0.35,
  },
  {
    name: 'premium',
    share: 0.08,
    rate: 0.6,
    spend: 3.5,
    coupon: 0.03,
    returns: 0.05,
    feeEffect: 1,
    research: 0.8,
    promoter: 0.65,
  },
  {
    name: 'promotion-only',
    share: 0.16,
    rate: 1,
    spend: 0.9,
    coupon: 0.85,
    returns: 0.06,
    feeEffect: 0.75,
    research: 0.3,
    promoter: 0.2,
  },
  {
    name: 'seasonal',
    share: 0.14,
    rate: 0.8,
    spend: 1.2,
    coupon: 0.25,
    returns: 0.05,
    feeEffect: 0.95,
    research: 0.5,
    promoter: 0.4,
  },
];

/** The seasons that seasonal shoppers buy in, [month, day] to [month, day] inclusive, and what they buy then. */
export const SEASONS = [
  { name: 'gifts', from: [11, 20], to: [12, 22], category: 'Toys' },
  { name: 'school', from: [8, 10], to: [9, 10], category: 'School' },
  { name: 'garden', from: [4, 5], to: [6, 10], category: 'Garden' },
] as const;

export const archetypeCode = (name: 'regular' | 'impulsive' | 'premium' | 'promotion-only' | 'seasonal'): number =>
  ARCHETYPES.findIndex(archetype => archetype.name === name);

/** When in the day somebody shops and reads mail: weight of each hour 0–23 of their own clock; nobody does from 1 to 5. */
export const HABITS = [
  { name: 'morning', share: 0.22, hours: [0, 0, 0, 0, 0, 3, 8, 12, 12, 9, 7, 5, 4, 4, 3, 3, 3, 4, 4, 4, 3, 2, 1, 0] },
  { name: 'midday', share: 0.25, hours: [0, 0, 0, 0, 0, 0, 1, 2, 3, 5, 8, 11, 14, 13, 9, 6, 5, 4, 4, 4, 3, 3, 2, 1] },
  { name: 'evening', share: 0.4, hours: [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 3, 4, 5, 8, 11, 14, 15, 11, 5, 2] },
  { name: 'night', share: 0.13, hours: [9, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 8, 12, 16, 16] },
] as const;
