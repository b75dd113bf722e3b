import type { AttributeKind } from '../../store/control/schema.ts';
import { commas, name, path, raw, type Sql, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { readTally, type Tally, type TallySql, tallyColumn, tallyText } from './tally.ts';

/** One thing the data holds: an event, a property of it, a trait, a currency, a zone. */
export interface Attribute extends Tally {
  readonly kind: AttributeKind;
  /** The event of a property or a currency; '' for everything else, lines among them. */
  readonly event: string;
  readonly name: string;
}

/** Rows to look at, in the shape of the published tables. */
export interface Rows {
  readonly events: Sql;
  readonly lines: Sql;
  readonly traits: Sql;
}

const NUMBERS = {
  events: ['total', 'discount', 'shipping', 'tax', 'margin', 'price', 'quantity'],
  lines: ['price', 'quantity', 'amount', 'margin'],
} as const;

const TEXTS = {
  events: [
    'order_id',
    'product_id',
    'category',
    'brand',
    'coupon',
    'currency',
    'campaign_id',
    'campaign_name',
    'campaign_kind',
    'channel',
  ],
  lines: ['order_id', 'product_id', 'sku', 'product_name', 'category', 'brand', 'variant', 'coupon', 'currency'],
} as const;

/** So many attributes are counted in one statement. */
const AT_A_TIME = 60;

/** Everything that some rows hold, value by value. */
export async function survey(warehouse: Warehouse, rows: Rows, zone: string): Promise<Attribute[]> {
  const one = tallyColumn(raw('true'), 'text');
  return [
    ...(await tallied(warehouse, rows.events, raw("''"), raw('toString(name)'), 'event', one)),
    ...(await properties(warehouse, rows.events, 'events', zone)),
    ...(await properties(warehouse, rows.lines, 'lines', zone)),
    ...(await tallied(
      warehouse,
      sql`${rows.events} where currency != ''`,
      raw('toString(name)'),
      raw('toString(currency)'),
      'currency',
      one,
    )),
    ...(await tallied(
      warehouse,
      sql`${rows.lines} where currency != ''`,
      raw("''"),
      raw('toString(currency)'),
      'currency',
      one,
    )),
    ...(await tallied(
      warehouse,
      rows.traits,
      raw("''"),
      raw('toString(name)'),
      'trait',
      tallyText(raw('text'), zone, raw('list')),
    )),
    ...(await tallied(
      warehouse,
      sql`${rows.traits} where name = 'timezone' and text != ''`,
      raw("''"),
      raw('text'),
      'zone',
      one,
    )),
  ];
}

/** An attribute per value of `attribute`. */
async function tallied(
  warehouse: Warehouse,
  from: Sql,
  event: Sql,
  attribute: Sql,
  kind: AttributeKind,
  of: TallySql,
): Promise<Attribute[]> {
  const found = await warehouse.rows<{ event: string; attribute: string; tally: number[] }>(
    sql`select ${event} as event, ${attribute} as attribute, ${of} as tally from ${from} group by event, attribute`,
  );
  return found.flatMap(row => attributeOf(kind, row.event, row.attribute, row.tally));
}

/** The properties that are columns, and those that are paths of the JSON beside them. */
async function properties(
  warehouse: Warehouse,
  from: Sql,
  table: 'events' | 'lines',
  zone: string,
): Promise<Attribute[]> {
  const columns: [string, TallySql][] = [
    ...NUMBERS[table].map((c): [string, TallySql] => [c, tallyColumn(sql`isNotNull(${name(c)})`, 'number')]),
    ...TEXTS[table].map((c): [string, TallySql] => [c, tallyText(sql`toString(${name(c)})`, zone)]),
  ];
  const paths = await warehouse.rows<{ path: string }>(
    sql`select arrayJoin(distinctJSONPaths(properties)) as path from ${from} order by path`,
  );
  const inside = paths.map(({ path: dotted }): [string, TallySql] => [dotted, tallyPath(dotted, zone)]);
  const all = [...columns, ...inside];
  const found: Attribute[] = [];
  for (let i = 0; i < all.length; i += AT_A_TIME) {
    found.push(...(await propertyTallies(warehouse, from, table, all.slice(i, i + AT_A_TIME))));
  }
  return found;
}

const tallyPath = (dotted: string, zone: string): TallySql => {
  const value = path('properties', dotted);
  return tallyText(sql`ifNull(${value}.:String, '')`, zone, sql`${value}.:${name('Array(Nullable(String))')}`);
};

async function propertyTallies(
  warehouse: Warehouse,
  from: Sql,
  table: 'events' | 'lines',
  batch: readonly (readonly [string, TallySql])[],
): Promise<Attribute[]> {
  const event = table === 'events' ? raw('toString(name)') : raw("''");
  const tallies = commas(batch.map(([, tally]) => tally));
  const rows = await warehouse.rows<{ event: string; tallies: number[][] }>(
    sql`select ${event} as event, [${tallies}] as tallies from ${from} group by event`,
  );
  const kind = table === 'events' ? 'property' : 'line-property';
  return rows.flatMap(row => batch.flatMap(([title], i) => attributeOf(kind, row.event, title, row.tallies[i] ?? [])));
}

function attributeOf(kind: AttributeKind, event: string, title: string, counts: readonly number[]): Attribute[] {
  const tally = readTally(counts);
  return tally ? [{ kind, event, name: title, ...tally }] : [];
}
