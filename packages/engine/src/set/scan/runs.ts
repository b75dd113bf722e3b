import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { COLUMNS } from '../../store/tables/property-columns.ts';
import { countRange } from '../count.ts';
import { filtersSql } from '../filter.ts';
import { atLatest, earlierTimes, KEYS, NEVER, runsSql, suffixSums } from '../runs.ts';
import { and, numberSql, passes, withinSql } from '../test.ts';
import type { Asked } from './asked.ts';
import { type Answer, type Frame, groupBy, type Names, type Scan } from './scan.ts';

/** Counting up to a person's 32nd latest row; beyond, rows are counted one by one. */
const DEEPEST = 32;

/** Whether a leaf's answer follows from its rows in order of time: a small count, or an exact sum, since some instant. */
export function isRunnable({ leaf }: Asked): boolean {
  const { measure, test } = leaf;
  if (test.test !== 'number') return false;
  if (measure.measure === 'sum') return COLUMNS[leaf.stream.table][measure.property] === 'money';
  if (measure.measure !== 'count') return false;
  const { low, high } = countRange(test);
  return low <= DEEPEST && (high === Infinity || high < DEEPEST);
}

/** Leaves that count the same rows up to the same instant, and differ only in where their windows start and in what they ask, are one scan. */
export const runGroup = ({ leaf, bounds }: Asked): string =>
  JSON.stringify([leaf.stream, leaf.filters, bounds.to, leaf.measure.measure === 'sum' ? leaf.measure.property : null]);

export function runScans(asked: readonly Asked[], { plan, names, people }: Frame): readonly Scan[] {
  return [...groupBy(asked, runGroup).values()].map(group => {
    const [first] = group;
    if (first === undefined) throw new Error('a group has at least one leaf');
    const { leaf, now } = first;
    const within = withinSql({ from: Math.min(...group.map(a => a.bounds.from)), to: first.bounds.to }, raw('time'));
    const filters = filtersSql(leaf.filters, leaf.stream.table, { now, zone: plan.zone });
    const rows = and([sql`name = ${value.text(leaf.stream.name)}`, people, within, filters]);
    return leaf.measure.measure === 'sum'
      ? sumScan(group, leaf.measure.property, rows, names)
      : countScan(group, rows, names);
  });
}

/** At least k rows since an instant: the person's k-th latest row is not before it. */
function countScan(group: readonly Asked[], rows: Sql, names: Names): Scan {
  const depths = new Set<number>();
  const since = (depth: number, from: number): Sql => {
    depths.add(depth);
    return sql`${name(`t${depth}`)} >= ${startOf(from)}`;
  };
  const columns: Sql[] = [];
  const answers = group.map(({ key, leaf, bounds }): Answer => {
    const { low, high } = countRange(leaf.test);
    const enough = low <= 0 ? [] : [since(low, bounds.from)];
    const tooMany = high === Infinity ? [] : [since(high + 1, bounds.from)];
    const inverted = low <= 0;
    const test = inverted ? (tooMany[0] ?? raw('0')) : and([...enough, ...tooMany.map(t => sql`not (${t})`)]);
    const column = names();
    columns.push(sql`groupBitmapStateIf(profile, ${test}) as ${name(column)}`);
    return { key, column, inverted };
  });
  const arrays = [...depths].map(depth => ({ alias: `t${depth}`, array: atLatest(earlierTimes(depth - 1)) }));
  const stream = tableOf(group);
  const people = runsSql({ rows: sql`${stream} where ${rows}`, payloads: [], arrays }, atLatest(KEYS));
  return { sql: sql`select ${commas(columns)} from (${people})`, answers };
}

/** The sum since an instant: what is summed from the earliest row that is not before it, which is one row for each person. */
function sumScan(group: readonly Asked[], property: string, rows: Sql, names: Names): Scan {
  const columns: Sql[] = [];
  const answers = group.map(({ key, leaf, bounds }): Answer => {
    const inverted = leaf.test.test === 'number' && passes(leaf.test, 0);
    const test = leaf.test.test === 'number' ? numberSql(leaf.test, raw('toFloat64(later) / 10000')) : raw('0');
    const start = startOf(bounds.from);
    const earliest = sql`at >= ${start} and before < ${start} and ${inverted ? sql`not (${test})` : test}`;
    const column = names();
    columns.push(sql`groupBitmapStateIf(profile, ${earliest}) as ${name(column)}`);
    return { key, column, inverted };
  });
  const amount = sql`reinterpretAsInt64(assumeNotNull(${name(property)}))`;
  const people = runsSql(
    {
      rows: sql`${tableOf(group)} where ${rows} and isNotNull(${name(property)})`,
      payloads: [{ alias: 'amounts', value: amount }],
      arrays: [
        { alias: 'later', array: suffixSums(raw('amounts')) },
        { alias: 'before', array: earlierTimes(1) },
      ],
    },
    KEYS,
  );
  return { sql: sql`select ${commas(columns)} from (${people})`, answers };
}

/** Rows from ever: later than NEVER, which stands for "no row". */
const startOf = (from: number): Sql => sql`${value.int(Math.max(from, NEVER + 1))}`;
const tableOf = (group: readonly Asked[]): Sql => raw(group[0]?.leaf.stream.table ?? 'events');
