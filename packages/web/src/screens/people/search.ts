import type { Asked, Subject, Whom } from '@satsuma/client';
import { oneOf, past, searchOf } from '../../app/search.ts';

type Given = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
/** As far as dates go. */
const LAST = 8.64e15;
const isInstant = (value: unknown): boolean => Number.isSafeInteger(value) && Math.abs(Number(value)) <= LAST;
const isValues = (value: unknown): boolean => value === undefined || value === 'samples' || isGiven(value);

/** The shape alone: conditions and definitions in it are read where they are shown. */
function isSubject(value: unknown): value is Subject {
  if (!isGiven(value)) return false;
  if ('where' in value) return isGiven(value.where);
  if ('segment' in value) return isText(value.segment) && isValues(value.with);
  if ('class' in value) return isText(value.class) && (isText(value.of) || isGiven(value.by));
  return isGiven(value.definition) && isValues(value.with);
}

function isAsked(value: unknown): value is Asked {
  if (!isGiven(value) || !isInstant(value.asOf)) return false;
  if ('subject' in value) return isSubject(value.subject);
  if ('known' in value) return typeof value.known === 'boolean';
  if ('newBy' in value) return Number.isSafeInteger(value.newBy);
  if ('refreshedBy' in value) return Number.isSafeInteger(value.refreshedBy);
  if ('line' in value) return isText(value.line) && isText(value.is);
  if ('moved' in value) return isGiven(value.moved) && isGiven(value.moved.from) && isGiven(value.moved.to);
  if ('cohort' in value)
    return (
      isText(value.cohort) &&
      isGiven(value.by) &&
      Number.isSafeInteger(value.offset) &&
      typeof value.returned === 'boolean'
    );
  return isText(value.logged) && (value.class === undefined || isText(value.class));
}

const areAsked = (value: unknown): value is readonly Asked[] => Array.isArray(value) && value.every(isAsked);

const isWhom = (value: unknown): value is Whom =>
  isGiven(value) && 'in' in value ? areAsked(value.in) && value.in.length > 0 && areAsked(value.out) : isSubject(value);

/** Whom an address asks for; null where that cannot be read, which is neither everybody nor nobody. */
const whom = (value: unknown): Whom | null | undefined =>
  value === undefined ? undefined : isWhom(value) ? value : null;

/** Whom the list shows: everybody, or the people behind a number. Whom a search looks for stands in no address. */
export const peopleSearch = searchOf({ who: whom, asOf: past, known: oneOf('yes', 'no') });
