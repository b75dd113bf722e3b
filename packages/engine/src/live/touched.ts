import type { CarriedOut } from './apply/carry-out.ts';
import type { Dependence, News } from './memberships/dependence.ts';

/** Somebody about whom there is news, what it can change, and the call that brought it last. */
export interface Touched {
  readonly profile: number;
  /** Segments and segmentations; undefined: all. */
  readonly affected: ReadonlySet<string> | undefined;
  readonly cause: string;
}

/**
 * Whom a batch may have moved between segments. People about whom nothing was said that anything asks about are not among them.
 */
export function touchedBy({ calls, moves, begun }: CarriedOut, dependence: Dependence): readonly Touched[] {
  const touched = new Map<number, { affected: Set<string> | undefined; cause: string }>();
  for (const { to } of moves) touched.set(to, { affected: undefined, cause: 'merge' });
  for (const { profile, said, message } of calls) {
    if (profile === 0) continue;
    const before = touched.get(profile) ?? { affected: begun.has(profile) ? undefined : new Set<string>(), cause: '' };
    touched.set(profile, before);
    const news: News[] = said.traits.map(trait => `trait:${trait.name}` as const);
    if (said.event !== null) {
      news.push(`events:${said.event.name}`);
      if (said.lines.length > 0) news.push(`order_lines:${said.event.name}`);
    }
    const affected = news.flatMap(one => [...dependence.affectedBy(one)]);
    for (const id of affected) before.affected?.add(id);
    if (affected.length > 0 || before.cause === '') before.cause = `call ${message}`;
  }
  return [...touched].flatMap(([profile, { affected, cause }]) =>
    affected?.size === 0 ? [] : [{ profile, affected, cause }],
  );
}
