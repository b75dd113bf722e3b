import type { ValueType } from '@satsuma/core';
import type { Store } from '../../store/open.ts';
import { raw } from '../../store/sql.ts';
import { readAttributes } from './attributes.ts';
import type { Attribute } from './survey.ts';

/** What the data holds, with how much of it. */
export interface Inventory {
  readonly people: number;
  /** Of them, known by the number of a device alone. */
  readonly anonymous: number;
  /** By kind. */
  readonly identifiers: readonly HeldIdentifiers[];
  /** Most rows first. */
  readonly events: readonly HeldEvent[];
  readonly lines: { readonly rows: number; readonly properties: readonly HeldAttribute[] };
  /** By name. */
  readonly traits: readonly HeldAttribute[];
}

export interface HeldIdentifiers {
  readonly kind: string;
  readonly values: number;
  readonly people: number;
}

export interface HeldEvent {
  readonly name: string;
  readonly rows: number;
  /** People with at least one. */
  readonly people: number;
  /** Rows of nobody: guests without an identifier. */
  readonly guests: number;
  /** Milliseconds of the first and the last. */
  readonly first: number;
  readonly last: number;
  readonly currencies: readonly string[];
  readonly properties: readonly HeldAttribute[];
}

/** A property of an event or of order lines, or a trait. */
export interface HeldAttribute {
  readonly name: string;
  /** Values held: of a trait every change, of a property every row that has it. */
  readonly values: number;
  /** Of a property the share of rows, of a trait the share of people that have it; 0 to 1. */
  readonly coverage: number;
  /** What the values read as, and how many of each. */
  readonly types: Readonly<Partial<Record<ValueType, number>>>;
  readonly first: number;
  readonly last: number;
}

/** Takes the inventory: every event, property and trait with its coverage. Two passes over narrow columns. */
export async function readInventory(store: Store): Promise<Inventory> {
  const attributes = await readAttributes(store.control);
  const people = await countOf(store, 'select uniqExact(profile) as n from profiles where profile > 0');
  const lines = await countOf(store, 'select count() as n from order_lines');
  const reach = await reachOfEvents(store);
  const having = await havingTraits(store);
  const of = (kind: Attribute['kind'], event = ''): readonly Attribute[] =>
    attributes.filter(a => a.kind === kind && a.event === event);
  const heldEvent = ({ name, rows, first, last }: Attribute): HeldEvent => ({
    name,
    rows,
    ...(reach.get(name) ?? { people: 0, guests: 0 }),
    first,
    last,
    currencies: of('currency', name).map(c => c.name),
    properties: of('property', name).map(p => held(p, p.rows, rows)),
  });
  return {
    people,
    anonymous: await countOf(store, ANONYMOUS),
    identifiers: await heldIdentifiers(store),
    events: of('event')
      .toSorted((a, b) => b.rows - a.rows)
      .map(heldEvent),
    lines: { rows: lines, properties: of('line-property').map(p => held(p, p.rows, lines)) },
    traits: of('trait').map(t => held(t, having.get(t.name) ?? 0, people)),
  };
}

const countOf = async ({ warehouse }: Store, query: string): Promise<number> =>
  Number((await warehouse.rows<{ n: number }>(raw(query)))[0]?.n ?? 0);

const ANONYMOUS = `select countIf(alone) as n from (
  select profile, min(kind = 'anonymous_id') as alone from identifiers where profile > 0 group by profile)`;

const heldIdentifiers = ({ warehouse }: Store): Promise<HeldIdentifiers[]> =>
  warehouse.rows<HeldIdentifiers>(
    raw(`select toString(kind) as kind, uniqExact(value) as values, uniqExact(profile) as people
      from identifiers where profile > 0 group by kind order by kind`),
  );

type Reach = Pick<HeldEvent, 'people' | 'guests'>;

async function reachOfEvents({ warehouse }: Store): Promise<ReadonlyMap<string, Reach>> {
  const rows = await warehouse.rows<Reach & { name: string }>(
    raw(`select name, uniqExactIf(profile, profile > 0) as people, countIf(profile = 0) as guests
      from events group by name`),
  );
  return new Map(rows.map(({ name, people, guests }) => [name, { people: Number(people), guests: Number(guests) }]));
}

/** How many people have a value of each trait now. */
async function havingTraits({ warehouse }: Store): Promise<ReadonlyMap<string, number>> {
  const rows = await warehouse.rows<{ name: string; people: number }>(
    raw(`select name, countIf(has) as people from (
      select name, profile, argMax(text != '' or notEmpty(list), (time, text)) as has
      from traits where profile > 0 group by name, profile) group by name`),
  );
  return new Map(rows.map(({ name, people }) => [name, Number(people)]));
}

const held = ({ name, rows, types, first, last }: Attribute, having: number, all: number): HeldAttribute => ({
  name,
  values: rows,
  coverage: all === 0 ? 0 : Math.min(1, having / all),
  types,
  first,
  last,
});
