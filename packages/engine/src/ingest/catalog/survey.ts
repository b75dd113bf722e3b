import type { AttributeKind } from '../../store/control/schema.ts';
import { commas, isPath, name, path, raw, type Sql, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { readTally, type Tally, tallyNumbers, tallyRows, tallyTexts } from './tally.ts';

/** One thing the data holds: an event, a property of it, a trait, a currency, a zone. */
export interface Attribute extends Tally {
  readonly kind: AttributeKind;
  /** The event of a property or a currency; '' for everything else, lines among them. */
  readonly event: string;
  readonly name: string;
}

/** Rows to look at, in the shape of the published tables: what may stand after `from`. None where not given. */
export interface Rows {
  readonly events?: Sql;
  readonly lines?: Sql;
  readonly traits?: Sql;
}

const COLUMNS = {
  events: {
    numbers: ['total', 'discount', 'shipping', 'tax', 'margin', 'price', 'quantity'],
    texts: [
      ...['order_id', 'product_id', 'category', 'brand', 'coupon', 'currency'],
      ...['campaign_id', 'campaign_name', 'campaign_kind', 'channel'],
    ],
  },
  lines: {
    numbers: ['price', 'quantity', 'amount', 'margin'],
    texts: ['order_id', 'product_id', 'sku', 'product_name', 'category', 'brand', 'variant', 'coupon', 'currency'],
  },
} as const;

/** So many attributes are counted in one statement. */
const AT_A_TIME = 60;

const EVENT = raw('toString(name)');
const NONE = raw("''");

/** Everything that some rows hold, value by value. */
export async function survey(warehouse: Warehouse, { events, lines, traits }: Rows): Promise<Attribute[]> {
  const by = (kind: AttributeKind, event: Sql, attribute: Sql, tally: Sql, from: Sql) =>
    tallied(warehouse, { kind, event, attribute, tally, from });
  const found: Attribute[][] = [];
  if (events) {
    found.push(await by('event', NONE, EVENT, tallyRows, events));
    found.push(await by('currency', EVENT, raw('toString(currency)'), tallyRows, events));
    found.push(await properties(warehouse, events, 'events'));
  }
  if (lines) {
    found.push(await by('currency', NONE, raw('toString(currency)'), tallyRows, lines));
    found.push(await properties(warehouse, lines, 'lines'));
  }
  if (traits) {
    found.push(await by('trait', NONE, EVENT, tallyTexts(raw('text'), raw('list')), traits));
    found.push(await by('zone', NONE, raw("if(name = 'timezone', text, '')"), tallyRows, traits));
  }
  return found.flat();
}

interface Question {
  readonly kind: AttributeKind;
  readonly event: Sql;
  /** Its name; '' is none. */
  readonly attribute: Sql;
  readonly tally: Sql;
  readonly from: Sql;
}

async function tallied(warehouse: Warehouse, { kind, event, attribute, tally, from }: Question): Promise<Attribute[]> {
  const found = await warehouse.rows<{ event: string; attribute: string; tally: number[] }>(
    sql`select ${event} as event, ${attribute} as attribute, ${tally} as tally from ${from}
      group by event, attribute having attribute != ''`,
  );
  return found.flatMap(row => attributeOf(kind, row.event, row.attribute, row.tally));
}

/** The properties that are columns, and those that are paths of the JSON beside them. */
async function properties(warehouse: Warehouse, from: Sql, table: 'events' | 'lines'): Promise<Attribute[]> {
  const paths = await warehouse.rows<{ path: string }>(
    sql`select arrayJoin(distinctJSONPaths(properties)) as path from ${from} order by path`,
  );
  const all = [
    ...COLUMNS[table].numbers.map(column => [column, tallyNumbers(name(column))] as const),
    ...COLUMNS[table].texts.map(column => [column, tallyTexts(sql`toString(${name(column)})`)] as const),
    // A name that no condition can ask for ("Notes.") is no attribute; the events keep what stands under it.
    ...paths.filter(row => isPath(row.path)).map(row => [row.path, tallyPath(row.path)] as const),
  ];
  const event = table === 'events' ? EVENT : NONE;
  const kind = table === 'events' ? 'property' : 'line-property';
  const found: Attribute[] = [];
  for (let i = 0; i < all.length; i += AT_A_TIME) {
    const batch = all.slice(i, i + AT_A_TIME);
    const rows = await warehouse.rows<{ event: string; tallies: number[][] }>(
      sql`select ${event} as event, [${commas(batch.map(([, tally]) => tally))}] as tallies from ${from} group by event`,
    );
    for (const row of rows) {
      batch.forEach(([title], j) => {
        found.push(...attributeOf(kind, row.event, title, row.tallies[j] ?? []));
      });
    }
  }
  return found;
}

const tallyPath = (dotted: string): Sql => {
  const value = path('properties', dotted);
  return tallyTexts(sql`ifNull(${value}.:String, '')`, sql`${value}.:${name('Array(Nullable(String))')}`);
};

function attributeOf(kind: AttributeKind, event: string, title: string, counts: readonly number[]): Attribute[] {
  const tally = readTally(counts);
  return tally ? [{ kind, event, name: title, ...tally }] : [];
}
