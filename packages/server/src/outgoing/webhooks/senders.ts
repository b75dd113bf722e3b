import type { Control, LogPosition } from '@satsuma/engine';
import { inOrder } from '../cursor.ts';
import { openWorker, type Worker } from '../worker.ts';
import { deadLetterAsked, markSent } from './dead-letters.ts';
import type { Posted } from './post.ts';
import { changesBody, deliver, Sender, type SenderParts } from './sender.ts';
import { listWebhooks, webhookAsked } from './webhook.ts';

export interface SendersParts extends SenderParts {
  readonly runs: boolean;
  readonly onFailure: (error: unknown) => void;
}

/** A sender for each webhook, each at its own pace. */
export class Senders {
  private readonly parts: SendersParts;
  private readonly workers = new Map<number, Worker>();
  private readonly stop: () => void;

  private constructor(parts: SendersParts) {
    this.parts = parts;
    this.stop = parts.feed.onMore(() => {
      for (const worker of this.workers.values()) worker.wake();
    });
  }

  static async open(parts: SendersParts): Promise<Senders> {
    const senders = new Senders(parts);
    for (const { id } of await listWebhooks(senders.control)) senders.start(id);
    return senders;
  }

  /** There is a new webhook, or one has been changed. */
  start(id: number): void {
    const { clock, onFailure, runs } = this.parts;
    const sender = new Sender(this.parts, id);
    const worker = this.workers.get(id) ?? openWorker({ clock, work: sender.work, onFailure, runs });
    this.workers.set(id, worker);
    worker.wake();
  }

  async end(id: number): Promise<void> {
    const worker = this.workers.get(id);
    this.workers.delete(id);
    await worker?.close();
  }

  /** Tries out whether a webhook can be reached; nothing is repeated. */
  async ping(id: number): Promise<Posted> {
    const { clock, random } = this.parts;
    const webhook = await webhookAsked(this.control, id);
    const body = JSON.stringify({ type: 'ping', timestamp: new Date(clock()).toISOString(), data: {} });
    const message = `msg_${random(20).toString('base64url')}`;
    return deliver(this.parts, webhook, { id: message, kind: 'ping', body, changes: 0, attempt: 1 });
  }

  /** Sends something that is not of the log, once; whoever asks for it tries again. */
  async alert(id: number, message: { readonly id: string; readonly body: string; readonly attempt: number }) {
    const webhook = await webhookAsked(this.control, id);
    return deliver(this.parts, webhook, { ...message, kind: 'alert', changes: 0 });
  }

  /** Sends what was given up once more, under the same id. */
  async sendAgain(id: number, letter: number): Promise<Posted> {
    const { feed, workspace, clock } = this.parts;
    const webhook = await webhookAsked(this.control, id);
    const { message, after, until } = await deadLetterAsked(this.control, id, letter);
    const { changes } = await feed.after(after, webhook.filter, MOST_AGAIN);
    const part = changes.filter(change => isWithin(change, until));
    const body = await changesBody(workspace, webhook, part);
    const posted = await deliver(this.parts, webhook, {
      ...{ id: message, kind: 'changes', body, changes: part.length, attempt: 1 },
    });
    if (posted.error === null) await markSent(this.control, letter, clock());
    return posted;
  }

  async settle(): Promise<void> {
    await Promise.all([...this.workers.values()].map(worker => worker.settle()));
  }

  async close(): Promise<void> {
    this.stop();
    await Promise.all([...this.workers.values()].map(worker => worker.close()));
  }

  private get control(): Control {
    return this.parts.workspace.store.control;
  }
}

/** A batch has no more changes than this, unless its webhook has been made to take more since. */
const MOST_AGAIN = 1_000;

const isWithin = (position: LogPosition, until: LogPosition): boolean => inOrder(position, until) <= 0;
