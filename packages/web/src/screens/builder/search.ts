import type { Condition } from '@satsuma/client';
import { flag, object, searchOf } from '../../app/search.ts';

/** A new segment may begin with a condition that another screen showed. */
export const builderSearch = searchOf({ where: object<Condition & object>(), text: flag });
