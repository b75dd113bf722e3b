import { needsOfSegmentation } from '../../methods/needs.ts';
import { joinNeeds, type Needs, NOTHING_NEEDED, needsOf } from '../../person/needs.ts';
import { planOf } from '../../plan/plan.ts';
import { referencesIn, type WorkspaceLibrary } from '../../workspace/library.ts';

/** Something new about a person: a row of a stream, or a value of a trait. */
export type News = `events:${string}` | `order_lines:${string}` | `trait:${string}`;

/** What the answers of segments and segmentations depend on. */
export interface Dependence {
  /** All that answering one of them looks at, and that those it refers to look at. */
  needs(id: string): Needs;
  /** Those whose answers a piece of news can change; none for what nobody looks at. */
  affectedBy(news: News): ReadonlySet<string>;
}

export function dependenceOf(live: readonly string[], library: WorkspaceLibrary): Dependence {
  const needs = new Map<string, Needs>();
  const needsOfOne = (id: string): Needs => {
    const known = needs.get(id);
    if (known !== undefined) return known;
    const definition = library.definitions.get(id);
    const references = definition === undefined ? [] : referencesIn(definition, library);
    const found = references.map(({ name }) => needsOfOne(name)).reduce(joinNeeds, ownNeeds(id, library));
    needs.set(id, found);
    return found;
  };
  const affected = new Map<News, Set<string>>();
  for (const id of live) {
    for (const news of newsIn(needsOfOne(id))) affected.set(news, (affected.get(news) ?? new Set()).add(id));
  }
  return { needs: needsOfOne, affectedBy: news => affected.get(news) ?? NOBODY };
}

const NOBODY: ReadonlySet<string> = new Set();

function ownNeeds(id: string, library: WorkspaceLibrary): Needs {
  const segmentation = library.segmentations.get(id);
  if (segmentation !== undefined) return needsOfSegmentation(segmentation, library);
  const plan = planOf([id], library);
  return plan.ok ? needsOf(plan.value) : NOTHING_NEEDED;
}

const newsIn = ({ streams, traits }: Needs): readonly News[] => [
  ...streams.map(({ table, name }) => `${table}:${name}` as const),
  ...traits.map(trait => `trait:${trait}` as const),
];
