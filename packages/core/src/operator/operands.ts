import Type, { type Static } from 'typebox';
import { Day, Numeric } from '../value.ts';

/** Two numbers or two dates, both ends included (of a date: its whole day). */
export const Between = Type.Union([Type.Tuple([Numeric, Numeric]), Type.Tuple([Day, Day])], {
  description: 'two numbers or two dates, [from, to], both included',
});

export const CALENDAR_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/** `today`, `yesterday`, `tomorrow`, `this month`, `last week`, `next year`: ISO weeks, from Monday. */
const WORDS = ['today', 'yesterday', 'tomorrow'] as const;
export const CALENDAR = new RegExp(`^(?:(${WORDS.join('|')})|(this|last|next) (${CALENDAR_UNITS.join('|')}))$`);
export const Calendar = Type.String({
  pattern: CALENDAR.source,
  description: 'a stretch of the calendar such as "today", "this month" or "last week"',
});
export type Calendar = Static<typeof Calendar>;

/** The unit and how many of it away: `last month` is month −1. */
export function readCalendar(text: string): { readonly unit: CalendarUnit; readonly offset: number } | undefined {
  const [, word, which, name] = CALENDAR.exec(text) ?? [];
  const offsets: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1, this: 0, last: -1, next: 1 };
  const unit = word === undefined ? CALENDAR_UNITS.find(u => u === name) : 'day';
  const offset = offsets[word ?? which ?? ''];
  return unit === undefined || offset === undefined ? undefined : { unit, offset };
}
