import { commas, instant, name, type Sql, sql, value } from '../../store/sql.ts';
import type { LeafAsk } from '../ask.ts';
import type { Answer, Frame, Scan } from './scan.ts';

/** Everybody who is known at each of the instants, and random shares of them. */
export function profileScan(
  nows: readonly number[],
  asks: readonly LeafAsk[],
  { names, people }: Frame,
): { readonly scan: Scan; readonly everyone: ReadonlyMap<number, string> } {
  const columns: Sql[] = [];
  const everyone = new Map<number, string>();
  for (const now of nows) {
    const column = names();
    everyone.set(now, column);
    columns.push(sql`groupBitmapStateIf(profile, created <= ${instant(now)}) as ${name(column)}`);
  }
  const answers = asks.flatMap(({ key, leaf }): Answer[] => {
    if (leaf.leaf !== 'random') return [];
    const column = names();
    const hash = sql`murmurHash3_32(concat(${value.text(`${leaf.salt}:`)}, toString(profile)))`;
    columns.push(sql`groupBitmapStateIf(profile, ${hash} < ${value.number(leaf.share * 2 ** 32)}) as ${name(column)}`);
    return [{ key, column, inverted: false }];
  });
  return { scan: { sql: sql`select ${commas(columns)} from profiles where ${people}`, answers }, everyone };
}
