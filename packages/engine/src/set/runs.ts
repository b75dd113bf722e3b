import { commas, name, raw, type Sql, sql } from '../store/sql.ts';

/**
 * Everybody's rows in order of time, without a hash table: people are cut into chunks by their number, each chunk's rows become one
 * sorted array of (person, time) packed in 62 bits, and what depends on a person's neighbouring rows is array arithmetic over millions of
 * rows at once. Counting 8 million rows of 2 million people for 46 windows: 0.7 s of processor time, against 7 s with `countIf … group by`.
 */
export interface Runs {
  /** `… as <alias>` array columns over a chunk, built from `KEYS` and the payloads' names, of one length; joined back into rows. */
  readonly arrays: readonly { readonly alias: string; readonly array: Sql }[];
  /** Integers carried along with each row, sorted like the keys. */
  readonly payloads: readonly { readonly alias: string; readonly value: Sql }[];
  /** `table where …`: the rows that count. */
  readonly rows: Sql;
}

/** Milliseconds take 44 bits from the year 1691 on; a chunk has 2¹⁸ people. */
const TIME_BITS = 44;
const EPOCH = 2 ** (TIME_BITS - 1);
const PEOPLE = 2 ** 18;
const TIME_MASK = raw(String(2n ** BigInt(TIME_BITS) - 1n));
/** Earlier than every instant. */
export const NEVER = -(2 ** 52);

export const KEYS = raw('ks');
const bits = raw(String(TIME_BITS));

/** The person of a key, within its chunk. */
const person = (key: Sql): Sql => sql`bitShiftRight(${key}, ${bits})`;
/** The milliseconds of a key. */
const time = (key: Sql): Sql => sql`bitAnd(${key}, ${TIME_MASK}) - ${raw(String(EPOCH))}`;

/** Whether a key is the person's latest. */
const LATEST = raw('lasts');

/** The keys `count` places earlier, −1 where there is none. */
const earlier = (count: number): Sql =>
  count === 0
    ? KEYS
    : sql`arrayResize(arrayConcat(arrayWithConstant(${raw(String(count))}, toInt64(-1)), ${KEYS}), length(${KEYS}))`;

/** For each row: the time of the same person's row `count` places earlier, or NEVER. */
export const earlierTimes = (count: number): Sql =>
  sql`arrayMap((a, z) -> if(${person(raw('a'))} = ${person(raw('z'))}, ${time(raw('a'))}, toInt64(${raw(String(NEVER))})), ${earlier(count)}, ${KEYS})`;

/** For each row: the sum of a payload over it and the same person's later rows. */
export const suffixSums = (payload: Sql): Sql => {
  const sums = sql`arrayCumSum(${payload})`;
  return sql`arrayMap((total, sum, x) -> total - sum + x, arrayReverseFill((sum, latest) -> latest, ${sums}, ${LATEST}), ${sums}, ${payload})`;
};

/** Of an array, the values at each person's latest row. */
export const atLatest = (array: Sql): Sql => sql`arrayFilter((x, latest) -> latest, ${array}, ${LATEST})`;

/** `select profile, <aliases> from …`: one row for each element of the arrays; `keys` are the keys the elements belong to. */
export function runsSql({ arrays, payloads, rows }: Runs, keys: Sql): Sql {
  const key = sql`bitShiftLeft(toInt64(profile % ${raw(String(PEOPLE))}), ${bits}) + toUnixTimestamp64Milli(time) + ${raw(String(EPOCH))}`;
  const carried = payloads.flatMap(({ alias, value }) => [
    sql`groupArray(${value}) as ${name(`raw_${alias}`)}`,
    sql`arraySort((x, k) -> k, ${name(`raw_${alias}`)}, k0) as ${name(alias)}`,
  ]);
  const lasts = sql`arrayMap((a, z) -> ${person(raw('a'))} != ${person(raw('z'))}, ks, arrayPushBack(arrayPopFront(ks), toInt64(-1))) as lasts`;
  const chunk = sql`intDiv(profile, ${raw(String(PEOPLE))}) as chunk`;
  const sorted = [chunk, sql`groupArray(${key}) as k0`, sql`arraySort(k0) as ks`, ...carried, lasts];
  const built = arrays.map(({ alias, array }) => sql`${array} as ${name(`all_${alias}`)}`);
  const joined = arrays.map(({ alias }) => sql`${name(`all_${alias}`)} as ${name(alias)}`);
  const chunks = sql`select ${commas([...sorted, sql`${keys} as all_key`, ...built])} from ${rows} group by chunk`;
  const profile = sql`toUInt32(chunk * ${raw(String(PEOPLE))} + ${person(raw('key'))}) as profile`;
  const columns = commas([profile, sql`${time(raw('key'))} as at`, ...arrays.map(({ alias }) => name(alias))]);
  return sql`select ${columns} from (${chunks}) array join ${commas([sql`all_key as key`, ...joined])}`;
}
