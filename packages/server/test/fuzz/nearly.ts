import { anything, NUMBERS, TEXTS } from './hostile.ts';
import type { Schema } from './operations.ts';
import type { Random } from './random.ts';

/** What fits a schema, nearly: now and then something else is in its place, something is missing, or there is too much. */
export function nearly(schema: Schema, named: Readonly<Record<string, Schema>>, r: Random, wild: number): unknown {
  if (r.chance(wild)) return anything(r);
  if (schema.examples !== undefined && r.chance(0.5)) return mutated(r.one(schema.examples), r, wild);
  const reference = schema.$ref === undefined ? undefined : named[schema.$ref.split('/').at(-1) ?? ''];
  if (reference !== undefined) return nearly(reference, named, r, Math.max(wild, 0.15));
  if (schema.anyOf !== undefined) return nearly(r.one(schema.anyOf), named, r, wild);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return r.one(schema.enum);
  const type = typeof schema.type === 'string' ? schema.type : r.one(schema.type ?? ['object']);
  if (type === 'object') return object(schema, named, r, wild);
  if (type === 'array') return Array.from({ length: r.below(4) }, () => nearly(schema.items ?? {}, named, r, wild));
  if (type === 'integer' || type === 'number')
    return r.chance(0.7) ? (schema.minimum ?? 0) + r.below(50) : r.one(NUMBERS);
  if (type === 'boolean') return r.chance(0.5);
  if (type === 'null') return null;
  if (schema.format === 'date') return '2026-03-02';
  if (schema.format === 'email') return 'somebody@example.org';
  return r.chance(0.6) ? 'x'.repeat(Math.max(schema.minLength ?? 0, 1 + r.below(12))) : r.one(TEXTS);
}

function object(schema: Schema, named: Readonly<Record<string, Schema>>, r: Random, wild: number): unknown {
  const members = Object.entries(schema.properties ?? {}).filter(() => !r.chance(wild));
  const made = new Map(members.map(([name, member]) => [name, nearly(member, named, r, wild)]));
  const free = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  const more = free ?? Object.values(schema.patternProperties ?? {})[0];
  if (more !== undefined) for (let i = r.below(3); i > 0; i--) made.set(r.one(TEXTS), nearly(more, named, r, wild));
  if (r.chance(wild)) made.set(r.one(TEXTS), anything(r));
  return Object.fromEntries(made);
}

/** An example with something of it replaced. */
function mutated(value: unknown, r: Random, wild: number): unknown {
  if (r.chance(wild)) return anything(r);
  if (Array.isArray(value)) return value.map(item => mutated(item, r, wild));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mutated(inner, r, wild)]));
}
