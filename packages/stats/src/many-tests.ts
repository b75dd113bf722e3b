/**
 * p-values corrected for having made many tests: the share of false finds among those kept at that level or below.
 * Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995). Order and length are the input's.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length);
  let least = 1;
  order.forEach(({ p, index }, i) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - i));
    adjusted[index] = least;
  });
  return adjusted;
}
