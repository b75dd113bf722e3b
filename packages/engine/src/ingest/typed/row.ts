import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { column, type Layers, layered } from './layers.ts';
import type { Fault, Noticed } from './reading.ts';

const TEXT = 'String';
const MONEY = 'Nullable(Decimal(18, 4))';

/** The columns of `incoming_<import>`: one row per event, order line or person that the file tells of. */
export const INCOMING = {
  row: 'UInt64',
  kind: "Enum8('event' = 1, 'order-line' = 2, 'person' = 3)",
  name: 'LowCardinality(String)',
  time: "DateTime64(3, 'UTC')",
  key: TEXT,
  identifiers: 'Array(Tuple(kind String, value String))',
  order_id: TEXT,
  product_id: TEXT,
  sku: TEXT,
  product_name: TEXT,
  category: TEXT,
  brand: TEXT,
  variant: TEXT,
  coupon: TEXT,
  currency: TEXT,
  campaign_id: TEXT,
  campaign_name: TEXT,
  campaign_kind: TEXT,
  channel: TEXT,
  total: MONEY,
  discount: MONEY,
  shipping: MONEY,
  tax: MONEY,
  margin: MONEY,
  price: MONEY,
  amount: MONEY,
  quantity: 'Nullable(Float64)',
  line: 'UInt32',
  properties: TEXT,
  traits: 'Array(Tuple(name String, text String, list Array(String)))',
} as const;

export type IncomingColumn = keyof typeof INCOMING;

/** What else is said of a record while it passes: why it is put aside, what is remarked, and which of its rows this is. */
export const PASSING = {
  problems: 'Array(Tuple(column String, value String, reason String))',
  remarks: 'Array(String)',
  blank: 'UInt8',
  /** The first row of its record: problems and remarks are those of the record. */
  first: 'UInt8',
  /** The row is one to keep. */
  kept: 'UInt8',
} as const;

/** A fault of a cell, with where to point. */
export interface Placed extends Fault {
  readonly column: string;
  readonly text: Sql;
}

/** What a record of the file becomes. */
export interface RowParts {
  readonly layers: Layers;
  readonly columns: Readonly<Partial<Record<IncomingColumn, Sql>>>;
  readonly faults: readonly Placed[];
  readonly remarks: readonly Noticed[];
  /**
   * An array with an item for each row that the record becomes; `columns` may use the row's as `item`. One row when not
   * given, none when the array is empty.
   */
  readonly each?: Sql;
}

const DEFAULTS: Readonly<Record<string, Sql>> = {
  name: raw("''"),
  time: raw("toDateTime64(0, 3, 'UTC')"),
  identifiers: sql`CAST([] as ${raw(INCOMING.identifiers)})`,
  properties: raw("'{}'"),
  traits: sql`CAST([] as ${raw(INCOMING.traits)})`,
  line: raw('0'),
};

const missing = (title: IncomingColumn): Sql =>
  DEFAULTS[title] ?? (INCOMING[title] === TEXT ? raw("''") : sql`CAST(null as ${raw(INCOMING[title])})`);

/**
 * The statement that turns records into rows of `INCOMING` and `PASSING`.
 *
 * @param source selects `row, broken, blank, line` and whatever the parts read
 */
export function rowsOf(source: Sql, parts: RowParts): Sql {
  const faulty = parts.faults.map(fault => sql`(${fault.when})`);
  const bad = sql`not blank and (${[raw("broken != ''"), ...faulty].reduce((a, b) => sql`${a} or ${b}`)})`;
  const read = layered(source, [
    ...parts.layers,
    [column('bad', sql`ifNull(${bad}, 0)`)],
    [column('problems', problemsOf(parts.faults)), column('noticed', remarksOf(parts.remarks))],
  ]);
  const emitted = parts.each === undefined ? once(read) : spread(read, parts.each);
  const columns = Object.keys(INCOMING)
    .filter(isIncoming)
    .filter(title => title !== 'row');
  const selected = columns.map(title => sql`${parts.columns[title] ?? missing(title)} as ${name(title)}`);
  return sql`select row, ${commas(selected)}, problems, noticed as remarks, blank, first, kept from (${emitted})`;
}

const isIncoming = (title: string): title is IncomingColumn => Object.hasOwn(INCOMING, title);

const once = (read: Sql): Sql =>
  sql`select *, toUInt8(1) as first, toUInt8(not bad and not blank) as kept from (${read})`;

const spread = (read: Sql, each: Sql): Sql =>
  sql`select *, items[position] as item, toUInt8(position <= 1) as first, toUInt8(position > 0) as kept from (
    select *, arrayJoin(if(empty(items), [toUInt32(0)], arrayEnumerate(items))) as position from (
      select *, if(bad or blank, [], ${each}) as items from (${read})))`;

/** Characters of a value that the rejects file shows. */
const SHOWN = 200;

function problemsOf(faults: readonly Placed[]): Sql {
  const none = sql`CAST([] as ${raw(PASSING.problems)})`;
  const shown = (text: Sql): Sql => sql`toValidUTF8(substring(${text}, 1, ${raw(String(SHOWN))}))`;
  const broken = sql`[('', ${shown(raw('line'))}, toString(broken))]`;
  const cells = [...groupByCell(faults)].map(
    ([label, { text, list }]) =>
      sql`(${value.text(label)}, ${shown(text)}, multiIf(${commas(list.map(f => sql`ifNull(${f.when}, 0), ${value.text(f.reason)}`))}, ''))`,
  );
  const found =
    cells.length === 0
      ? none
      : sql`arrayFilter(problem -> problem.3 != '', CAST([${commas(cells)}] as ${raw(PASSING.problems)}))`;
  return sql`multiIf(not bad, ${none}, broken != '', CAST(${broken} as ${raw(PASSING.problems)}), ${found})`;
}

/** The first fault of a cell says what is wrong with it; a column with several targets is one cell. */
function groupByCell(faults: readonly Placed[]): Map<string, { text: Sql; list: Placed[] }> {
  const cells = new Map<string, { text: Sql; list: Placed[] }>();
  for (const fault of faults) {
    const cell = cells.get(fault.column);
    if (cell === undefined) cells.set(fault.column, { text: fault.text, list: [fault] });
    else cell.list.push(fault);
  }
  return cells;
}

function remarksOf(remarks: readonly Noticed[]): Sql {
  const none = raw('CAST([] as Array(String))');
  if (remarks.length === 0) return none;
  const any = remarks.map(({ when }) => sql`ifNull(${when}, 0)`).reduce((a, b) => sql`${a} or ${b}`);
  const all = commas(remarks.map(({ when, remark }) => sql`if(ifNull(${when}, 0), ${value.text(remark)}, '')`));
  return sql`if(not bad and not blank and (${any}), arrayFilter(remark -> remark != '', CAST([${all}] as Array(String))), ${none})`;
}
