import { raw, type Sql, sql, value } from '../../store/sql.ts';

const BLANKS = ' \t\r\n\v\f';
/** Blanks that are not ASCII: no-break spaces, a zero-width space, a byte order mark in the middle of a file. */
const WIDE_BLANKS = '[\\s\u00A0\u202F\u200B\uFEFF]+';

/** A cell as it is meant: without blanks at either end, and empty where the mapping's word for "nothing" stands. */
export function cleaned(cell: Sql, missing: readonly string[]): Sql {
  const trimmed = sql`trimBoth(${cell}, ${value.text(BLANKS)})`;
  const wide = sql`replaceRegexpAll(${trimmed}, ${value.text(`^${WIDE_BLANKS}|${WIDE_BLANKS}$`)}, '')`;
  const text = sql`if(isValidASCII(${trimmed}), ${trimmed}, ${wide})`;
  return missing.length === 0
    ? text
    : sql`transform(${text}, ${value.texts(missing)}, ${value.texts(missing.map(() => ''))}, ${text})`;
}

/** Text → text meant, whatever the case; what is not listed stays, is empty, or is for the caller to refuse. */
export function translated(text: Sql, values: Readonly<Record<string, string>>, otherwise: 'keep' | 'empty'): Sql {
  const from = Object.keys(values).map(key => key.toLowerCase());
  const to = Object.values(values);
  return sql`transform(lowerUTF8(${text}), ${value.texts(from)}, ${value.texts(to)}, ${otherwise === 'keep' ? text : raw("''")})`;
}

/** UInt8: the text is one of those listed, whatever the case. */
export const isListed = (text: Sql, values: readonly string[]): Sql =>
  sql`has(${value.texts(values.map(item => item.toLowerCase()))}, lowerUTF8(${text}))`;
