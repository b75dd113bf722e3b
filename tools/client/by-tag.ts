import type { Operation } from './operation-text.ts';
import type { Schema } from './type-text.ts';

/** An operation with where it is called. */
export interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** What one file of the client holds. */
export interface Part {
  /** Of the document's own schemas, in their order. */
  readonly schemas: readonly string[];
  /** Those that stand in another file, or in core. */
  readonly taken: readonly string[];
  /** By their names. */
  readonly operations: readonly Placed[];
}

type Schemas = Readonly<Record<string, Schema>>;

/** Where the types lie that more than one tag has, and those that no operation names. */
export const SEVERAL = 'of-several';

/** What a job and a file are called with is made by hand, and stands with what several tags have. */
const BY_HAND: Readonly<Record<string, readonly string[]>> = { [SEVERAL]: ['Job'] };

/**
 * The document divided by its tags: a tag's operations and the types that it alone needs. What a shared type needs is shared too, so
 * tags take from `SEVERAL` and from nothing else: no cycles.
 */
export function byTag(operations: readonly Placed[], schemas: Schemas): ReadonlyMap<string, Part> {
  const ofTag = Map.groupBy(operations, ({ operation }) => tagOf(operation));
  const needed = new Map([...ofTag].map(([tag, own]) => [tag, reached(own.flatMap(usedBy), schemas)]));
  const byHand = reached(BY_HAND[SEVERAL] ?? [], schemas);
  const homeOf = (name: string): string => {
    const [only, ...others] = [...needed].filter(([, names]) => names.has(name)).map(([tag]) => tag);
    return only === undefined || others.length > 0 || byHand.has(name) ? SEVERAL : only;
  };
  const homes = new Map(Object.keys(schemas).map(name => [name, homeOf(name)]));
  const part = (home: string, own: readonly Placed[]): Part => {
    const mine = Object.keys(schemas).filter(name => homes.get(name) === home && !isFromCore(schemas[name]));
    const named = new Set([...own.flatMap(usedBy), ...mine.flatMap(name => refsIn(schemas[name]))]);
    return { schemas: mine, taken: [...named].filter(name => !mine.includes(name)).sort(), operations: own };
  };
  const tags = [...ofTag].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, own]) => [tag, part(tag, own)] as const);
  return new Map([...tags, [SEVERAL, part(SEVERAL, [])]]);
}

export const isFromCore = (schema: Schema | undefined): boolean => schema?.['x-from'] !== undefined;

function tagOf({ operationId, tags: [tag, ...others] = [] }: Operation): string {
  if (tag === undefined || others.length > 0 || !/^[a-z]+(-[a-z]+)*$/.test(tag) || tag === SEVERAL)
    throw new Error(`${operationId} needs one tag, in small letters: its file is named after it.`);
  return tag;
}

/** What is answered with a job says what its result will be. */
const usedBy = ({ operation: { parameters, requestBody, responses, ...rest } }: Placed): readonly string[] => {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  return refsIn([parameters, requestBody, rest['x-job-result'] ?? good]);
};

/** These and all that they are made of. */
function reached(names: readonly string[], schemas: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const other of isFromCore(schemas[name]) ? [] : refsIn(schemas[name])) add(other);
  };
  for (const name of names) add(name);
  return found;
}

function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('$ref' in value && typeof value.$ref === 'string') return [value.$ref.split('/').at(-1) ?? ''];
  return Object.values(value).flatMap(refsIn);
}
