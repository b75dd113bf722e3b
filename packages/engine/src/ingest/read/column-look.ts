import { FALSE_WORDS, TRUE_WORDS } from '../typed/boolean.ts';
import { CURRENCY_PATTERN } from '../typed/currencies.ts';
import { type DecimalSign, numberPattern } from '../typed/decimal-text.ts';
import { TIME_FORMAT_TABLE, type TimeFormat } from '../typed/time-formats.ts';

/** What the sampled cells of one column look like. Shares are of the cells that are filled, 0 to 1. */
export interface ColumnLook {
  readonly name: string;
  /** Share of the rows whose cell is filled. */
  readonly filled: number;
  /** Distinct values among those sampled, and how many of them there are per filled cell. */
  readonly distinct: number;
  readonly samples: readonly string[];
  readonly email: number;
  readonly phone: number;
  /** Digits only. */
  readonly whole: number;
  /** `17850.0`: whole numbers that went through a spreadsheet. */
  readonly spoiltWhole: number;
  readonly number: Readonly<Record<DecimalSign, number>>;
  /** Numbers with a currency beside them, in either decimal sign. */
  readonly money: number;
  readonly negative: number;
  readonly boolean: number;
  /** Cells that could be a date or time in each format, whatever other formats could read of them. */
  readonly times: Readonly<Record<TimeFormat, number>>;
  /** `|` or `;` when most cells are lists of items parted by it. */
  readonly listSeparator: string;
  readonly json: number;
  /** The longest cell, in characters. */
  readonly longest: number;
}

export const MISSING_VALUES: readonly string[] = ['NULL', 'null', '\\N', 'NaN', 'nan', '#N/A', '#N/D!', '#ARG!'];

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^(\+|00)?[0-9(][0-9 ()./\u00A0-]{6,18}$/;
const NUMBER = {
  '.': new RegExp(`^(?:${numberPattern('.')})$`, 'u'),
  ',': new RegExp(`^(?:${numberPattern(',')})$`, 'u'),
} as const satisfies Record<DecimalSign, RegExp>;
const MONEY = {
  '.': new RegExp(`^(?:${numberPattern('.', CURRENCY_PATTERN)})$`, 'u'),
  ',': new RegExp(`^(?:${numberPattern(',', CURRENCY_PATTERN)})$`, 'u'),
} as const satisfies Record<DecimalSign, RegExp>;
const timePattern = (format: TimeFormat) => new RegExp(`^(?:${TIME_FORMAT_TABLE[format].pattern})$`, 'u');
const FORMATS = {
  ymd: timePattern('ymd'),
  dmy: timePattern('dmy'),
  mdy: timePattern('mdy'),
  words: timePattern('words'),
  excel: timePattern('excel'),
  unix: timePattern('unix'),
  'unix-ms': timePattern('unix-ms'),
} as const satisfies Record<TimeFormat, RegExp>;
const BOOLEANS: readonly string[] = [...TRUE_WORDS, ...FALSE_WORDS].filter(word => word.length > 1);

/** Looks at the cells of one column: the more rows are sampled, the surer. */
export function lookAt(name: string, cells: readonly string[]): ColumnLook {
  const filled = cells.map(cell => cell.trim()).filter(cell => cell !== '' && !MISSING_VALUES.includes(cell));
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const distinct = new Set(filled);
  const number = { '.': share(cell => NUMBER['.'].test(cell)), ',': share(cell => NUMBER[','].test(cell)) };
  return {
    name,
    filled: cells.length === 0 ? 0 : filled.length / cells.length,
    distinct: distinct.size,
    samples: [...distinct].slice(0, 200),
    email: share(cell => EMAIL.test(cell)),
    phone: share(cell => PHONE.test(cell)),
    whole: share(cell => /^\d+$/.test(cell)),
    spoiltWhole: share(cell => /^\d+\.0+$/.test(cell)),
    number,
    money: share(cell => hasSign(cell.toLowerCase())),
    negative: share(cell => /^[-−(]/.test(cell)),
    boolean: share(cell => BOOLEANS.includes(cell.toLowerCase())),
    times: timesOf(filled),
    listSeparator: ['|', ';'].find(separator => share(cell => cell.includes(separator)) > 0.3) ?? '',
    json: share(cell => /^[[{].*[\]}]$/s.test(cell)),
    longest: Math.max(0, ...filled.map(cell => cell.length)),
  };
}

const hasSign = (cell: string): boolean =>
  (MONEY['.'].test(cell) || MONEY[','].test(cell)) && !NUMBER['.'].test(cell) && !NUMBER[','].test(cell);

/** A number that counts days or seconds must lie between 1990 and 2050 to be taken for a date: most numbers are none. */
const RANGE = {
  excel: [32_874, 54_789],
  unix: [631_152_000, 2_524_608_000],
  'unix-ms': [631_152_000_000, 2_524_608_000_000],
} as const satisfies Partial<Record<TimeFormat, readonly [number, number]>>;

function timesOf(cells: readonly string[]): Record<TimeFormat, number> {
  const low = cells.map(cell => cell.toLowerCase());
  const share = (format: TimeFormat, pattern: RegExp): number =>
    low.length === 0 ? 0 : low.filter(cell => pattern.test(cell) && isPlausible(format, cell)).length / low.length;
  return {
    ymd: share('ymd', FORMATS.ymd),
    dmy: share('dmy', FORMATS.dmy),
    mdy: share('mdy', FORMATS.mdy),
    words: share('words', FORMATS.words),
    excel: share('excel', FORMATS.excel),
    unix: share('unix', FORMATS.unix),
    'unix-ms': share('unix-ms', FORMATS['unix-ms']),
  };
}

function isPlausible(format: TimeFormat, cell: string): boolean {
  if (format in RANGE) {
    const [least, most] = RANGE[format as keyof typeof RANGE];
    const n = Number(cell.replace(',', '.'));
    return n >= least && n < most;
  }
  if (format === 'ymd' && /^\d{8}/.test(cell)) return /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.test(cell);
  const [first = 0, second = 0] = (cell.match(/\d+/g) ?? []).map(Number);
  if (format === 'dmy') return first <= 31 && second <= 12;
  if (format === 'mdy') return first <= 12 && second <= 31;
  return true;
}
