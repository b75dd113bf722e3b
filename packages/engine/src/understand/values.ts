import {
  type Catalog,
  type Condition,
  failed,
  knownEvents,
  knownLineProperties,
  knownTraits,
  nearest,
  ok,
  type PredicateKeys,
  type Problem,
  propertiesOf,
  type Result,
} from '@satsuma/core';
import { readCatalog } from '../ingest/catalog/read.ts';
import { readProperty } from '../set/read.ts';
import { inStripes, type Stripes, stripesOf } from '../set/stripes.ts';
import { instant, raw, type Sql, sql, value } from '../store/sql.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { latestTraits } from './persons.ts';
import { contains } from './search.ts';
import { type AskOptions, type People, within } from './subject.ts';

/** What has values: a property of an event, a property of order lines, a trait. */
export type ValuesOf =
  | { readonly event: string; readonly property: string }
  | { readonly line: string }
  | { readonly trait: string };

export interface ValuesOptions extends AskOptions {
  /** A part of the value; neither case nor marks on letters (`ó`, `ł`) matter. */
  readonly search?: string;
  /** How many; 20 when not given. */
  readonly limit?: number;
  /** Values of fewer people are left out; 1 when not given. */
  readonly leastPeople?: number;
}

/** The values that people have, the most frequent first. */
export interface ListedValues {
  readonly values: readonly ListedValue[];
  /** How many different ones there are, those that are not listed among them; of a sample, how many were met in it. */
  readonly distinct: number;
  /** The numbers were counted on a share of the people and scaled up, and values of very few people may be missing. */
  readonly isSampled: boolean;
}

export interface ListedValue {
  readonly value: string;
  readonly people: number;
  /** These people; where the numbers are of a sample, all of them. */
  readonly who: People;
  /** Events, order lines; of a trait, the people whose value it is. */
  readonly rows: number;
}

/** As many rows are looked at before a sample is taken. */
const ROWS_AT_MOST = 600_000;

/** Values as they are typed: of a large base on a sample, and on everybody where a search finds too few in it. */
export async function listValues(
  workspace: Workspace,
  of: ValuesOf,
  options: ValuesOptions = {},
): Promise<Result<ListedValues>> {
  const catalog = await readCatalog(workspace.store);
  const problems = unknownIn(of, catalog);
  if (problems.length > 0) return failed(problems);
  const { limit = 20, search = '' } = options;
  const { last, rows } = await extent(workspace, of);
  const sample = stripesOf(last, ROWS_AT_MOST / Math.max(1, rows));
  const found = await valuesIn(workspace, of, sample, options);
  const isEnough = sample.share >= 1 || search === '' || found.values.length >= limit;
  const { values, ...rest } = isEnough ? found : await valuesIn(workspace, of, stripesOf(last, 1), options);
  const { asOf = workspace.clock() } = options;
  const types = typesOf(of, catalog);
  return ok({ ...rest, values: values.map(one => ({ ...one, who: whoHas(of, one.value, types, asOf) })) });
}

/** The people who have a value: by a condition, wherever there is one for it. */
function whoHas(of: ValuesOf, is: string, types: readonly string[], asOf: number): People {
  if ('line' in of) return within({ line: of.line, is, asOf });
  const about = (test: Pick<PredicateKeys, 'is' | 'includes'>): Condition =>
    'trait' in of ? { trait: of.trait, ...test } : { event: of.event, where: [{ property: of.property, ...test }] };
  const tests = [
    ...(types.every(type => type === 'list') && types.length > 0 ? [] : [about({ is })]),
    ...(types.includes('list') ? [about({ includes: is })] : []),
  ];
  const [only] = tests;
  return within({ subject: { where: only !== undefined && tests.length === 1 ? only : { any: tests } }, asOf });
}

function typesOf(of: ValuesOf, catalog: Catalog): readonly string[] {
  if ('line' in of) return [];
  const known = 'trait' in of ? knownTraits(catalog)[of.trait] : propertiesOf(catalog, of.event)?.[of.property];
  return known?.types ?? [];
}

async function valuesIn(
  { store, clock }: Workspace,
  of: ValuesOf,
  stripes: Stripes,
  options: ValuesOptions,
): Promise<Omit<ListedValues, 'values'> & { readonly values: readonly Omit<ListedValue, 'who'>[] }> {
  const { search = '', limit = 20, leastPeople = 1, asOf = clock() } = options;
  const found = search === '' ? raw('true') : contains(raw('value'), search);
  const rows = await store.warehouse.rows<Omit<ListedValue, 'who'> & { distinct: number }>(
    sql`select value, people, rows, count() over () as distinct from (
        select toString(one) as value, uniqExact(profile) as people, count() as rows
        from (${rowsOf(of, inStripes(stripes), asOf)}) where ${found} and value != '' group by value)
      where people >= ${value.int(leastPeople)} order by people desc, rows desc, value limit ${value.int(limit)}`,
    cancelledBy(options),
  );
  const scaled = (n: number): number => Math.round(Number(n) / stripes.share);
  return {
    values: rows.map(row => ({ value: row.value, people: scaled(row.people), rows: scaled(row.rows) })),
    distinct: Number(rows[0]?.distinct ?? 0),
    isSampled: stripes.share < 1,
  };
}

/** Rows (profile, one): every value of everybody who counts, the values of a list one by one. */
function rowsOf(of: ValuesOf, people: Sql, asOf: number): Sql {
  if ('trait' in of) return sql`select profile, ${EACH} as one from (${latestTraits([of.trait], people, asOf)})`;
  const table = 'line' in of ? 'order_lines' : 'events';
  const { text, list } = readProperty(table, 'line' in of ? of.line : of.property, 'UTC');
  const named = 'line' in of ? raw('true') : sql`name = ${value.text(of.event)}`;
  const rows = sql`select profile, ${text} as text, ${list} as list from ${raw(table)}
    where ${named} and ${people} and time <= ${instant(asOf)}`;
  return sql`select profile, ${EACH} as one from (${rows})`;
}

const EACH = raw('arrayJoin(if(empty(list), [toString(text)], list))');

/** Rows (profile) of those who have an order line on which a property has this value. */
export const withLine = (property: string, is: string, asOf: number): Sql =>
  sql`select profile from (${rowsOf({ line: property }, raw('profile > 0'), asOf)}) where toString(one) = ${value.text(is)}`;

/** How many rows there are to look at, and the greatest profile number. */
async function extent({ store }: Workspace, of: ValuesOf): Promise<{ last: number; rows: number }> {
  const rows =
    'trait' in of
      ? sql`traits where name = ${value.text(of.trait)}`
      : 'line' in of
        ? raw('order_lines')
        : sql`events where name = ${value.text(of.event)}`;
  const [found] = await store.warehouse.rows<{ last: number; rows: number }>(
    sql`select (select max(profile) from profiles) as last, (select count() from ${rows}) as rows`,
  );
  return { last: Number(found?.last ?? 0), rows: Number(found?.rows ?? 0) };
}

/** Problems for names that neither the data nor the spec knows. */
export function unknownIn(of: ValuesOf, catalog: Catalog): readonly Problem[] {
  if ('trait' in of) return unless(Object.keys(knownTraits(catalog)), of.trait, 'trait', 'trait');
  if ('line' in of)
    return unless(Object.keys(knownLineProperties(catalog)), of.line, 'line', 'property of order lines');
  const properties = propertiesOf(catalog, of.event);
  if (properties === undefined) return unless(knownEvents(catalog), of.event, 'event', 'event');
  return unless(Object.keys(properties), of.property, 'property', `property of "${of.event}"`);
}

const CODES = {
  trait: 'unknown-trait',
  event: 'unknown-event',
  property: 'unknown-property',
  line: 'unknown-property',
} as const;

function unless(known: readonly string[], asked: string, path: keyof typeof CODES, what: string): readonly Problem[] {
  if (known.includes(asked)) return [];
  const near = nearest(asked, known);
  const message = `there is no ${what} "${asked}"`;
  return [{ code: CODES[path], path, message, ...(near !== undefined && { hint: `did you mean "${near}"?` }) }];
}
