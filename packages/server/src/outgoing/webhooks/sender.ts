import { createHash } from 'node:crypto';
import type { LoggedChange, LogPosition, Workspace } from '@satsuma/engine';
import { eventsOf } from '../change-event.ts';
import { cursorOf, inOrder, later } from '../cursor.ts';
import type { Feed } from '../feed.ts';
import { chanceOf, nextAttempt } from '../retries.ts';
import { addDeadLetter } from './dead-letters.ts';
import { recordDelivery } from './deliveries.ts';
import type { Posted, Poster } from './post.ts';
import { signedHeaders } from './signature.ts';
import { findWebhook, secretsAt, type Webhook } from './webhook.ts';

export interface SenderParts {
  readonly workspace: Workspace;
  readonly feed: Feed;
  readonly poster: Poster;
  readonly clock: () => number;
  readonly random: (bytes: number) => Buffer;
  readonly onPosted: (webhook: Webhook, posted: Posted) => void;
}

/** Something to be sent to a webhook. */
export interface Message {
  readonly id: string;
  readonly kind: 'changes' | 'ping' | 'alert';
  readonly body: string;
  readonly changes: number;
  readonly attempt: number;
}

/** Changes in one request. */
const AT_ONCE = 100;
/** A webhook that nothing is for is noted where it stands once the log is so many milliseconds further. */
const NOTED = 60_000;

/** Signs and sends one message, and notes the attempt. */
export async function deliver(parts: SenderParts, webhook: Webhook, message: Message): Promise<Posted> {
  const { poster, clock, workspace, onPosted } = parts;
  const time = clock();
  const { id, body, kind, changes, attempt } = message;
  const headers = { ...webhook.headers, ...signedHeaders(id, time, body, secretsAt(webhook, time)) };
  const posted = await poster.post(webhook.url, headers, body);
  onPosted(webhook, posted);
  const { control } = workspace.store;
  if ((await findWebhook(control, webhook.id)) !== undefined) {
    await recordDelivery(control, webhook.id, { message: id, kind, changes, attempt, time }, posted);
  }
  return posted;
}

/** The body of a message of changes. */
export async function changesBody(
  workspace: Workspace,
  { identifiers }: Webhook,
  changes: readonly LoggedChange[],
): Promise<string> {
  const timestamp = new Date(changes.at(-1)?.time ?? 0).toISOString();
  return JSON.stringify({
    ...{ type: 'membership.changes', timestamp },
    data: { changes: await eventsOf(workspace, changes, identifiers) },
  });
}

/** Sends one webhook's part of the log, batch after batch, in its order. Others are not held up by it. */
export class Sender {
  private readonly parts: SenderParts;
  private readonly id: number;
  /** Up to here nothing was for it, as far as is not noted yet. */
  private reached: LogPosition | undefined;

  constructor(parts: SenderParts, id: number) {
    this.parts = parts;
    this.id = id;
  }

  /** Sends what there is; returns when to go on, undefined: when there is more. */
  work = async (): Promise<number | undefined> => {
    for (;;) {
      const webhook = await findWebhook(this.parts.workspace.store.control, this.id);
      if (webhook === undefined || !webhook.enabled) return undefined;
      if (webhook.nextAt !== null && webhook.nextAt > this.parts.clock()) return webhook.nextAt;
      const batch = await this.nextBatch(webhook);
      if (batch === undefined) return undefined;
      await this.send(webhook, batch);
    }
  };

  /** Where the batch ends is noted before it is sent: tried again, also after a crash, it is the same message. */
  private async nextBatch(webhook: Webhook): Promise<Batch | undefined> {
    const { feed } = this.parts;
    const after = this.reached === undefined ? webhook.position : later(webhook.position, this.reached);
    const portion = await feed.after(after, webhook.filter, AT_ONCE);
    const { changes } = portion;
    const { sending } = webhook;
    if (sending !== null) {
      return { after: webhook.position, until: sending, changes: changes.filter(one => inOrder(one, sending) <= 0) };
    }
    const until = changes.at(-1);
    if (until !== undefined) {
      await this.update(webhook, { sending: cursorOf(until) });
      return { after: webhook.position, until, changes };
    }
    this.reached = portion.position;
    const position = feed.comeBack(webhook.position, portion);
    if (position.time - webhook.position.time > NOTED) await this.update(webhook, { position: cursorOf(position) });
    return undefined;
  }

  private async send(webhook: Webhook, { after, until, changes }: Batch): Promise<void> {
    const { workspace, clock } = this.parts;
    const done = { position: cursorOf(until), sending: null, attempts: 0, next_at: null };
    const sending = { ...webhook, sending: until };
    if (changes.length === 0) return this.update(sending, done);
    const attempt = webhook.attempts + 1;
    const message = {
      ...{ id: messageId(webhook.id, after, until), kind: 'changes' as const, changes: changes.length, attempt },
      body: await changesBody(workspace, webhook, changes),
    };
    const posted = await deliver(this.parts, webhook, message);
    if (posted.error === null) return this.update(sending, done);
    if (posted.status === 410) return this.update(sending, { enabled: 0, stopped: 'gone', attempts: 0, next_at: null });
    const next = nextAttempt(attempt, clock(), chanceOf(this.parts.random), posted.retryAfter);
    if (next !== undefined) return this.update(sending, { attempts: attempt, next_at: Math.round(next) });
    const error = posted.status === null ? posted.error : `${posted.error} ${posted.status}`;
    const givenUp = { message: message.id, after, until, changes: changes.length, error, time: clock() };
    await addDeadLetter(workspace.store.control, webhook.id, givenUp);
    await this.update(sending, done);
  }

  /** Unless somebody has changed it meanwhile: then the batch begins anew. */
  private async update({ id, sending }: Webhook, columns: Progress): Promise<void> {
    await this.parts.workspace.store.control
      .updateTable('webhooks')
      .set(columns)
      .where('id', '=', id)
      .where('sending', sending === null ? 'is' : '=', sending && cursorOf(sending))
      .execute();
  }
}

interface Batch {
  readonly after: LogPosition;
  readonly until: LogPosition;
  readonly changes: readonly LoggedChange[];
}

interface Progress {
  readonly position?: string;
  readonly sending?: string | null;
  readonly attempts?: number;
  readonly next_at?: number | null;
  readonly enabled?: 0;
  readonly stopped?: 'gone';
}

/** The same for the same part of the log: who gets it twice can tell. */
const messageId = (webhook: number, after: LogPosition, until: LogPosition): string =>
  `msg_${createHash('sha256')
    .update(`${webhook} ${cursorOf(after)} ${cursorOf(until)}`)
    .digest('base64url')
    .slice(0, 27)}`;
