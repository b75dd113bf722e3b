import type { Control } from '../store/control/control.ts';

/** Two profiles that became one. Times are milliseconds. */
export interface ListedMerge {
  readonly id: string;
  readonly winner: number;
  readonly loser: number;
  readonly time: number;
  /** The kind of identifier that showed it. */
  readonly by: string;
  /** The call that showed it, and where that came from. */
  readonly message: string;
  readonly source: string;
  /** When it was taken back. */
  readonly undone: number | null;
}

/** Merges that the tracking API brought about, the newest first; `profile` asks for those of one person. */
export async function listMerges(
  control: Control,
  { profile, limit }: { readonly profile?: number; readonly limit: number },
): Promise<readonly ListedMerge[]> {
  const rows = await control
    .selectFrom('profile_merges')
    .selectAll()
    .$if(profile !== undefined, q =>
      q.where(eb => eb.or([eb('winner', '=', profile ?? 0), eb('loser', '=', profile ?? 0)])),
    )
    .orderBy('time', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, winner, loser, time, by, message, source, undone }) => ({
    ...{ id, by, message, source },
    winner: Number(winner),
    loser: Number(loser),
    time: Number(time),
    undone: undone === null ? null : Number(undone),
  }));
}

/** Two known people whom one call named, and who stayed two. Times are milliseconds. */
export interface ListedMeeting {
  readonly a: number;
  readonly b: number;
  readonly by: string;
  /** `limit`: they have too many identifiers to be one; `rule`: somebody is to look at it. */
  readonly because: 'limit' | 'rule';
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly times: number;
  readonly message: string;
  readonly source: string;
  readonly status: MeetingStatus;
}

export const MEETING_STATUSES = ['open', 'apart', 'merged'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** The meetings of a status, the latest first. */
export async function listMeetings(
  control: Control,
  { status, limit }: { readonly status: MeetingStatus; readonly limit: number },
): Promise<readonly ListedMeeting[]> {
  const rows = await control
    .selectFrom('meetings')
    .selectAll()
    .where('status', '=', status)
    .orderBy('last_seen', 'desc')
    .orderBy('a')
    .orderBy('b')
    .limit(limit)
    .execute();
  return rows.map(({ a, b, by, because, first_seen, last_seen, times, message, source, status: found }) => ({
    ...{ by, because, message, source, status: found },
    a: Number(a),
    b: Number(b),
    firstSeen: Number(first_seen),
    lastSeen: Number(last_seen),
    times: Number(times),
  }));
}
