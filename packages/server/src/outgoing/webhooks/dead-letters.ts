import type { Control, LogPosition } from '@satsuma/engine';
import { refusal } from '../../problems/refusal.ts';
import { cursorOf, positionIn } from '../cursor.ts';

/** A batch that was given up after its last attempt: what of the log it was. */
export interface DeadLetter {
  readonly id: number;
  readonly message: string;
  /** The changes after the one cursor, up to and with the other. */
  readonly after: string;
  readonly until: string;
  readonly changes: number;
  /** Of the last attempt. */
  readonly error: string;
  readonly time: number;
  /** When it was sent after all. */
  readonly sent: number | null;
}

export interface GivenUp {
  readonly message: string;
  readonly after: LogPosition;
  readonly until: LogPosition;
  readonly changes: number;
  readonly error: string;
  readonly time: number;
}

export const addDeadLetter = (control: Control, webhook: number, { after, until, ...rest }: GivenUp) =>
  control
    .insertInto('dead_letters')
    .values({ webhook, ...rest, after: cursorOf(after), until: cursorOf(until), sent: null })
    .execute();

/** The latest first. */
export async function listDeadLetters(
  control: Control,
  webhook: number,
  limit: number,
): Promise<readonly DeadLetter[]> {
  const rows = await control
    .selectFrom('dead_letters')
    .selectAll()
    .where('webhook', '=', webhook)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ webhook: _, id, time, sent, ...rest }) => ({
    ...rest,
    ...{ id: Number(id), time: Number(time), sent: sent === null ? null : Number(sent) },
  }));
}

/** Which part of the log it is, for whoever asked to send it again. */
export async function deadLetterAsked(
  control: Control,
  webhook: number,
  id: number,
): Promise<{ readonly message: string; readonly after: LogPosition; readonly until: LogPosition }> {
  const row = await control
    .selectFrom('dead_letters')
    .selectAll()
    .where('webhook', '=', webhook)
    .where('id', '=', id)
    .executeTakeFirst();
  const [after, until] = [positionIn(row?.after ?? ''), positionIn(row?.until ?? '')];
  if (row === undefined || after === undefined || until === undefined) {
    throw refusal('not-found', { path: 'params.letter', message: 'There is no such dead letter.' });
  }
  return { message: row.message, after, until };
}

export const markSent = (control: Control, id: number, now: number) =>
  control.updateTable('dead_letters').set({ sent: now }).where('id', '=', id).execute();
