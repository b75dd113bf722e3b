import type { Condition } from '@satsuma/client';
import { flag, object, searchOf } from '../../app/search.ts';

/** A new segment may begin with a condition that another screen showed. */
export const builderSearch = searchOf({
  /** Null: it cannot be read, which is not the same as none. */
  where: value => (value === undefined ? undefined : (object<Condition & object>()(value) ?? null)),
  text: flag,
});
