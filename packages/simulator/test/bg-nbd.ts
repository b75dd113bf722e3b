/**
 * Expected repeat orders in a time `t` after the first, E[X(t)] of BG/NBD (Fader, Hardie, Lee 2005, equation 9).
 *
 * (a + b − 1)/(a − 1) · [1 − (α/(α + t))^r · ₂F₁(r, b; a + b − 1; t/(α + t))]
 */
export function expectedRepeats(
  rate: { r: number; alpha: number },
  dropout: { a: number; b: number },
  t: number,
): number {
  const { r, alpha } = rate;
  const { a, b } = dropout;
  const hyper = hypergeometric(r, b, a + b - 1, t / (alpha + t));
  return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * hyper);
}

/** Gauss's ₂F₁ by its series, for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < 20_000 && term > 1e-14 * sum; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}
