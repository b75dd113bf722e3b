import type { Segmentation, Thresholds } from '@satsuma/core';
import type { AsOf } from '../methods/evaluator.ts';
import { assignmentSql, measureThresholds } from '../methods/segmentation.ts';
import type { Library } from '../plan/plan.ts';
import type { Assigning } from '../run/evaluate.ts';
import type { Sql } from '../store/sql.ts';
import type { Workspace } from './workspace.ts';

/** How the segmentations of a library are computed as of any instant, with what was measured for them. Ask one for one piece of work. */
export interface Assigner {
  /** Everybody's class; `run/evaluate` takes it as it is. */
  readonly assigning: Assigning;
  /** Measured once for each segmentation and instant. */
  thresholds(segmentation: Segmentation, now: number): Promise<Thresholds>;
  /** The context that the methods evaluate in. */
  asOf(now: number): AsOf;
}

interface Segmentations extends Library {
  readonly segmentations: ReadonlyMap<string, Segmentation>;
}

export function assignerOf({ store }: Workspace, library: Segmentations): Assigner {
  const asOf = (now: number): AsOf => ({ now, zone: library.catalog.zone, others: { library, assigning, isMember } });
  const thresholds = remembered((segmentation: Segmentation, now) =>
    measureThresholds(store.warehouse, segmentation, asOf(now)),
  );
  const assigned = remembered(async (segmentation: Segmentation, now): Promise<Sql> => {
    return assignmentSql(segmentation, await thresholds(segmentation, now), asOf(now));
  });
  const assigning: Assigning = (id, now) => {
    const segmentation = library.segmentations.get(id);
    if (segmentation === undefined) throw new Error(`the library has no segmentation ${id}`);
    return assigned(segmentation, now);
  };
  return { assigning, thresholds, asOf };
}

/** What one segmentation measures, where no other is needed for it. */
export const thresholdsOf = (
  workspace: Workspace,
  segmentation: Segmentation,
  library: Library,
  now: number,
): Promise<Thresholds> => assignerOf(workspace, { ...library, segmentations: new Map() }).thresholds(segmentation, now);

/** Whoever asks for one person brings along what is known of that person. */
const isMember = (): never => {
  throw new Error('everybody is assigned in SQL');
};

function remembered<T>(make: (segmentation: Segmentation, now: number) => Promise<T>) {
  const made = new Map<string, Promise<T>>();
  return (segmentation: Segmentation, now: number): Promise<T> => {
    const key = `${segmentation.id}@${now}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const found = make(segmentation, now);
    made.set(key, found);
    return found;
  };
}
