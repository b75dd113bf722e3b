import { type Day, isParam } from '../../value.ts';
import type { InBoth, Language } from '../language.ts';
import { hole } from './value.ts';

const LOCALE: InBoth<string> = { en: 'en-GB', pl: 'pl-PL' };

/** Whether a date is a whole day, and not an instant. */
export const isWholeDay = (day: Day): boolean => isParam(day) || day.length === 10;

/** "7 September 2026", "7 września 2026"; an instant with its time and zone: "7 September 2026, 10:00 UTC". */
export function dateText(day: Day, language: Language): string {
  if (isParam(day)) return hole(day);
  const date = new Intl.DateTimeFormat(LOCALE[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day.slice(0, 10)}T00:00:00Z`));
  return day.length === 10 ? date : `${date}, ${timeText(day.slice(11))}`;
}

/** 10:00 UTC, 10:00:30.5 (UTC+01:00); without an offset it is the workspace's clock. */
function timeText(time: string): string {
  const [, clock = '', seconds = '', fraction = '', offset = ''] =
    /^(\d{2}:\d{2})(?::(\d{2}))?(?:\.(\d{1,3}))?(Z|[+-]\d{2}:\d{2})?$/.exec(time) ?? [];
  const exact = fraction.replace(/0+$/, '');
  const tail = Number(seconds) === 0 && exact === '' ? '' : `:${seconds || '00'}${exact === '' ? '' : `.${exact}`}`;
  const zone = offset === '' ? '' : /^(Z|[+-]00:00)$/.test(offset) ? ' UTC' : ` (UTC${offset})`;
  return `${clock}${tail}${zone}`;
}
