import type { Stream } from '../plan/leaf.ts';
import { commas, instant, join, name, raw, type Sql, sql, value } from '../store/sql.ts';
import { COLUMNS } from '../store/tables/property-columns.ts';
import type { Warehouse } from '../store/warehouse.ts';
import type { History, Occurrence, TraitValue } from './history.ts';
import { flatten } from './properties.ts';

/** What of people to read; without a key: everything. */
export interface Wanted {
  /** Nothing later than this instant, milliseconds UTC. */
  readonly until?: number;
  readonly streams?: readonly Stream[];
  readonly traits?: readonly string[];
}

/** Histories of the people who are known (by `until`); who is not has no entry. */
export async function fetchHistories(
  warehouse: Warehouse,
  profiles: readonly number[],
  wanted: Wanted = {},
): Promise<ReadonlyMap<number, History>> {
  if (profiles.length === 0) return new Map();
  const [people, traits, events, lines] = await Promise.all([
    warehouse.rows<PersonRow>(peopleSql(profiles, wanted)),
    warehouse.rows<TraitRow>(traitsSql(profiles, wanted)),
    warehouse.rows<StreamRow>(streamSql('events', profiles, wanted)),
    warehouse.rows<StreamRow>(streamSql('order_lines', profiles, wanted)),
  ]);
  const histories = new Map(people.map(({ profile, created }) => [profile, emptyHistory(profile, created)]));
  for (const { name, profile, at, ...rest } of traits)
    push(histories.get(profile)?.traits, name, { time: at, ...rest });
  for (const row of events) push(histories.get(row.profile)?.events, row.name, occurrence('events', row));
  for (const row of lines) push(histories.get(row.profile)?.lines, row.name, occurrence('order_lines', row));
  return histories;
}

interface PersonRow {
  readonly profile: number;
  readonly created: number;
}

interface TraitRow {
  readonly name: string;
  readonly profile: number;
  readonly at: number;
  readonly text: string;
  readonly number: number | null;
  readonly moment: number | null;
  readonly list: readonly string[];
}

interface StreamRow {
  readonly name: string;
  readonly profile: number;
  readonly at: number;
  readonly fact: string;
  /** The columns of properties as texts, in the order of `COLUMNS`. */
  readonly cells: readonly string[];
  readonly properties: unknown;
}

const peopleSql = (profiles: readonly number[], { until }: Wanted): Sql => sql`
  select profile, toUnixTimestamp64Milli(min(profiles.created)) as created
  from profiles where profile in ${value.ints(profiles)}${upTo(until, 'created')}
  group by profile`;

const traitsSql = (profiles: readonly number[], { until, traits }: Wanted): Sql => sql`
  select name, profile, toUnixTimestamp64Milli(time) as at, text, number,
    toUnixTimestamp64Milli(traits.moment) as moment, list
  from traits where profile in ${value.ints(profiles)}${named(traits)}${upTo(until, 'time')}
  order by name, profile, time, text, list`;

function streamSql(table: Stream['table'], profiles: readonly number[], { until, streams }: Wanted): Sql {
  const cells = Object.keys(COLUMNS[table]).map(column => sql`ifNull(toString(${name(column)}), '')`);
  const names = streams?.filter(s => s.table === table).map(s => s.name);
  return sql`
    select name, profile, toUnixTimestamp64Milli(time) as at, toString(id) as fact, [${commas(cells)}] as cells, properties
    from ${name(table)} where profile in ${value.ints(profiles)}${named(names)}${upTo(until, 'time')}
    order by name, profile, time, id`;
}

const named = (names: readonly string[] | undefined): Sql =>
  names === undefined ? raw('') : sql` and name in ${value.texts(names)}`;

const upTo = (until: number | undefined, column: 'created' | 'time'): Sql =>
  until === undefined ? raw('') : join([sql` and`, raw(column), sql`<= ${instant(until)}`], ' ');

function occurrence(table: Stream['table'], row: StreamRow): Occurrence {
  const properties = new Map<string, string | readonly string[]>();
  Object.keys(COLUMNS[table]).forEach((column, i) => {
    const text = row.cells[i];
    if (text !== undefined && text !== '') properties.set(column, text);
  });
  flatten(row.properties, properties);
  return { time: row.at, id: row.fact, properties };
}

interface Growing extends History {
  readonly traits: Map<string, TraitValue[]>;
  readonly events: Map<string, Occurrence[]>;
  readonly lines: Map<string, Occurrence[]>;
}

const emptyHistory = (profile: number, created: number): Growing => ({
  profile,
  created,
  traits: new Map(),
  events: new Map(),
  lines: new Map(),
});

function push<T>(lists: Map<string, T[]> | undefined, key: string, item: T): void {
  const list = lists?.get(key);
  if (list) list.push(item);
  else lists?.set(key, [item]);
}
