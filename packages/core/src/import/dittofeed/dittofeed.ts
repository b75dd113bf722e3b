import type { SegmentDefinition } from '../../definition.ts';
import { Problems, type Result } from '../../problem.ts';
import { type Foreign, importSegments } from '../segments.ts';
import { Source } from '../source.ts';
import { type Dittofeed, readNode } from './node.ts';

/** What the document itself does not say. */
export interface DittofeedKnown {
  /** Subscription group id → the channel it stands for. */
  readonly subscriptionGroups?: Dittofeed['subscriptionGroups'];
}

/**
 * Segments of Dittofeed: one resource, a list of them, or a bare definition (`entryNode`, `nodes`). Children are named by id there; a
 * child that is missing is a problem. A performed event counts exactly once unless it says otherwise, a keyed one at least once, as it
 * does there; a keyed event becomes a parameter.
 */
export function importDittofeed(json: unknown, known: DittofeedKnown = {}): Result<readonly SegmentDefinition[]> {
  const problems = new Problems();
  const root = new Source(json, '', problems);
  const resources = Array.isArray(json) ? (root.list() ?? []) : resourcesIn(root);
  return importSegments(resources.map(foreignOf), problems, ({ source }) => {
    const nodes = nodesById(source);
    const entry = source.inside('entryNode');
    if (nodes === undefined || !source.only('entryNode', 'nodes')) return undefined;
    const context: Dittofeed = { nodes, subscriptionGroups: known.subscriptionGroups ?? {}, parameters: new Map() };
    const id = entry.inside('id').value;
    const where = readNode(entry, context, typeof id === 'string' ? [id] : []);
    if (where === undefined) return undefined;
    return { where, ...(context.parameters.size > 0 && { parameters: Object.fromEntries(context.parameters) }) };
  });
}

function resourcesIn(root: Source): readonly Source[] {
  const segments = root.inside('segments');
  return segments.missing ? [root] : (segments.list() ?? []);
}

function foreignOf(resource: Source): Foreign {
  const definition = resource.inside('definition');
  const [id, name] = [resource.inside('id').value, resource.inside('name').value];
  return {
    id: typeof id === 'string' ? id : undefined,
    name: typeof name === 'string' ? name : undefined,
    source: definition.missing ? resource : definition,
  };
}

function nodesById(source: Source): ReadonlyMap<string, Source> | undefined {
  const nodes = source.inside('nodes');
  const list = nodes.missing ? [] : nodes.list();
  if (list === undefined) return undefined;
  const byId = new Map<string, Source>();
  for (const node of list) {
    const id = node.inside('id').text();
    if (id === undefined) return undefined;
    if (byId.has(id)) return node.refuse(`two nodes have the id ${JSON.stringify(id)}`);
    byId.set(id, node);
  }
  return byId;
}
