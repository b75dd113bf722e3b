import type { Condition } from '../condition/kinds.ts';
import type { Parameter, SegmentDefinition } from '../definition.ts';
import { parseDefinition } from '../parse/definition.ts';
import type { Problems, Result } from '../problem.ts';
import { slugOf, uniqueSlugs } from './slug.ts';
import type { Source } from './source.ts';

/** A segment of a foreign tool before it is read: what it is called there, and where its definition stands. */
export interface Foreign {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly source: Source;
}

/** A condition as it was carried over, and the parameters it needs. */
export interface Carried {
  readonly where: Condition;
  readonly parameters?: Readonly<Record<string, Parameter>>;
}

/** Foreign id → our short name, so that segments of one file can name each other. */
export type Ids = ReadonlyMap<string, string>;

/**
 * Reads all segments of a foreign document or none: a condition that cannot be carried over is a problem at its place in that document.
 *
 * @param read carries one definition over; undefined when it wrote a problem down
 */
export function importSegments(
  foreign: readonly Foreign[],
  problems: Problems,
  read: (segment: Foreign, ids: Ids) => Carried | undefined,
): Result<readonly SegmentDefinition[]> {
  const slugs = uniqueSlugs(foreign.map((f, i) => slugOf(f.name ?? '', `imported-${i + 1}`)));
  const ids: Ids = new Map(foreign.flatMap((f, i) => (f.id === undefined ? [] : [[f.id, slugs[i] ?? '']])));
  const definitions = foreign.flatMap((segment, i) => {
    const before = problems.list.length;
    const carried = read(segment, ids);
    if (carried === undefined && problems.list.length === before) segment.source.refuse('this says nothing of people');
    return carried ? definition(slugs[i] ?? '', segment, carried) : [];
  });
  return problems.result(() => definitions);
}

/** The reader's own slips are problems too: what it made must be a definition. */
function definition(slug: string, { name, source }: Foreign, carried: Carried): SegmentDefinition[] {
  const { parameters, where } = carried;
  const document = { segment: slug, ...(name && { name }), ...(parameters && { parameters }), where };
  const parsed = parseDefinition(document);
  if (parsed.ok && 'segment' in parsed.value) return [parsed.value];
  for (const { path, message } of parsed.ok ? [] : parsed.problems)
    source.refuse(`carried over, it would not be a definition: ${message} (at ${path})`);
  return [];
}

/** All of the conditions, or any; one alone is itself. */
export function joinedBy(how: 'all' | 'any', conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const all = conditions.filter(c => c !== undefined);
  if (all.length < conditions.length || all.length === 0) return undefined;
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  return how === 'all' ? { all } : { any: all };
}

export const negatedIf = (negated: boolean, condition: Condition | undefined): Condition | undefined =>
  condition !== undefined && negated ? { not: condition } : condition;
