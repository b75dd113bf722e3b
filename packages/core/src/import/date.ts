import { isRealDate } from '../check/date.ts';
import { DATE } from '../value.ts';
import type { Source } from './source.ts';

/** A date, or an instant: one without an offset is UTC, as these tools have it. */
export function dateOf(source: Source): string | undefined {
  const text = source.text();
  if (text === undefined) return undefined;
  const exact = text.replace(/(\.\d{3})\d+/, '$1');
  if (!DATE.test(exact) || !isRealDate(exact)) return source.refuse(`${JSON.stringify(text)} is no date`);
  return exact.length > 10 && !/(Z|[+-]\d{2}:\d{2})$/.test(exact.slice(10)) ? `${exact.replace(' ', 'T')}Z` : exact;
}

/** The date or instant that is a step later: after a whole day comes the next, after an instant so many milliseconds. */
export function stepAfter(date: string, milliseconds: number): string {
  if (date.length === 10) return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return new Date(Date.parse(date) + milliseconds).toISOString();
}
