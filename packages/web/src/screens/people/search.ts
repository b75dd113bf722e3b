import type { Whom } from '@satsuma/client';
import { oneOf, past, searchOf, text } from '../../app/search.ts';

/** Of what the people behind a number are told by; the API judges the rest. */
const KINDS = ['in', 'where', 'segment', 'class', 'definition'];

/** Whom an address asks for; null where that cannot be read, which is neither everybody nor nobody. */
const whom = (value: unknown): Whom | null | undefined => {
  if (value === undefined) return undefined;
  const isWhom = typeof value === 'object' && value !== null && KINDS.some(kind => kind in value);
  return isWhom ? (value as Whom) : null;
};

/** Whom the list shows: everybody, those whom a search finds, or the people behind a number. */
export const peopleSearch = searchOf({ q: text, who: whom, asOf: past, known: oneOf('yes', 'no') });
