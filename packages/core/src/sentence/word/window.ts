import type { Day } from '../../value.ts';
import type { Window } from '../../window.ts';
import { listed } from '../clause.ts';
import type { InBoth, Language, Speech } from '../language.ts';
import { dateText, isWholeDay } from './date.ts';
import { calendarText, longerAgoText, rollingText } from './period.ts';
import { zoneText } from './zone.ts';

/** Dates as they stand after a verb: "since 1 March 2026", "od 1 marca 2026". */
export const DATES: InBoth<{
  readonly since: (day: Day) => string;
  readonly before: (day: Day) => string;
  readonly on: (day: Day) => string;
  readonly between: (from: Day, to: Day) => string;
}> = {
  en: {
    since: day => `since ${dateText(day, 'en')}`,
    before: day => `before ${dateText(day, 'en')}`,
    on: day => `${isWholeDay(day) ? 'on' : 'at'} ${dateText(day, 'en')}`,
    between: (from, to) => `from ${dateText(from, 'en')} through ${dateText(to, 'en')}`,
  },
  pl: {
    since: day => `od ${dateText(day, 'pl')}`,
    before: day => `przed ${dateText(day, 'pl')}`,
    on: day => (isWholeDay(day) ? `w dniu ${dateText(day, 'pl')}` : `w chwili ${dateText(day, 'pl')}`),
    between: (from, to) => `od ${dateText(from, 'pl')} do ${dateText(to, 'pl')} włącznie`,
  },
};

const AND: InBoth<string> = { en: ' and ', pl: ' i ' };

/** When events count, as it stands behind them: "in the last 30 days", "since 1 March 2026 and before 1 April 2026". */
export function windowText(when: Window | undefined, speech: Speech): string {
  if (when === undefined) return '';
  const { language } = speech;
  const words = DATES[language];
  const parts: string[] = [];
  if (when.inTheLast !== undefined) parts.push(rollingText(when.inTheLast, 'last', speech));
  if (when.longerAgoThan !== undefined) parts.push(longerAgoText(when.longerAgoThan, speech));
  if (when.since !== undefined) parts.push(words.since(when.since));
  if (when.before !== undefined) parts.push(words.before(when.before));
  if (when.on !== undefined) parts.push(words.on(when.on));
  if (when.between !== undefined) parts.push(words.between(when.between[0], when.between[1]));
  if (when.during !== undefined) parts.push(calendarText(when.during, speech) + inBrackets(when.zone, language));
  return listed(parts, AND[language]);
}

const inBrackets = (zone: string | undefined, language: Language): string => {
  const text = zoneText(zone, 'workspace', language);
  return text === '' ? '' : ` (${text})`;
};
