import type { ReadRows } from '../../src/ingest/import-rows.ts';
import type { Store } from '../../src/store/open.ts';
import { raw } from '../../src/store/sql.ts';

type Trait = readonly [name: string, text: string, list?: readonly string[]];

/** A row as reading gives it; what is not said is not set. */
export interface Row {
  kind?: 'event' | 'order-line' | 'person';
  name?: string;
  /** ISO, UTC. */
  time: string;
  key?: string;
  /** `user_id:7` */
  ids?: readonly string[];
  traits?: readonly Trait[];
  properties?: object;
  line?: number;
  [column: string]: unknown;
}

const COLUMNS = `row UInt64, kind Enum8('event' = 1, 'order-line' = 2, 'person' = 3), name LowCardinality(String),
  time DateTime64(3, 'UTC'), key String, identifiers Array(Tuple(kind String, value String)), order_id String,
  product_id String, sku String, product_name String, category String, brand String, variant String, coupon String,
  currency String, campaign_id String, campaign_name String, campaign_kind String, channel String,
  total Nullable(Decimal(18, 4)), discount Nullable(Decimal(18, 4)), shipping Nullable(Decimal(18, 4)),
  tax Nullable(Decimal(18, 4)), margin Nullable(Decimal(18, 4)), price Nullable(Decimal(18, 4)),
  amount Nullable(Decimal(18, 4)), quantity Nullable(Float64), line UInt32, properties String,
  traits Array(Tuple(name String, text String, list Array(String)))`;

/** Reading, in place of a file: these rows, from line 2 on. */
export function reading(store: Store, rows: readonly Row[]): ReadRows<{ rows: number }> {
  return async number => {
    const table = `incoming_${number}`;
    await store.warehouse.run(raw(`create table ${table} (${COLUMNS}) engine = MergeTree order by row`));
    await store.warehouse.insert(table, rows.map(columns));
    return { rows: rows.length };
  };
}

function columns({ ids = [], traits = [], properties = {}, kind = 'event', ...row }: Row, i: number) {
  return {
    row: i + 2,
    kind,
    ...row,
    identifiers: ids.map(identifier),
    traits: traits.map(([name, text, list = []]) => ({ name, text, list })),
    properties: JSON.stringify(properties),
  };
}

/** `external:crm:9` → `{kind: 'external:crm', value: '9'}`. */
function identifier(text: string) {
  const [, kind, value] = /^((?:external:)?[^:]+):(.*)$/s.exec(text) ?? [];
  return { kind, value };
}
