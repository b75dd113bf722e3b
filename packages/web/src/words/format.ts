import type { Language } from './language.ts';

/** How numbers and instants are written. Instants are milliseconds. */
export interface Formats {
  readonly language: Language;
  readonly zone: string;
  readonly currency: string;
  /** 12 345 */
  number(value: number): string;
  /** 12.3 thousand, for axes and tiles. */
  short(value: number): string;
  /**
   * 0.123 → 12.3%, 0.2 → 20.0%: a tenth of a percent always, so that columns, tables and cards agree. What is more than nothing is not
   * written as nothing but <0.1%, what is less than all not as all but >99.9%.
   */
  share(value: number): string;
  /** 0.2 → 20%, 0.025 → 2.5%: on axes, and for shares that somebody chose. */
  roundShare(value: number): string;
  /** 0.031 → +3.1%; a true minus sign. */
  change(value: number): string;
  /** +289, −12. */
  difference(value: number): string;
  /** One digit after the point, also of a whole number: in a column they stand below each other. */
  oneDecimal(value: number): string;
  /** Up to so many digits after the point. */
  decimal(value: number, digits: number): string;
  money(value: number, currency?: string): string;
  /** Without hundredths, short: 2.8 mln zł. */
  shortMoney(value: number, currency?: string): string;
  /** 7 Oct 2026 */
  date(instant: number): string;
  /** 7 Oct */
  day(instant: number): string;
  /** October 2026 */
  month(instant: number): string;
  /** 7 Oct 2026, 14:02 */
  moment(instant: number): string;
  /** 2026-10-07, as addresses and questions have it. */
  isoDay(instant: number): string;
  /** 14:02 */
  time(instant: number): string;
  /** 7–14 Oct 2026 */
  range(from: number, to: number): string;
  /** 3 hours ago, in 2 days. */
  ago(instant: number, now: number): string;
  /** In the order of the alphabet. */
  compare(a: string, b: string): number;
  list(items: readonly string[]): string;
}

const LOCALES = { en: 'en-GB', pl: 'pl-PL' } as const satisfies Record<Language, string>;
const GROUPED = { useGrouping: 'always' } as const;

/** Made once for each way of writing: making one of the engine's formatters takes longer than drawing what it writes. */
function once<T>(made: Map<string, T>, key: object | string, make: () => T): T {
  const told = JSON.stringify(key);
  const known = made.get(told) ?? make();
  made.set(told, known);
  return known;
}

const made = new Map<string, Formats>();

export const formatsOf = (language: Language, zone: string, currency: string): Formats =>
  once(made, [language, zone, currency], () => makeFormats(language, zone, currency));

function makeFormats(language: Language, zone: string, currency: string): Formats {
  const locale = LOCALES[language];
  const [ofNumbers, ofDates] = [new Map<string, Intl.NumberFormat>(), new Map<string, Intl.DateTimeFormat>()];
  const numbers = (options: Intl.NumberFormatOptions) => {
    const all = { ...GROUPED, ...options } as Intl.NumberFormatOptions;
    const format = once(ofNumbers, all, () => new Intl.NumberFormat(locale, all));
    return (value: number): string => format.format(value).replace(/^-/, '−');
  };
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(ofDates, options, () => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  const percent = numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  // Swedish writes days as ISO 8601 does.
  const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  const listing = new Intl.ListFormat(locale);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return {
    language,
    zone,
    currency,
    compare,
    number: numbers({ maximumFractionDigits: 0 }),
    short: numbers({ notation: 'compact', maximumSignificantDigits: 3 }),
    share: value => shareIn(percent, value),
    roundShare: numbers({ style: 'percent', maximumFractionDigits: 1 }),
    change: numbers({
      ...{ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
      signDisplay: 'exceptZero',
    }),
    difference: numbers({ signDisplay: 'exceptZero', maximumFractionDigits: 0 }),
    oneDecimal: numbers({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    decimal: (value, digits) => numbers({ maximumFractionDigits: digits })(value),
    money: (value, of = currency) => numbers(moneyOf(of))(value),
    shortMoney: (value, of = currency) =>
      numbers({ ...moneyOf(of), notation: 'compact', maximumSignificantDigits: 3 })(value),
    date: instant => date.format(instant),
    day: instant => dates({ day: 'numeric', month: 'short' }).format(instant),
    month: instant => dates({ month: 'long', year: 'numeric' }).format(instant),
    moment: instant => dates({ dateStyle: 'medium', timeStyle: 'short' }).format(instant),
    isoDay: instant => isoDay.format(instant),
    time: instant => dates({ timeStyle: 'short' }).format(instant),
    range: (from, to) => date.formatRange(from, to),
    ago: (instant, now) => agoIn(locale, instant - now),
    list: items => listing.format(items),
  };
}

/** The least that a tenth of a percent tells from nothing, and from all. */
const TENTH = 0.001;

function shareIn(percent: (value: number) => string, value: number): string {
  if (value > 0 && value < TENTH / 2) return `<${percent(TENTH)}`;
  return value < 1 && value >= 1 - TENTH / 2 ? `>${percent(1 - TENTH)}` : percent(value);
}

/** Amounts whose currency nobody said are numbers with hundredths. */
const moneyOf = (currency: string): Intl.NumberFormatOptions =>
  /^[A-Z]{3}$/.test(currency)
    ? { style: 'currency', currency }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };

const STEPS = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

function agoIn(locale: string, difference: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, ms] of STEPS)
    if (Math.abs(difference) >= ms) return format.format(Math.trunc(difference / ms), unit);
  return format.format(0, 'second');
}
