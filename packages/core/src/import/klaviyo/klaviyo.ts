import type { SegmentDefinition } from '../../definition.ts';
import { Problems, type Result } from '../../problem.ts';
import { type Foreign, type Ids, importSegments, joinedBy } from '../segments.ts';
import { Source } from '../source.ts';
import { readCondition } from './condition.ts';
import type { Klaviyo } from './reader.ts';

/** What the document itself does not say. */
export interface KlaviyoKnown {
  /** Metric id → its name in Klaviyo ("Placed Order") or an event of ours. */
  readonly metrics?: Readonly<Record<string, string>>;
  /** List or segment id → the short name of a segment of ours. */
  readonly groups?: Readonly<Record<string, string>>;
}

/**
 * Segments of Klaviyo: an API answer (`data`, with `included` metrics if there are any), one resource, a list of them, or a bare
 * definition. Groups are joined by "and", the conditions of a group by "or".
 */
export function importKlaviyo(json: unknown, known: KlaviyoKnown = {}): Result<readonly SegmentDefinition[]> {
  const problems = new Problems();
  const root = new Source(json, '', problems);
  const data = root.inside('data');
  const resources = data.missing ? listOf(root) : listOf(data);
  const metrics = new Map([...includedMetrics(root), ...Object.entries(known.metrics ?? {})]);
  return importSegments(resources.map(foreignOf), problems, ({ source }, ids) => {
    const groups: Ids = new Map([...ids, ...Object.entries(known.groups ?? {})]);
    return readDefinition(source, { metrics, groups });
  });
}

const listOf = (source: Source): readonly Source[] => (Array.isArray(source.value) ? (source.list() ?? []) : [source]);

function foreignOf(resource: Source): Foreign {
  const attributes = resource.inside('attributes');
  const body = attributes.missing ? resource : attributes;
  const definition = body.inside('definition');
  const [id, name] = [resource.inside('id').value, body.inside('name').value];
  return {
    id: typeof id === 'string' ? id : undefined,
    name: typeof name === 'string' ? name : undefined,
    source: definition.missing ? body : definition,
  };
}

function includedMetrics(root: Source): readonly (readonly [string, string])[] {
  const included = root.inside('included');
  if (included.missing) return [];
  return (included.list() ?? []).flatMap(resource => {
    const [type, id] = [resource.inside('type').value, resource.inside('id').value];
    const name = resource.inside('attributes').inside('name').value;
    return type === 'metric' && typeof id === 'string' && typeof name === 'string' ? [[id, name] as const] : [];
  });
}

function readDefinition(definition: Source, context: Klaviyo) {
  const groups = definition.only('condition_groups') ? definition.inside('condition_groups').list() : undefined;
  if (groups === undefined) return undefined;
  if (groups.length === 0) return definition.refuse('a segment without conditions is nobody or everybody');
  const parts = groups.map(group => {
    const conditions = group.only('conditions') ? group.inside('conditions').list() : undefined;
    if (conditions?.length === 0) return group.refuse('a group of nothing is nobody or everybody');
    return (
      conditions &&
      joinedBy(
        'any',
        conditions.map(c => readCondition(c, context)),
      )
    );
  });
  const where = joinedBy('all', parts);
  return where && { where };
}
