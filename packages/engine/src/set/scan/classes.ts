import type { Leaf } from '../../plan/leaf.ts';
import type { Plan } from '../../plan/plan.ts';
import { commas, name, type Sql, sql, value } from '../../store/sql.ts';
import { type LeafAsk, memberInstant } from '../ask.ts';
import { type Answer, type Frame, groupBy, type Scan } from './scan.ts';

/** Everybody's class of a segmentation as of an instant: a statement of (profile UInt32, class String). */
export type Assignment = (segmentation: string, now: number) => Sql;

type ClassLeaf = Extract<Leaf, { leaf: 'member' }> & { readonly className: string };
const isClassLeaf = (leaf: Leaf): leaf is ClassLeaf => leaf.leaf === 'member' && leaf.className !== null;

/** One scan for each segmentation and instant: all of its classes that are asked for. */
export function classScans(
  asks: readonly LeafAsk[],
  { plan, names, people }: Frame,
  assignment: Assignment,
): readonly Scan[] {
  const asked = asks.flatMap(({ key, leaf, now }) => {
    if (!isClassLeaf(leaf)) return [];
    const at = memberInstant(leaf, now, plan.zone);
    return at === null ? [] : [{ key, leaf, at }];
  });
  return [...groupBy(asked, a => `${a.at}:${a.leaf.of}`).values()].map(group => {
    const columns: Sql[] = [];
    const answers = group.map(({ key, leaf }): Answer => {
      const column = names();
      columns.push(sql`groupBitmapStateIf(profile, class = ${value.text(leaf.className)}) as ${name(column)}`);
      return { key, column, inverted: false };
    });
    const first = group[0];
    if (first === undefined) throw new Error('a group has at least one leaf');
    return {
      sql: sql`select ${commas(columns)} from (${assignment(first.leaf.of, first.at)}) where ${people}`,
      answers,
    };
  });
}

/** The segmentations, and the instants, that the asks need everybody's class of. */
export function assignmentsNeeded(
  asks: Iterable<LeafAsk>,
  plan: Plan,
): readonly { readonly segmentation: string; readonly now: number }[] {
  const needed = new Map<string, { segmentation: string; now: number }>();
  for (const { leaf, now } of asks) {
    if (!isClassLeaf(leaf)) continue;
    const at = memberInstant(leaf, now, plan.zone);
    if (at !== null) needed.set(`${leaf.of}@${at}`, { segmentation: leaf.of, now: at });
  }
  return [...needed.values()];
}
