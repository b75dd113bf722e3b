import type { Control } from '@satsuma/engine';
import { nextAttempt } from '../outgoing/retries.ts';
import type { Alert } from './alert.ts';
import type { Verdict } from './verdict.ts';

/** That an alert was raised, is over, or was tried out. */
export interface AlertEvent {
  readonly id: number;
  readonly kind: 'raised' | 'over' | 'test';
  readonly time: number;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Nobody was told. */
  readonly muted: boolean;
  readonly notices: readonly Notice[];
}

/** One message about it. */
export interface Notice {
  readonly channel: 'email' | 'webhook';
  readonly address: string;
  readonly status: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  /** Of the last attempt. */
  readonly error: string | null;
}

export interface WaitingNotice extends Notice {
  readonly id: number;
  readonly event: number;
  readonly alert: number;
  readonly kind: AlertEvent['kind'];
  readonly time: number;
  readonly reason: string;
  readonly verdict: Verdict;
}

/** Notes what happened, and whom to tell of it: both or neither. */
export async function noteEvent(
  control: Control,
  { id: alert, notify }: Alert,
  { verdict, muted, ...event }: Omit<AlertEvent, 'id' | 'notices'>,
): Promise<void> {
  await control.transaction().execute(async tx => {
    const { id } = await tx
      .insertInto('alert_events')
      .values({ alert, ...event, verdict: JSON.stringify(verdict), muted: muted ? 1 : 0 })
      .returning('id')
      .executeTakeFirstOrThrow();
    const to = [
      ...notify.emails.map(address => ({ channel: 'email' as const, address })),
      ...notify.webhooks.map(webhook => ({ channel: 'webhook' as const, address: String(webhook) })),
    ];
    if (muted || event.kind === 'over' || to.length === 0) return;
    const waiting = { event: Number(id), status: 'waiting' as const, attempts: 0, next_at: event.time, error: null };
    await tx
      .insertInto('alert_notices')
      .values(to.map(each => ({ ...each, ...waiting })))
      .execute();
  });
}

/** The latest first. */
export async function listEvents(control: Control, alert: number, limit: number): Promise<readonly AlertEvent[]> {
  const events = await control
    .selectFrom('alert_events')
    .selectAll()
    .where('alert', '=', alert)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  if (events.length === 0) return [];
  const ids = events.map(event => event.id);
  const notices = await control
    .selectFrom('alert_notices')
    .selectAll()
    .where('event', 'in', ids)
    .orderBy('id')
    .execute();
  return events.map(({ id, kind, time, verdict, reason, muted }) => ({
    ...{ id: Number(id), kind, time: Number(time), reason, muted: Number(muted) === 1 },
    verdict: JSON.parse(verdict) as Verdict,
    notices: notices
      .filter(notice => Number(notice.event) === Number(id))
      .map(({ channel, address, status, attempts, error }) => ({ channel, address, status, attempts, error })),
  }));
}

/** Those that are due, the longest waiting first. */
export async function dueNotices(control: Control, now: number): Promise<readonly WaitingNotice[]> {
  const rows = await control
    .selectFrom('alert_notices as n')
    .innerJoin('alert_events as e', 'e.id', 'n.event')
    .select(['n.id', 'n.event', 'n.channel', 'n.address', 'n.status', 'n.attempts', 'n.error'])
    .select(['e.alert', 'e.kind', 'e.time', 'e.reason', 'e.verdict'])
    .where('n.status', '=', 'waiting')
    .where('n.next_at', '<=', now)
    .orderBy('n.id')
    .limit(100)
    .execute();
  return rows.map(({ id, event, alert, time, verdict, ...rest }) => ({
    ...rest,
    ...{ id: Number(id), event: Number(event), alert: Number(alert), time: Number(time) },
    verdict: JSON.parse(verdict) as Verdict,
  }));
}

/** @param failure why it was not sent; null: it was */
export async function noteNotice(
  control: Control,
  { id, attempts }: WaitingNotice,
  failure: { readonly error: string; readonly retryAfter?: string | null; readonly forGood?: boolean } | null,
  { now, chance }: { readonly now: number; readonly chance: number },
): Promise<void> {
  const tried = attempts + 1;
  const next = failure?.forGood ? undefined : nextAttempt(tried, now, chance, failure?.retryAfter ?? null);
  const status = failure === null ? 'sent' : next === undefined ? 'failed' : 'waiting';
  await control
    .updateTable('alert_notices')
    .set({ status, attempts: tried, next_at: Math.round(next ?? now), error: failure?.error ?? null })
    .where('id', '=', id)
    .execute();
}
