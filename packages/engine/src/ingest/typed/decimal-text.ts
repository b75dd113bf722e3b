import { type Sql, sql, value } from '../../store/sql.ts';

/** The sign before the decimals: `1234.50` or `1234,50`. */
export type DecimalSign = '.' | ',';

/** Spaces, no-break spaces (plain, narrow), thin spaces and apostrophes may part thousands, whatever the decimal sign. */
const SPACES = " \u00A0\u202F\u2009'’";

/** Digits in groups of three, or in one run; the sign of the decimals; decimals. */
const DIGITS = {
  '.': `(?:\\d{1,3}(?:[${SPACES}]\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d*)?|\\.\\d+`,
  ',': `(?:\\d{1,3}(?:[${SPACES}]\\d{3})+|\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d*)?|,\\d+`,
} as const satisfies Record<DecimalSign, string>;

/** What needs no rewriting: most cells of most files. */
const PLAIN = { '.': '^-?\\d+(?:\\.\\d+)?$', ',': '^-?\\d+$' } as const satisfies Record<DecimalSign, string>;

/**
 * A pattern for RE2 and for JavaScript alike: a number with thousands and decimals, a sign before or after it, or in
 * brackets as accountants write what is negative.
 *
 * @param around what else may stand before or after the digits (a currency), as a pattern
 */
export function numberPattern(decimal: DecimalSign, around = ''): string {
  const unit = around === '' ? '' : `(?:${around})?`;
  const gap = `[${SPACES}]*`;
  const bare = `${unit}${gap}(?:${DIGITS[decimal]})${gap}${unit}`;
  return `[-+−]?${gap}${bare}|${unit}${gap}[-+−]${gap}(?:${DIGITS[decimal]})${gap}${unit}|${bare}${gap}[-−]|\\(${gap}${bare}${gap}\\)`;
}

/** `-1234.5`, canonical but for zeros at either end, from a text that matches `numberPattern`; `''` for any other. */
export function decimalText(text: Sql, decimal: DecimalSign, around = ''): Sql {
  const shaped = sql`match(${text}, ${value.text(`^(?:${numberPattern(decimal, around)})$`)})`;
  // The dot of "zł. 12" is no decimal point.
  const bare = around === '' ? text : sql`replaceRegexpAll(${text}, ${value.text(around)}, '')`;
  const digits = sql`replaceRegexpAll(${bare}, ${value.text(`[^0-9${decimal}]`)}, '')`;
  const point = decimal === ',' ? sql`replaceOne(${digits}, ',', '.')` : digits;
  const minus = sql`match(${text}, '[-−(]')`;
  const rewritten = sql`concat(if(${minus}, '-', ''), if(startsWith(${point}, '.'), '0', ''), trimRight(${point}, '.'))`;
  return sql`multiIf(match(${text}, ${value.text(PLAIN[decimal])}), ${text}, ${shaped}, ${rewritten}, '')`;
}
