import type { CalendarUnit } from '../../operator/operands.ts';
import { readCalendar } from '../../operator/operands.ts';
import { isParam, type Period, readPeriod, type Unit } from '../../value.ts';
import type { InBoth, Speech } from '../language.ts';
import { type Forms, form, numberText } from './number.ts';
import { hole } from './value.ts';

const EN: Readonly<Record<Unit, Forms>> = {
  minute: { one: 'minute', other: 'minutes' },
  hour: { one: 'hour', other: 'hours' },
  day: { one: 'day', other: 'days' },
  week: { one: 'week', other: 'weeks' },
  month: { one: 'month', other: 'months' },
  quarter: { one: 'quarter', other: 'quarters' },
  year: { one: 'year', other: 'years' },
};

/** How long ago (accusative: 3 tygodnie temu). */
const PL_AGO: Readonly<Record<Unit, Forms>> = {
  minute: { one: 'minutę', few: 'minuty', many: 'minut', other: 'minuty' },
  hour: { one: 'godzinę', few: 'godziny', many: 'godzin', other: 'godziny' },
  day: { one: 'dzień', few: 'dni', many: 'dni', other: 'dnia' },
  week: { one: 'tydzień', few: 'tygodnie', many: 'tygodni', other: 'tygodnia' },
  month: { one: 'miesiąc', few: 'miesiące', many: 'miesięcy', other: 'miesiąca' },
  quarter: { one: 'kwartał', few: 'kwartały', many: 'kwartałów', other: 'kwartału' },
  year: { one: 'rok', few: 'lata', many: 'lat', other: 'roku' },
};

/** Within how long (genitive: w ciągu ostatnich 3 tygodni, ostatniego tygodnia, ostatniej godziny). */
const PL_WITHIN: Readonly<Record<Unit, { readonly one: string; readonly more: string; readonly feminine: boolean }>> = {
  minute: { one: 'minuty', more: 'minut', feminine: true },
  hour: { one: 'godziny', more: 'godzin', feminine: true },
  day: { one: 'dnia', more: 'dni', feminine: false },
  week: { one: 'tygodnia', more: 'tygodni', feminine: false },
  month: { one: 'miesiąca', more: 'miesięcy', feminine: false },
  quarter: { one: 'kwartału', more: 'kwartałów', feminine: false },
  year: { one: 'roku', more: 'lat', feminine: false },
};

type Length = { readonly count: number; readonly unit: Unit } | string;

/** The length of a period, or the parameter that stands for it. */
function lengthOf(period: Period): Length {
  if (isParam(period)) return hole(period);
  return readPeriod(period) ?? period;
}

/** "30 days", "a year", "3 tygodnie", "rok": how long ago something was. */
export function agoText(period: Period, speech: Speech): string {
  const length = lengthOf(period);
  if (typeof length === 'string' || length.count !== 1) return lengthText(length, speech);
  if (speech.language === 'pl') return PL_AGO[length.unit].one;
  return `${length.unit === 'hour' ? 'an' : 'a'} ${length.unit}`;
}

function lengthText(length: Length, { language }: Speech): string {
  if (typeof length === 'string') return length;
  const forms = language === 'en' ? EN[length.unit] : PL_AGO[length.unit];
  return `${numberText(length.count, language)} ${form(forms, length.count, language)}`;
}

/** "within 7 days", "w ciągu 7 dni": how long after something. */
export function withinText(period: Period, speech: Speech): string {
  const length = lengthOf(period);
  if (speech.language === 'en') return `within ${lengthText(length, speech)}`;
  if (typeof length === 'string') return `w ciągu ${length}`;
  const { one, more } = PL_WITHIN[length.unit];
  return `w ciągu ${numberText(length.count, 'pl')} ${length.count === 1 ? one : more}`;
}

const PL_WHICH = {
  last: { masculine: 'ostatniego', feminine: 'ostatniej', plural: 'ostatnich' },
  next: { masculine: 'najbliższego', feminine: 'najbliższej', plural: 'najbliższych' },
} as const;

/** "in the last 30 days", "w ciągu ostatnich 30 dni"; one of a unit goes without its number. */
export function rollingText(period: Period, which: 'last' | 'next', speech: Speech): string {
  const length = lengthOf(period);
  const words = PL_WHICH[which];
  if (speech.language === 'en') {
    const one = typeof length !== 'string' && length.count === 1;
    return `in the ${which} ${one ? length.unit : lengthText(length, speech)}`;
  }
  if (typeof length === 'string') return `w ciągu ${words.plural} ${length}`;
  const { one, more, feminine } = PL_WITHIN[length.unit];
  if (length.count === 1) return `w ciągu ${feminine ? words.feminine : words.masculine} ${one}`;
  return `w ciągu ${words.plural} ${numberText(length.count, speech.language)} ${more}`;
}

/** "more than 3 weeks ago", "ponad 3 tygodnie temu". */
export const longerAgoText = (period: Period, speech: Speech): string =>
  speech.language === 'en' ? `more than ${agoText(period, speech)} ago` : `ponad ${agoText(period, speech)} temu`;

const PL_CALENDAR: Readonly<Record<CalendarUnit, string>> = {
  day: 'dniu kalendarzowym',
  week: 'tygodniu kalendarzowym',
  month: 'miesiącu kalendarzowym',
  quarter: 'kwartale kalendarzowym',
  year: 'roku kalendarzowym',
};
const PL_OFFSET = { '-1': 'w poprzednim', '0': 'w bieżącym', '1': 'w następnym' } as const;
const EN_OFFSET = { '-1': 'in the previous', '0': 'in the current', '1': 'in the next' } as const;
const DAYS: InBoth<Readonly<Record<'-1' | '0' | '1', string>>> = {
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
  pl: { '-1': 'wczoraj', '0': 'dzisiaj', '1': 'jutro' },
};

/** "in the current calendar month", "w poprzednim tygodniu kalendarzowym", "dzisiaj". */
export function calendarText(calendar: string, { language }: Speech): string {
  const { unit, offset } = readCalendar(calendar) ?? { unit: 'day' as const, offset: 0 };
  const which = offset < 0 ? '-1' : offset > 0 ? '1' : '0';
  if (unit === 'day') return DAYS[language][which];
  return language === 'en' ? `${EN_OFFSET[which]} calendar ${unit}` : `${PL_OFFSET[which]} ${PL_CALENDAR[unit]}`;
}

const PL_LAST_OF: Readonly<Record<CalendarUnit, string>> = {
  day: 'dni kalendarzowych',
  week: 'tygodni kalendarzowych',
  month: 'miesięcy kalendarzowych',
  quarter: 'kwartałów kalendarzowych',
  year: 'lat kalendarzowych',
};

/** "of the last 8 calendar weeks", "z ostatnich 8 tygodni kalendarzowych"; the running one is among them. */
export function ofLastText(count: number, unit: CalendarUnit, { language }: Speech): string {
  const number = numberText(count, language);
  return language === 'pl'
    ? `z ostatnich ${number} ${PL_LAST_OF[unit]}`
    : `of the last ${number} calendar ${form(EN[unit], count, language)}`;
}
