import { readMoment, readNumber } from '../../packages/engine/src/person/reads-as.ts';
import { COLUMNS } from '../../packages/engine/src/store/tables/property-columns.ts';
import type { Warehouse } from '../../packages/engine/src/store/warehouse.ts';

/** A value as a source gives it. */
export type Given = string | number | boolean | readonly string[];

export interface Fact {
  /** Milliseconds UTC. */
  readonly time: number;
  readonly name: string;
  readonly properties: Readonly<Record<string, Given>>;
}

/** A person to be put into the store, facts in the order of their ids. */
export interface Person {
  readonly profile: number;
  readonly created: number;
  readonly traits: readonly { readonly time: number; readonly name: string; readonly value: Given }[];
  readonly events: readonly Fact[];
  readonly lines: readonly Fact[];
}

/** Puts people into an open warehouse as an import would: typed columns, canonical texts, ids by order. `zone` reads dates. */
export async function writePeople(warehouse: Warehouse, people: readonly Person[], zone: string): Promise<void> {
  const profiles = people.map(({ profile, created }) => ({ profile, created: iso(created), import: 1 }));
  const traits = people.flatMap(p => p.traits.map(t => traitRow(p.profile, t, zone)));
  await warehouse.insert('profiles', profiles);
  await warehouse.insert('traits', traits);
  await warehouse.insert(
    'events',
    people.flatMap(p => p.events.map((fact, i) => factRow('events', p.profile, fact, i))),
  );
  await warehouse.insert(
    'order_lines',
    people.flatMap(p => p.lines.map((fact, i) => ({ ...factRow('order_lines', p.profile, fact, i), line: i + 1 }))),
  );
}

const iso = (ms: number): string => new Date(ms).toISOString();
const isList = (value: Given): value is readonly string[] => typeof value === 'object';

function traitRow(profile: number, { time, name, value }: Person['traits'][number], zone: string): object {
  const text = isList(value) ? '' : String(value);
  const moment = readMoment(text, zone);
  return {
    name,
    profile,
    time: iso(time),
    text,
    number: readNumber(text),
    moment: moment === null ? null : iso(moment),
    list: isList(value) ? value : [],
    import: 1,
    source: 'conformance',
  };
}

/** Later facts have greater ids; the profile keeps ids apart. */
const idOf = (profile: number, position: number): string => String(BigInt(profile) * 1_000_000n + BigInt(position));

function factRow(table: keyof typeof COLUMNS, profile: number, { time, name, properties }: Fact, i: number): object {
  const kinds = COLUMNS[table];
  const columns: Record<string, unknown> = {};
  const others: Record<string, string | readonly string[]> = {};
  for (const [key, value] of Object.entries(properties)) {
    const canonical = isList(value) ? value : String(value);
    if (Object.hasOwn(kinds, key)) columns[key] = canonical;
    else others[key] = canonical;
  }
  return {
    ...columns,
    name,
    profile,
    time: iso(time),
    id: idOf(profile, i),
    import: 1,
    source: 'conformance',
    properties: others,
  };
}
