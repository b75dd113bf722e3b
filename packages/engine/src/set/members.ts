import type { Plan } from '../plan/plan.ts';
import { commas, join, name, raw, type Sql, sql } from '../store/sql.ts';
import { type Columns, segmentBitmap } from './algebra.ts';
import { type Ask, neededBy } from './ask.ts';
import { type Assignment, classScans } from './scan/classes.ts';
import { eventScans } from './scan/events.ts';
import { profileScan } from './scan/profiles.ts';
import { type Frame, namesFrom, peopleIn, type Scan } from './scan/scan.ts';
import { sequenceScans } from './scan/sequence.ts';
import { distanceScans, traitScans } from './scan/traits.ts';

/** Many segments, each as of an instant, as one statement over everybody. */
export interface MembersQuery {
  /** The scans side by side: one row, a bitmap column for each leaf. */
  readonly from: Sql;
  /** The people of each ask, in the asks' order, as bitmap expressions over that row. */
  readonly bitmaps: readonly Sql[];
}

/**
 * Answers all asks with each stream scanned once, whatever the number of segments and instants.
 *
 * @param people a condition on `profile`: everybody when not given
 */
export function membersQuery(
  plan: Plan,
  asks: readonly Ask[],
  assignment: Assignment,
  people: Sql = peopleIn(undefined),
): MembersQuery {
  const { leaves, instants } = neededBy(plan, asks);
  const frame: Frame = { plan, names: namesFrom('b'), people };
  const { scan, everyone } = profileScan(instants, leaves, frame);
  const scans: readonly Scan[] = [
    scan,
    ...eventScans(leaves, frame),
    ...traitScans(leaves, frame),
    ...distanceScans(leaves, frame),
    ...sequenceScans(leaves, frame),
    ...classScans(leaves, frame, assignment),
  ];
  const columns = columnsOf(scans, everyone);
  return {
    from: join(
      scans.map((s, i) => sql`(${s.sql}) as ${name(`s${i}`)}`),
      ' cross join ',
    ),
    bitmaps: asks.map(({ reference, now }) => segmentBitmap(plan, reference, now, columns)),
  };
}

/** How many people each ask has: one row with the array `counts`. */
export function countsSql({ from, bitmaps }: MembersQuery): Sql {
  return sql`select [${commas(bitmaps.map(b => sql`bitmapCardinality(${b})`))}] as counts from ${from}`;
}

/** The people of each ask: rows of (position UInt32, members AggregateFunction(groupBitmap, UInt32)). */
export function statesSql({ from, bitmaps }: MembersQuery): Sql {
  const pairs = bitmaps.map((bitmap, i) => sql`(toUInt32(${raw(String(i))}), ${bitmap})`);
  return sql`select pair.1 as position, pair.2 as members from (select arrayJoin([${commas(pairs)}]) as pair from ${from})`;
}

function columnsOf(scans: readonly Scan[], everyone: ReadonlyMap<number, string>): Columns {
  const answers = new Map(scans.flatMap(s => s.answers.map(a => [a.key, a] as const)));
  return {
    leaf(key) {
      const answer = answers.get(key);
      if (answer === undefined) throw new Error(`no scan answers the leaf ${key}`);
      return { bitmap: name(answer.column), inverted: answer.inverted };
    },
    everyone(now) {
      const column = everyone.get(now);
      if (column === undefined) throw new Error(`nobody counted everyone as of ${now}`);
      return name(column);
    },
  };
}
