import type { TSchema } from 'typebox';
import Value from 'typebox/value';
import { nearest } from '../nearest.ts';
import type { Problems } from '../problem.ts';

interface Violation {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: unknown;
}

/**
 * Checks a value against a schema and says every violation in the reader's words, at its place. What fits none of several shapes is said
 * once, with what may stand there, and not key by key.
 */
export function checkShape(schema: TSchema, value: unknown, path: string, problems: Problems): boolean {
  if (Value.Check(schema, value)) return true;
  const before = problems.list.length;
  const violations: Violation[] = [...Value.Errors(schema, value)];
  const unions = violations.filter(v => v.keyword === 'anyOf').map(v => v.instancePath);
  const inUnion = (place: string) => unions.some(union => place === union || place.startsWith(`${union}/`));
  for (const violation of violations) {
    if (inUnion(violation.instancePath)) continue;
    if (violation.keyword === 'additionalProperties') unknownKeys(schema, violation, path, problems);
    else if (violation.keyword === 'required') missingKeys(schema, violation, path, problems);
  }
  const described = new Set<string>();
  for (const { keyword, instancePath } of violations) {
    if (keyword === 'additionalProperties' || keyword === 'required' || keyword === 'boolean') continue;
    const found = deepest(schema, steps(instancePath));
    const place = placeOf(path, found.steps);
    if (described.has(place)) continue;
    described.add(place);
    const given = JSON.stringify(valueAt(value, found.steps));
    problems.add(
      'bad-value',
      place,
      `${quote(given)} cannot stand here; it takes ${found.description ?? 'another value'}`,
    );
  }
  if (problems.list.length === before) problems.add('bad-value', path, 'this cannot stand here');
  return false;
}

const quote = (given: string | undefined): string =>
  given === undefined ? 'nothing' : given.length > 80 ? `${given.slice(0, 80)}…` : given;

function unknownKeys(schema: TSchema, violation: Violation, path: string, problems: Problems): void {
  const inside = steps(violation.instancePath);
  const known = keysOf(schemaAt(schema, inside));
  for (const key of listOf(violation.params, 'additionalProperties')) {
    const near = nearest(key, known);
    const hint = near === undefined ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`;
    problems.add('unknown-key', placeOf(path, [...inside, key]), `"${key}" is not known here`, hint);
  }
}

function missingKeys(schema: TSchema, violation: Violation, path: string, problems: Problems): void {
  const inside = steps(violation.instancePath);
  for (const key of listOf(violation.params, 'requiredProperties')) {
    const description = descriptionOf(schemaAt(schema, [...inside, key]));
    problems.add(
      'missing-key',
      placeOf(path, inside),
      `"${key}" is missing${description === undefined ? '' : `: ${description}`}`,
    );
  }
}

function listOf(params: unknown, key: string): readonly string[] {
  if (typeof params !== 'object' || params === null) return [];
  const list: unknown = Object.entries(params).find(([k]) => k === key)?.[1];
  return Array.isArray(list) ? list.map(String) : [];
}

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(s => s.replaceAll('~1', '/').replaceAll('~0', '~'));

const placeOf = (path: string, inside: readonly string[]): string =>
  inside.reduce((p, step) => (/^\d+$/.test(step) ? `${p}[${step}]` : p === '' ? step : `${p}.${step}`), path);

/** A schema as plain keywords; TypeBox schemas are JSON Schema. */
interface Keywords {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Keywords>>;
  readonly items?: Keywords | readonly Keywords[];
  readonly anyOf?: readonly Keywords[];
  readonly patternProperties?: Readonly<Record<string, Keywords>>;
}

const keywords = (schema: TSchema): Keywords => schema as Keywords;

function stepInto(schema: Keywords | undefined, step: string): Keywords | undefined {
  if (schema === undefined) return undefined;
  const { properties, items, patternProperties } = schema;
  if (properties && Object.hasOwn(properties, step)) return properties[step];
  if (items && /^\d+$/.test(step)) return Array.isArray(items) ? items[Number(step)] : (items as Keywords);
  return patternProperties && Object.values(patternProperties)[0];
}

const schemaAt = (schema: TSchema, inside: readonly string[]): Keywords | undefined =>
  inside.reduce<Keywords | undefined>(stepInto, keywords(schema));

/** The description that stands nearest above a place, and the place it describes. */
function deepest(
  schema: TSchema,
  inside: readonly string[],
): { steps: readonly string[]; description: string | undefined } {
  let found = { steps: inside, description: descriptionOf(schemaAt(schema, inside)) };
  for (let depth = inside.length; depth >= 0 && found.description === undefined; depth--) {
    const above = inside.slice(0, depth);
    const description = descriptionOf(schemaAt(schema, above));
    if (description !== undefined) found = { steps: above, description };
  }
  return found;
}

const descriptionOf = (schema: Keywords | undefined): string | undefined => schema?.description;
const keysOf = (schema: Keywords | undefined): readonly string[] => Object.keys(schema?.properties ?? {});

function valueAt(value: unknown, inside: readonly string[]): unknown {
  return inside.reduce<unknown>(
    (v, step) => (typeof v === 'object' && v !== null ? Object.entries(v).find(([k]) => k === step)?.[1] : undefined),
    value,
  );
}
