import { pastBoundsOf } from '../../plan/bounds.ts';
import type { Leaf, SequenceStep } from '../../plan/leaf.ts';
import type { Plan } from '../../plan/plan.ts';
import { commas, instant, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import type { LeafAsk } from '../ask.ts';
import { filtersSql } from '../filter.ts';
import { and, FALSE, TRUE, withinSql } from '../test.ts';
import { type Answer, type Frame, groupBy, type Scan } from './scan.ts';

type SequenceLeaf = Extract<Leaf, { leaf: 'sequence' }>;
type Asked = { readonly key: string; readonly leaf: SequenceLeaf; readonly now: number };

const stepsOf = ({ steps, thenNot }: SequenceLeaf): readonly SequenceStep[] => (thenNot ? [...steps, thenNot] : steps);

/** One scan for all sequences over the same events: each step's times as an array per person, then the chain from array to array. */
export function sequenceScans(asks: readonly LeafAsk[], frame: Frame): readonly Scan[] {
  const asked = asks.flatMap(({ key, leaf, now }) => (leaf.leaf === 'sequence' ? [{ key, leaf, now }] : []));
  const streams = (leaf: SequenceLeaf): string => JSON.stringify(eventNames([leaf]));
  return [...groupBy(asked, a => streams(a.leaf)).values()].map(group => sequenceScan(group, frame));
}

const eventNames = (leaves: readonly SequenceLeaf[]): readonly string[] =>
  [...new Set(leaves.flatMap(leaf => stepsOf(leaf).map(s => s.stream.name)))].sort();

function sequenceScan(asked: readonly Asked[], { plan, names, people }: Frame): Scan {
  const arrays = new Map<string, { readonly alias: Sql; readonly column: Sql }>();
  const columns: Sql[] = [];
  const answers = asked.map(({ key, leaf, now }): Answer => {
    const times = (step: SequenceStep, within: Sql): Sql => {
      const when = { now, zone: plan.zone };
      const rows = and([
        sql`name = ${value.text(step.stream.name)}`,
        within,
        filtersSql(step.filters, step.stream.table, when),
      ]);
      const identity = JSON.stringify(rows.parts);
      const known = arrays.get(identity) ?? {
        alias: name(names()),
        column: sql`groupArrayIf(toUnixTimestamp64Milli(time), ${rows})`,
      };
      arrays.set(identity, known);
      return known.alias;
    };
    const column = names();
    columns.push(sql`groupBitmapStateIf(profile, ${chainSql(leaf, now, plan, times)}) as ${name(column)}`);
    return { key, column, inverted: false };
  });
  const latest = Math.max(...asked.map(a => a.now));
  const rows = sql`events where name in ${value.texts(eventNames(asked.map(a => a.leaf)))} and ${people} and time <= ${instant(latest)}`;
  const times = commas([...arrays.values()].map(({ alias, column }) => sql`${column} as ${alias}`));
  return {
    sql: sql`select ${commas(columns)} from (select profile, ${times} from ${rows} group by profile)`,
    answers,
  };
}

/** The times that the last step can be reached at, step by step; then, if asked, one of them that nothing follows. */
function chainSql(leaf: SequenceLeaf, now: number, plan: Plan, times: (step: SequenceStep, within: Sql) => Sql): Sql {
  const past = sql`time <= ${instant(now)}`;
  const [start, ...later] = leaf.steps;
  if (start === undefined) throw new Error('a sequence has at least one step');
  const begun = times(start, withinSql(pastBoundsOf(leaf.span, now, plan.zone), raw('time')));
  const reached = later.reduce((from, step) => followers(from, times(step, past), step.within), begun);
  if (leaf.thenNot === null) return sql`notEmpty(${reached})`;
  return unfollowed(reached, times(leaf.thenNot, past), leaf.thenNot.within, now);
}

/**
 * Two arrays of times merged into one, in order: each time doubled, and one more where it is of `first`, so that at one instant the
 * others stand before it. Then neighbours answer what a search in the other array would, and a person with many events costs no more
 * than sorting them.
 */
const merged = (first: Sql, others: Sql): Sql =>
  sql`arraySort(arrayConcat(arrayMap(x -> x * 2 + 1, ${first}), arrayMap(x -> x * 2, ${others})))`;

const isFirst = (x: Sql): Sql => sql`bitTest(${x}, 0)`;
const timeOf = (x: Sql): Sql => sql`bitShiftRight(${x}, 1)`;

/** The times of `step` that come strictly after one of `reached`, at most `within` later: the nearest one before tells. */
function followers(reached: Sql, step: Sql, within: number | null): Sql {
  const both = merged(reached, step);
  const nearest = sql`arrayFill(x -> ${isFirst(raw('x'))}, ${both})`;
  const near = within === null ? TRUE : sql`${timeOf(raw('x'))} - ${timeOf(raw('a'))} <= ${value.int(within)}`;
  const follows = sql`not ${isFirst(raw('x'))} and ${isFirst(raw('a'))} and ${near}`;
  return sql`arrayMap(x -> ${timeOf(raw('x'))}, arrayFilter((x, a) -> ${follows}, ${both}, ${nearest}))`;
}

/** Whether one of `reached` has none of `others` strictly after it: within a time that is over, or until now. */
function unfollowed(reached: Sql, others: Sql, within: number | null, now: number): Sql {
  const both = merged(reached, others);
  const next = sql`arrayReverseFill(x -> not ${isFirst(raw('x'))}, ${both})`;
  const over = within === null ? TRUE : sql`${timeOf(raw('x'))} + ${value.int(within)} <= ${value.int(now)}`;
  const far = within === null ? FALSE : sql`${timeOf(raw('b'))} - ${timeOf(raw('x'))} > ${value.int(within)}`;
  const alone = sql`${isFirst(raw('x'))} and ${over} and (${isFirst(raw('b'))} or ${far})`;
  return sql`arrayExists((x, b) -> ${alone}, ${both}, ${next})`;
}
