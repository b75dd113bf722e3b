import type { Control } from '../../store/control/control.ts';
import type { Batch } from '../apply/batch.ts';

/** Writes down which people became one, and why. Written again, nothing changes. */
export async function recordMerges(control: Control, { id, now, calls, decision }: Batch): Promise<void> {
  for (const [i, { winner, loser, call, by }] of decision.merges.entries()) {
    const cause = calls[call];
    await control
      .insertInto('profile_merges')
      .values({
        id: `${id}.${i}`,
        winner,
        loser,
        time: now,
        by,
        message: cause?.message ?? '',
        source: cause?.source ?? '',
        undone: null,
        swept: 0,
      })
      .onConflict(conflict => conflict.column('id').doNothing())
      .execute();
  }
}

/** Writes down which known people met and stayed two, for somebody to look at; met again, they are counted. */
export async function recordMeetings(control: Control, { id, now, calls, decision }: Batch): Promise<void> {
  for (const { a, b, call, by, because } of decision.meetings) {
    const cause = calls[call];
    const row = { last_seen: now, last_batch: id, message: cause?.message ?? '', source: cause?.source ?? '' };
    await control
      .insertInto('meetings')
      .values({ a, b, by, because, first_seen: now, times: 1, status: 'open', ...row })
      .onConflict(conflict =>
        conflict
          .columns(['a', 'b'])
          .doUpdateSet(eb => ({ ...row, times: eb('meetings.times', '+', 1) }))
          .where('meetings.last_batch', '!=', id),
      )
      .execute();
  }
}

/** Profiles that were decided to be two people: by their numbers, the smaller first. */
export async function readApart(control: Control): Promise<ReadonlySet<string>> {
  const rows = await control.selectFrom('meetings').select(['a', 'b']).where('status', '=', 'apart').execute();
  return new Set(rows.map(({ a, b }) => apartKey(a, b)));
}

export const apartKey = (a: number, b: number): string => (a < b ? `${a}:${b}` : `${b}:${a}`);

/** Somebody has looked at two people who met. */
export async function settleMeeting(control: Control, a: number, b: number, status: 'merged' | 'apart'): Promise<void> {
  await control
    .updateTable('meetings')
    .set({ status })
    .where('a', '=', Math.min(a, b))
    .where('b', '=', Math.max(a, b))
    .execute();
}
