/** A run of words of two texts: of both, only of the older, only of the newer. */
export interface Piece {
  /** Its place among the others. */
  readonly place: number;
  readonly of: 'both' | 'older' | 'newer';
  readonly text: string;
}

/** Which words were taken out of a sentence and which were put in: the fewest (longest common subsequence). */
export function wordDifference(older: string, newer: string): readonly Piece[] {
  const a = older.split(' ');
  const b = newer.split(' ');
  const common = commonLengths(a, b);
  const pieces: Omit<Piece, 'place'>[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ of: 'both', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(common, i + 1, j) >= at(common, i, j + 1))) {
      pieces.push({ of: 'older', text: a[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ of: 'newer', text: b[j] ?? '' });
      j += 1;
    }
  }
  return joined(pieces);
}

const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;

/** [i][j]: how many words `a` from i and `b` from j have in common, in their order. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1));
  }
  return table;
}

function joined(pieces: readonly Omit<Piece, 'place'>[]): readonly Piece[] {
  const runs: Piece[] = [];
  for (const { of, text } of pieces) {
    const last = runs.at(-1);
    if (last?.of === of) runs[runs.length - 1] = { ...last, text: `${last.text} ${text}` };
    else runs.push({ place: runs.length, of, text });
  }
  return runs;
}
