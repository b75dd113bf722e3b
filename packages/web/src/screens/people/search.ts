import type { Whom } from '@satsuma/client';
import { object, searchOf, text } from '../../app/search.ts';

/** Whom the list shows: everybody, those whom a search finds, or the people behind a number. */
export const peopleSearch = searchOf({ q: text, who: object<Whom & object>(), asOf: text });
