import {
  bind,
  type Catalog,
  failed,
  ok,
  type Problem,
  Problems,
  type Result,
  type SegmentDefinition,
} from '@satsuma/core';
import { type Formula, leavesOf } from './formula.ts';
import type { Leaf, LeafId } from './leaf.ts';
import { normalise } from './normalise/condition.ts';

/**
 * Many segments as one set of distinct leaves and a formula each. Plain data: it can be printed, hashed and tested alone, and holds for
 * any `now`. Both evaluators start here and share nothing else but `bounds.ts`.
 */
export interface Plan {
  /** The workspace's zone. */
  readonly zone: string;
  readonly leaves: ReadonlyMap<LeafId, Leaf>;
  /** The wanted segments and every segment they refer to, by reference: `buyers`, or `viewed?{"product":"X"}` with its parameters bound. */
  readonly segments: ReadonlyMap<string, PlannedSegment>;
}

export interface PlannedSegment {
  readonly definition: SegmentDefinition;
  readonly formula: Formula;
}

/** Definitions by id, and the names they may use. */
export interface Library {
  readonly segments: ReadonlyMap<string, SegmentDefinition>;
  readonly catalog: Catalog;
}

/** Plans the wanted segments (references). Fails with every problem found: unknown segments, cycles, open parameters, impossible dates. */
export function planOf(wanted: readonly string[], library: Library): Result<Plan> {
  const building: Building = { library, leaves: new Map(), segments: new Map(), problems: [] };
  for (const reference of wanted) add(reference, [], building);
  if (building.problems.length > 0) return failed(building.problems);
  return ok({ zone: library.catalog.zone, leaves: building.leaves, segments: building.segments });
}

interface Building {
  readonly library: Library;
  readonly leaves: Map<LeafId, Leaf>;
  readonly segments: Map<string, PlannedSegment>;
  readonly problems: Problem[];
}

function add(reference: string, trail: readonly string[], building: Building): void {
  if (trail.includes(reference)) {
    const circle = [...trail.slice(trail.indexOf(reference)), reference].join(' → ');
    building.problems.push({
      code: 'cycle',
      path: trail.at(-1) ?? '',
      message: `these segments refer to each other in a circle: ${circle}`,
    });
    return;
  }
  if (building.segments.has(reference)) return;
  const definition = resolve(reference, trail, building);
  if (definition === undefined) return;
  const problems = new Problems();
  const leaves = new Map<LeafId, Leaf>();
  const formula = normalise(definition.where, { catalog: building.library.catalog, problems, leaves }, 'where');
  building.problems.push(...problems.list.map(problem => located(problem, reference, trail)));
  for (const id of leavesOf(formula)) building.leaves.set(id, leaves.get(id) as Leaf);
  for (const leaf of leaves.values()) {
    if (leaf.leaf === 'member' && leaf.className === null) add(leaf.of, [...trail, reference], building);
    if (leaf.leaf === 'member' && leaf.className !== null) checkClass(leaf.of, leaf.className, reference, building);
  }
  building.segments.set(reference, { definition, formula });
}

/** In a definition that another one refers to, the place starts with that definition's name. */
const located = (problem: Problem, reference: string, trail: readonly string[]): Problem =>
  trail.length === 0 ? problem : { ...problem, path: `${reference}: ${problem.path}` };

/** The definition behind a reference, its parameters bound. */
function resolve(reference: string, trail: readonly string[], building: Building): SegmentDefinition | undefined {
  const [id = '', values] = splitReference(reference);
  const definition = building.library.segments.get(id);
  if (definition === undefined) {
    building.problems.push({
      code: 'unknown-segment',
      path: trail.at(-1) ?? '',
      message: `there is no segment "${id}"`,
    });
    return undefined;
  }
  if (Object.keys(definition.parameters ?? {}).length === 0 && values === undefined) return definition;
  const bound = bind(definition, JSON.parse(values ?? '{}'));
  if (bound.ok) return bound.value;
  building.problems.push(...bound.problems.map(problem => located(problem, reference, trail)));
  return undefined;
}

const splitReference = (reference: string): readonly [string, string?] => {
  const mark = reference.indexOf('?');
  return mark < 0 ? [reference] : [reference.slice(0, mark), reference.slice(mark + 1)];
};

function checkClass(of: string, className: string, reference: string, building: Building): void {
  const entry = building.library.catalog.segments[of];
  if (entry?.kind !== 'segmentation') {
    building.problems.push({ code: 'unknown-segment', path: reference, message: `there is no segmentation "${of}"` });
  } else if (!entry.classes.includes(className)) {
    const hint = `its classes are ${entry.classes.join(', ')}`;
    building.problems.push({
      code: 'unknown-class',
      path: reference,
      message: `"${of}" has no class "${className}"`,
      hint,
    });
  }
}
