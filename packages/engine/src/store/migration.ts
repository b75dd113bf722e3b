import { StoreError } from './store-error.ts';

/** A numbered step of a store's layout. Numbers are 1, 2, 3 … without a gap; a step that was released never changes. */
export interface Numbered {
  readonly number: number;
  readonly name: string;
}

/**
 * The steps still to be applied to a store that has had `applied`, in order.
 * A store with a step this program does not know was written by a newer one, and is refused.
 *
 * @param place the directory or server, for the message
 */
export function pending<Step extends Numbered>(
  known: readonly Step[],
  applied: readonly number[],
  place: string,
): Step[] {
  const newest = Math.max(0, ...applied);
  const latest = Math.max(0, ...known.map(step => step.number));
  if (newest > latest) {
    throw new StoreError({
      code: 'store-newer',
      path: place,
      message: `${place} was written by a newer version of Satsuma (layout ${newest}; this version knows ${latest}).`,
      hint: 'Install the newer version, or open another data directory with --data.',
    });
  }
  const done = new Set(applied);
  return known.filter(step => !done.has(step.number));
}
