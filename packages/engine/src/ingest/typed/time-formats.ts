/** How a moment may be written. The order is the order in which they are tried when guessing. */
export const TIME_FORMATS = ['ymd', 'dmy', 'mdy', 'words', 'excel', 'unix', 'unix-ms'] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

interface TimeFormatEntry {
  /** A pattern for RE2 and for JavaScript alike; the whole cell, in lower case, must match it. */
  readonly pattern: string;
  readonly example: string;
}

/** Month names of both languages, in lower case: full, in the genitive as Polish dates have them, and cut to three letters. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'stycznia', 'styczeń', 'styczen', 'sty'],
  ['february', 'feb', 'lutego', 'luty', 'lut'],
  ['march', 'mar', 'marca', 'marzec'],
  ['april', 'apr', 'kwietnia', 'kwiecień', 'kwiecien', 'kwi'],
  ['may', 'maja', 'maj'],
  ['june', 'jun', 'czerwca', 'czerwiec', 'cze'],
  ['july', 'jul', 'lipca', 'lipiec', 'lip'],
  ['august', 'aug', 'sierpnia', 'sierpień', 'sierpien', 'sie'],
  ['september', 'sept', 'sep', 'września', 'wrzesnia', 'wrzesień', 'wrzesien', 'wrz'],
  ['october', 'oct', 'października', 'pazdziernika', 'październik', 'pazdziernik', 'paź', 'paz'],
  ['november', 'nov', 'listopada', 'listopad', 'lis'],
  ['december', 'dec', 'grudnia', 'grudzień', 'grudzien', 'gru'],
];

export const MONTH_NAMES: readonly string[] = MONTHS.flat();
export const MONTH_NUMBERS: readonly number[] = MONTHS.flatMap((names, i) => names.map(() => i + 1));

/** `Z` or an offset from UTC at the end of a clock time. */
export const OFFSET = '(?:z|utc|gmt|[+-]\\d{2}(?::?\\d{2})?)';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.?m\\.?)?';
const THEN_CLOCK = `(?:(?:t|,? +)${CLOCK}(?: ?${OFFSET})?)?`;

const separated = (...parts: readonly string[]): string =>
  `(?:${['-', '/', '\\.'].map(separator => parts.join(separator)).join('|')})`;

const DAY = '\\d{1,2}';
const YEAR = '(?:\\d{4}|\\d{2})';
const MONTH = `(?:${[...MONTH_NAMES].sort((a, b) => b.length - a.length).join('|')})`;

/** `20261231`, `20261231T1405`, `20261231T140500Z`: no separators at all. */
export const COMPACT = `\\d{8}(?:t\\d{4}(?:\\d{2})?${OFFSET}?)?`;

export const TIME_FORMAT_TABLE = {
  ymd: {
    pattern: `${separated('\\d{4}', DAY, DAY)}${THEN_CLOCK}|${COMPACT}`,
    example: '2026-12-31 14:05',
  },
  dmy: { pattern: `${separated(DAY, DAY, YEAR)}(?: ?r\\.?)?${THEN_CLOCK}`, example: '31.12.2026 14:05' },
  mdy: { pattern: `${separated(DAY, DAY, YEAR)}${THEN_CLOCK}`, example: '12/31/2026 2:05 PM' },
  words: {
    pattern: `(?:${DAY}(?:\\.|st|nd|rd|th)?[ -]${MONTH}\\.?,?[ -]\\d{4}(?: ?r\\.?)?|${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? \\d{4})${THEN_CLOCK}`,
    example: '31 grudnia 2026',
  },
  excel: { pattern: '\\d{1,7}(?:[.,]\\d+)?', example: '44927.5' },
  unix: { pattern: '-?\\d{1,11}(?:\\.\\d+)?', example: '1798725900' },
  'unix-ms': { pattern: '-?\\d{1,14}', example: '1798725900000' },
} as const satisfies Readonly<Record<TimeFormat, TimeFormatEntry>>;

/** Formats that can read the same text as different days: a column has at most one of each list. */
export const CONFLICTING_FORMATS: readonly (readonly TimeFormat[])[] = [
  ['dmy', 'mdy'],
  ['ymd', 'excel', 'unix', 'unix-ms'],
];
