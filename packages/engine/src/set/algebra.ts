import type { Formula } from '../plan/formula.ts';
import type { Plan } from '../plan/plan.ts';
import { raw, type Sql, sql } from '../store/sql.ts';
import { formulaOf, leafIn, leafKey, memberInstant } from './ask.ts';

/** A set of people as a bitmap expression; when `inverted`, the people who are NOT in the bitmap. */
export interface Members {
  readonly bitmap: Sql;
  readonly inverted: boolean;
}

/** Where each leaf's bitmap stands, and the bitmap of everybody who is known at an instant. */
export interface Columns {
  leaf(key: string): Members;
  everyone(now: number): Sql;
}

/** The people of a segment as of an instant: always a bitmap within everybody of that instant. */
export function segmentBitmap(plan: Plan, reference: string, now: number, columns: Columns): Sql {
  const { bitmap, inverted } = membersOf(formulaOf(plan, reference), plan, now, columns);
  const everyone = columns.everyone(now);
  return inverted ? sql`bitmapAndnot(${everyone}, ${bitmap})` : sql`bitmapAnd(${everyone}, ${bitmap})`;
}

function membersOf(formula: Formula, plan: Plan, now: number, columns: Columns): Members {
  switch (formula.op) {
    case 'leaf':
      return leafMembers(formula.id, plan, now, columns);
    case 'not':
      return complement(membersOf(formula.of, plan, now, columns));
    case 'all':
      return both(formula.of.map(part => membersOf(part, plan, now, columns)));
    case 'any':
      return complement(both(formula.of.map(part => complement(membersOf(part, plan, now, columns)))));
  }
}

function leafMembers(id: string, plan: Plan, now: number, columns: Columns): Members {
  const leaf = leafIn(plan, id);
  if (leaf.leaf === 'everyone') return { bitmap: columns.everyone(now), inverted: false };
  if (leaf.leaf !== 'member') return columns.leaf(leafKey(id, now));
  const at = memberInstant(leaf, now, plan.zone);
  if (at === null) return complement({ bitmap: columns.everyone(now), inverted: false });
  if (leaf.className !== null) return columns.leaf(leafKey(id, now));
  return { bitmap: segmentBitmap(plan, leaf.of, at, columns), inverted: false };
}

const complement = ({ bitmap, inverted }: Members): Members => ({ bitmap, inverted: !inverted });

/** The intersection; where every part is inverted, the complement of their union, so that everybody is never needed here. */
function both(parts: readonly Members[]): Members {
  const kept = parts.filter(p => !p.inverted).map(p => p.bitmap);
  const removed = parts.filter(p => p.inverted).map(p => p.bitmap);
  if (kept.length === 0) return { bitmap: fold('bitmapOr', removed), inverted: true };
  const inside = fold('bitmapAnd', kept);
  return {
    bitmap: removed.length === 0 ? inside : sql`bitmapAndnot(${inside}, ${fold('bitmapOr', removed)})`,
    inverted: false,
  };
}

function fold(operation: 'bitmapAnd' | 'bitmapOr', bitmaps: readonly Sql[]): Sql {
  const [first, ...rest] = bitmaps;
  if (first === undefined) throw new Error('a formula joins at least one part');
  return rest.reduce((joined, bitmap) => sql`${raw(operation)}(${joined}, ${bitmap})`, first);
}
