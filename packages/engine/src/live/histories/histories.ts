import { fetchHistories } from '../../person/fetch.ts';
import type { History } from '../../person/history.ts';
import type { Needs } from '../../person/needs.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { PlacedCall } from '../apply/batch.ts';
import type { TraitRow } from '../apply/traits.ts';
import { type Cache, cacheOf } from '../cache.ts';
import { grown, rowsIn } from './growing.ts';

export interface Written {
  readonly calls: readonly PlacedCall[];
  readonly traits: readonly TraitRow[];
}

/** Histories as far as they are looked at: those of people who were here lately are at hand, and grow with what comes. */
export interface Histories {
  of(profiles: readonly number[]): Promise<ReadonlyMap<number, History>>;
  /**
   * What was written of calls: to be told once, after it was.
   *
   * @param isNew people of whom there is nothing else
   */
  add(written: Written, isNew: (profile: number) => boolean): void;
  forget(profiles: Iterable<number>): void;
  clear(): void;
  /** How many are at hand. */
  readonly size: number;
}

/** Rows and values at hand: about 400 bytes each. */
const MOST_ROWS = 200_000;
/** Of one person; more are read when they are asked for. */
const MOST_OF_ONE = 5_000;

export function openHistories(warehouse: Warehouse, needs: Needs): Histories {
  const hot: Cache<number, History> = cacheOf(MOST_ROWS, rowsIn);

  return {
    async of(profiles) {
      const found = new Map<number, History>();
      const missing: number[] = [];
      for (const profile of profiles) {
        const history = hot.get(profile);
        if (history === undefined) missing.push(profile);
        else found.set(profile, history);
      }
      for (const [profile, history] of await fetchHistories(warehouse, missing, needs)) {
        found.set(profile, history);
        if (rowsIn(history) <= MOST_OF_ONE) hot.set(profile, history);
      }
      return found;
    },
    add({ calls, traits }, isNew) {
      const values = Map.groupBy(traits, row => row.profile);
      for (const [profile, own] of Map.groupBy(calls, call => call.profile)) {
        const before = hot.get(profile) ?? (isNew(profile) ? nothingOf(profile) : undefined);
        if (profile === 0 || before === undefined) continue;
        const after = grown(before, own, values.get(profile) ?? [], needs);
        if (after === undefined || rowsIn(after) > MOST_OF_ONE) hot.delete(profile);
        else hot.set(profile, after);
      }
    },
    forget(profiles) {
      for (const profile of profiles) hot.delete(profile);
    },
    clear: () => hot.clear(),
    get size() {
      return hot.size;
    },
  };
}

/** Somebody of whom nothing is known. */
export const nothingOf = (profile: number): History => ({
  profile,
  created: Number.POSITIVE_INFINITY,
  traits: new Map(),
  events: new Map(),
  lines: new Map(),
});
