/** Cells of a table for weighted choices; shares are kept to 1 in 4,096. */
export const PICK_CELLS = 4096;

/** A table of indexes in which each takes cells in proportion to its weight: a uniform number picks a cell. */
export function pickTable(weights: readonly number[], cells: number = PICK_CELLS): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  let index = 0;
  let reached = weights[0] ?? 0;
  return Array.from({ length: cells }, (_, cell) => {
    const wanted = ((cell + 0.5) / cells) * total;
    while (reached <= wanted && index < weights.length - 1) reached += weights[++index] ?? 0;
    return index;
  });
}
