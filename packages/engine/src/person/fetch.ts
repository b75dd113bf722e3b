import type { Stream } from '../plan/leaf.ts';
import { commas, instant, join, name, path, raw, type Sql, sql, value } from '../store/sql.ts';
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
  /** Properties of each table's rows, by name or dotted path. */
  readonly properties?: Readonly<Record<Stream['table'], readonly string[]>>;
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
  const ofEvent = occurrences('events', wanted);
  for (const row of events) push(histories.get(row.profile)?.events, row.name, ofEvent(row));
  const ofLine = occurrences('order_lines', wanted);
  for (const row of lines) push(histories.get(row.profile)?.lines, row.name, ofLine(row));
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
  /** The wanted columns as texts. */
  readonly cells: readonly string[];
  /** The wanted paths, each as JSON; where everything is wanted, the one object that holds them. */
  readonly others: readonly unknown[];
}

const peopleSql = (profiles: readonly number[], { until }: Wanted): Sql => sql`
  select profile, toUnixTimestamp64Milli(min(profiles.created)) as created
  from profiles where profile in ${value.ints(profiles)}${upTo(until, 'profiles.created')}
  group by profile`;

const traitsSql = (profiles: readonly number[], { until, traits }: Wanted): Sql => sql`
  select name, profile, toUnixTimestamp64Milli(time) as at, text, number,
    toUnixTimestamp64Milli(traits.moment) as moment, list
  from traits where profile in ${value.ints(profiles)}${named(traits)}${upTo(until, 'time')}
  order by name, profile, time, text, list`;

function streamSql(table: Stream['table'], profiles: readonly number[], wanted: Wanted): Sql {
  const { columns, paths } = propertiesOf(table, wanted);
  const cells = columns.map(column => sql`ifNull(toString(${name(column)}), '')`);
  const others = paths === null ? [name('properties')] : paths.map(dotted => path('properties', dotted));
  const names = wanted.streams?.filter(s => s.table === table).map(s => s.name);
  return sql`
    select name, profile, toUnixTimestamp64Milli(time) as at, toString(id) as fact,
      CAST([${commas(cells)}], 'Array(String)') as cells, tuple(${commas(others)}) as others
    from ${name(table)} where profile in ${value.ints(profiles)}${named(names)}${upTo(wanted.until, 'time')}
    order by name, profile, time, id`;
}

/** The wanted properties that are columns, and those that are paths; null: all paths. */
function propertiesOf(table: Stream['table'], { properties }: Wanted) {
  const columns = Object.keys(COLUMNS[table]);
  const wanted = properties?.[table];
  if (wanted === undefined) return { columns, paths: null };
  return { columns: columns.filter(c => wanted.includes(c)), paths: wanted.filter(p => !columns.includes(p)) };
}

const named = (names: readonly string[] | undefined): Sql =>
  names === undefined ? raw('') : sql` and name in ${value.texts(names)}`;

const upTo = (until: number | undefined, column: 'profiles.created' | 'time'): Sql =>
  until === undefined ? raw('') : join([sql` and`, raw(column), sql`<= ${instant(until)}`], ' ');

function occurrences(table: Stream['table'], wanted: Wanted): (row: StreamRow) => Occurrence {
  const { columns, paths } = propertiesOf(table, wanted);
  return row => {
    const properties = new Map<string, string | readonly string[]>();
    columns.forEach((column, i) => {
      const text = row.cells[i];
      if (text !== undefined && text !== '') properties.set(column, text);
    });
    row.others.forEach((json, i) => {
      flatten(json, properties, paths?.[i]);
    });
    return { time: row.at, id: row.fact, properties };
  };
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
