/**
 * The laws that people's lifetimes are drawn from.
 *
 * BG/NBD (Fader, Hardie, Lee 2005, "Counting your customers the easy way", Marketing Science 24(2)): after the first order,
 * repeats are Poisson with rate λ ~ Gamma(r, α) per day of shop time, and after each repeat the person leaves for good with
 * probability p ~ Beta(a, b).
 * Gamma-Gamma (Fader, Hardie 2013, "The Gamma-Gamma model of monetary value"): an order's value is Gamma(p, ν) with the
 * person's own ν ~ Gamma(q, γ), so that somebody's mean order is p/ν.
 */
export const ORDER_RATE = { r: 0.9, alpha: 70 } as const;
export const DROPOUT = { a: 0.9, b: 2.8 } as const;
/** In PLN: the mean order over people is pγ/(q−1) = 160. */
export const SPEND = { p: 6, q: 6, gamma: (160 * 5) / 6 } as const;
/** How much of the mail somebody opens, when nothing tires them. */
export const AFFINITY = { a: 1.3, b: 2.3 } as const;
