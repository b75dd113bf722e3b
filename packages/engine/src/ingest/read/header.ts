import type { Problem } from '@satsuma/core';
import type { FileHints } from './file-shape.ts';

export interface Header {
  /** Whether the first record is the header. */
  readonly present: boolean;
  readonly names: readonly string[];
  readonly notes: readonly Problem[];
}

/** The names of the columns: from the first record, from the hints, or `column 1`, `column 2` … Each name is there once. */
export function readHeader(records: readonly (readonly string[])[], hints: FileHints): Header {
  const first = records[0] ?? [];
  const present = hints.header ?? (hints.names === undefined && looksLikeHeader(first, records.slice(1)));
  const given = present ? first : (hints.names ?? []);
  const width = present ? first.length : Math.max(first.length, given.length);
  return { present, ...distinct(Array.from({ length: width }, (_, i) => (given[i] ?? '').trim())) };
}

/** A header is words; a row of a file without one has a number or a date where the rows below have them too. */
function looksLikeHeader(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const filled = first.filter(cell => cell.trim() !== '');
  if (filled.length === 0) return false;
  if (rows.length === 0) return !filled.some(isValue);
  return !filled.some(isValue) || (new Set(filled).size === filled.length && !sameKind(first, rows));
}

const isValue = (cell: string): boolean => /^[-+(]?[€$£]?\d[\d\s.,:/T-]*\)?$/.test(cell.trim()) || /@.+\./.test(cell);

/** Where the first row has a value, most others have values too: the first is one of them. */
function sameKind(first: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const below = rows.slice(0, 50);
  const isColumnOfValues = (i: number): boolean => {
    const filled = below.map(row => row[i] ?? '').filter(cell => cell !== '');
    return filled.filter(isValue).length >= filled.length / 2;
  };
  return first.some((cell, i) => isValue(cell) && isColumnOfValues(i));
}

function distinct(names: readonly string[]): { names: string[]; notes: Problem[] } {
  const notes: Problem[] = [];
  const taken = new Set<string>();
  const result = names.map((title, i) => {
    const base = title === '' ? `column ${i + 1}` : title;
    let unique = base;
    for (let n = 2; taken.has(unique); n++) unique = `${base} (${n})`;
    taken.add(unique);
    if (title !== '' && unique !== base) {
      notes.push({
        code: 'import',
        path: `line 1, column ${i + 1}`,
        message: `The header names "${base}" more than once; this one is called "${unique}".`,
      });
    }
    return unique;
  });
  return { names: result, notes };
}
