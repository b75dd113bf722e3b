import type { Dialect } from './cells.ts';
import { type FileHints, type Quote, SEPARATORS, type Separator } from './file-shape.ts';

/**
 * The separator and the quote of a text file, from its first lines. The separator is the character that stands the same
 * number of times in the most lines (outside quotes), the more often the better; a file of one column has none, and a
 * comma does as well as any.
 */
export function guessDialect(lines: readonly string[], hints: FileHints): Dialect {
  const filled = lines.filter(line => line.trim() !== '');
  const quote = hints.quote ?? guessQuote(filled);
  return { separator: hints.separator ?? guessSeparator(filled, quote), quote };
}

/** A quote stands at the edges of cells; an apostrophe in a name does not. */
function guessQuote(lines: readonly string[]): Quote {
  const edges = (quote: string) =>
    lines.filter(line => new RegExp(`(^|[,;|\\t] *)${quote}[^${quote}]*${quote} *([,;|\\t]|$)`).test(line)).length;
  return edges("'") > 0.5 * lines.length && edges('"') === 0 ? "'" : '"';
}

function guessSeparator(lines: readonly string[], quote: Quote): Separator {
  const scored = SEPARATORS.filter(s => s !== 'whitespace')
    .map(separator => ({ separator, score: consistency(lines.map(line => count(line, separator, quote))) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (best !== undefined && best.score > 0) return best.separator;
  const words = lines.map(line => line.trim().split(/[ \t]+/).length - 1);
  return isTable(words, lines) ? 'whitespace' : ',';
}

/** Share of lines that have the most common count above zero, and a little for the count itself. */
function consistency(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const n of counts) if (n > 0) tally.set(n, (tally.get(n) ?? 0) + 1);
  const [commonest] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (commonest === undefined) return 0;
  const [n, lines] = commonest;
  return lines / counts.length + Math.min(n, 50) / 1000;
}

/** Columns parted by blanks: the same number of words in every line, and numbers in most of them. */
function isTable(words: readonly number[], lines: readonly string[]): boolean {
  const numeric = lines.filter(
    line =>
      line
        .trim()
        .split(/[ \t]+/)
        .filter(word => /\d/.test(word)).length >= 2,
  ).length;
  const first = words[0] ?? 0;
  return first > 0 && words.every(n => n === first) && numeric >= lines.length / 2;
}

function count(line: string, separator: string, quote: Quote): number {
  let inside = false;
  let found = 0;
  for (const character of line) {
    if (character === quote) inside = !inside;
    else if (character === separator && !inside) found++;
  }
  return found;
}
