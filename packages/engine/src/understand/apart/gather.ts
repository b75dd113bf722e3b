import type { Catalog } from '@satsuma/core';
import { instant, sql } from '../../store/sql.ts';
import { cancelledBy } from '../../workspace/cancel.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Sets } from '../sets.ts';
import { combined } from '../sets.ts';
import type { FeatureKind } from './feature.ts';
import { comparableTraits, type FeatureCount, featureCounts, isOfOnePerson, type Sides } from './feature-counts.ts';
import { AGE, type NumberSpread, numberSpreads } from './number-spread.ts';

export interface Gathering {
  readonly asOf: number;
  readonly minimum: number;
  readonly kinds: readonly FeatureKind[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** Everything that is counted before anything is judged. */
export interface Gathered {
  readonly inside: number;
  readonly outside: number;
  readonly features: readonly FeatureCount[];
  readonly numbers: readonly NamedSpreads[];
  /** Traits whose values are not looked at: nearly everybody has one of their own. */
  readonly leftOut: readonly string[];
}

export interface NamedSpreads {
  readonly name: string;
  readonly inside: NumberSpread;
  readonly outside: NumberSpread;
}

/** Counts features and numbers of the people at the first position against those at the second who are not at the first. */
export async function gather({ store }: Workspace, sets: Sets, gathering: Gathering): Promise<Gathered> {
  const [first = 0, second = 0] = sets.positions;
  const sides: Sides = { inside: combined(sets.table, [first], []), outside: combined(sets.table, [second], [first]) };
  const { catalog } = sets.question.library;
  const looked = { ...gathering, zone: catalog.zone };
  const wanted = gathering.kinds.includes('trait');
  const { traits, leftOut } = wanted
    ? await comparableTraits(store.warehouse, instant(gathering.asOf))
    : { traits: [], leftOut: [] };
  const numeric = wanted ? [AGE, ...numericTraits(catalog)] : [];
  const others = gathering.kinds.filter(kind => kind !== 'trait');
  const steps = traits.length + numeric.length + others.length;
  let done = 0;
  const passed = (): void => gathering.onProgress?.(++done / steps);
  const features: FeatureCount[] = [];
  for (const trait of traits) {
    features.push(...(await featureCounts(store.warehouse, 'trait', trait, sides, looked)));
    passed();
  }
  for (const kind of others) {
    features.push(...(await featureCounts(store.warehouse, kind, '', sides, looked)));
    passed();
  }
  const numbers: NamedSpreads[] = [];
  for (const name of numeric) {
    const spreads = await numberSpreads(store.warehouse, name, sides, looked);
    if (spreads.inside.count > 0 && spreads.outside.count > 0) numbers.push({ name, ...spreads });
    passed();
  }
  const [sizes] = await store.warehouse.rows<{ inside: number; outside: number }>(
    sql`select bitmapCardinality(${sides.inside}) as inside, bitmapCardinality(${sides.outside}) as outside`,
    cancelledBy(gathering),
  );
  return { inside: sizes?.inside ?? 0, outside: sizes?.outside ?? 0, features, numbers, leftOut };
}

const numericTraits = ({ traits }: Catalog): readonly string[] =>
  Object.keys(traits).filter(trait => traits[trait]?.types.includes('number') && !isOfOnePerson(trait));
