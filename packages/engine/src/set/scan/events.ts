import { pastBoundsOf } from '../../plan/bounds.ts';
import type { Stream } from '../../plan/leaf.ts';
import { commas, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { LeafAsk } from '../ask.ts';
import { countRange } from '../count.ts';
import { filtersSql } from '../filter.ts';
import { type Accumulated, accumulate } from '../measure.ts';
import { and, FALSE, passes, testSql, withinSql } from '../test.ts';
import type { Asked, EventLeaf } from './asked.ts';
import { isRunnable, runGroup, runScans } from './runs.ts';
import { type Answer, type Frame, groupBy, type Names, type Scan } from './scan.ts';

/**
 * Scans of event streams, at most two for each stream. Whether there is a row at all is answered row by row, straight into bitmaps;
 * whatever has to be counted, added up or ordered first is aggregated by person, over the rows of one event name, which lie together.
 */
export function eventScans(asks: readonly LeafAsk[], frame: Frame): readonly Scan[] {
  const asked = asks.flatMap(({ key, leaf, now }) =>
    leaf.leaf === 'event' ? [{ key, leaf, now, bounds: pastBoundsOf(leaf.span, now, frame.plan.zone) }] : [],
  );
  return [...groupBy(asked, a => `${a.leaf.stream.table}:${a.leaf.stream.name}`).values()].flatMap(group => {
    const byRow = group.filter(a => countMeaning(a.leaf) !== 'counted');
    const byPerson = group.filter(a => countMeaning(a.leaf) === 'counted');
    const inRuns = runsPay(byPerson);
    return [
      ...rowScan(byRow, frame),
      ...runScans(byPerson.filter(inRuns), frame),
      ...personScan(
        byPerson.filter(a => !inRuns(a)),
        frame,
      ),
    ];
  });
}

/** A count that only asks whether there is a row, or that there is none, needs no counting. */
function countMeaning({ measure, test }: EventLeaf): 'some' | 'none' | 'counted' {
  if (measure.measure !== 'count' || test.test !== 'number') return 'counted';
  const { low, high } = countRange(test);
  if (low === 1 && high === Infinity) return 'some';
  return low <= 0 && high === 0 ? 'none' : 'counted';
}

/** Runs pay where several windows share one pass over the rows, or where there are few passes altogether. */
function runsPay(asked: readonly Asked[]): (one: Asked) => boolean {
  const groups = groupBy(asked.filter(isRunnable), runGroup);
  return one => isRunnable(one) && (groups.size <= FEW || (groups.get(runGroup(one))?.length ?? 0) >= FEW);
}

const FEW = 4;

function rowScan(asked: readonly Asked[], frame: Frame): readonly Scan[] {
  const { plan, names } = frame;
  const [first] = asked;
  if (first === undefined) return [];
  const { stream } = first.leaf;
  const columns: Sql[] = [];
  const answers = asked.map(({ key, leaf, now, bounds }): Answer => {
    const column = names();
    const rows = and([
      withinSql(bounds, raw('time')),
      filtersSql(leaf.filters, stream.table, { now, zone: plan.zone }),
    ]);
    columns.push(sql`groupBitmapStateIf(profile, ${rows}) as ${name(column)}`);
    return { key, column, inverted: countMeaning(leaf) === 'none' };
  });
  return [{ sql: sql`select ${commas(columns)} from ${rowsOf(stream, asked, frame)}`, answers }];
}

function personScan(asked: readonly Asked[], frame: Frame): readonly Scan[] {
  const { plan, names } = frame;
  const [first] = asked;
  if (first === undefined) return [];
  const { stream } = first.leaf;
  const accumulated = new Accumulators(names);
  const columns: Sql[] = [];
  const answers = asked.map(({ key, leaf, now, bounds }): Answer => {
    const when = { now, zone: plan.zone };
    const rows = and([withinSql(bounds, raw('time')), filtersSql(leaf.filters, stream.table, when)]);
    const identity = JSON.stringify([
      leaf.measure,
      leaf.filters,
      bounds.from,
      bounds.to,
      leaf.measure.measure === 'periods' ? now : 0,
    ]);
    const read = accumulated.of(identity, () => accumulate(leaf.measure, stream.table, rows, when));
    const test = testSql(leaf.test, read, when);
    const inverted = trueOfNothing(leaf);
    const column = names();
    columns.push(sql`groupBitmapStateIf(profile, ${inverted ? sql`not (${test})` : test}) as ${name(column)}`);
    return { key, column, inverted };
  });
  const people = sql`select profile, ${commas(accumulated.columns)} from ${rowsOf(stream, asked, frame)} group by profile`;
  return [{ sql: sql`select ${commas(columns)} from (${people})`, answers }];
}

/** Whether the leaf is true for somebody without any row. */
function trueOfNothing({ measure, test }: EventLeaf): boolean {
  const zero =
    measure.measure === 'count' ||
    measure.measure === 'sum' ||
    measure.measure === 'distinct' ||
    measure.measure === 'periods';
  return zero && test.test === 'number' && passes(test, 0);
}

/** The stream's rows that any of the leaves can count. */
function rowsOf(stream: Stream, asked: readonly Asked[], { people }: Frame): Sql {
  const from = Math.min(...asked.map(a => a.bounds.from));
  const to = Math.max(...asked.map(a => a.bounds.to));
  const within = withinSql({ from, to }, raw('time'));
  const rows = within === FALSE ? FALSE : and([sql`name = ${value.text(stream.name)}`, people, within]);
  return sql`${raw(stream.table)} where ${rows}`;
}

/** Columns of a person's measures, each distinct measure once. */
class Accumulators {
  readonly columns: Sql[] = [];
  private readonly known = new Map<string, Accumulated>();
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  of(
    identity: string,
    build: () => { readonly columns: readonly Sql[]; readonly read: (columns: readonly Sql[]) => Accumulated },
  ): Accumulated {
    const known = this.known.get(identity);
    if (known) return known;
    const built = build();
    const named = built.columns.map(column => {
      const alias = name(this.names());
      this.columns.push(sql`${column} as ${alias}`);
      return alias;
    });
    const read = built.read(named);
    this.known.set(identity, read);
    return read;
  }
}
