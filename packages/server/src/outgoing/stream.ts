import type { ServerResponse } from 'node:http';
import type { LogPosition, Workspace } from '@satsuma/engine';
import { eventsOf } from './change-event.ts';
import { cursorOf } from './cursor.ts';
import type { ChangeFilter, Feed } from './feed.ts';

/** What a stream may take; times in milliseconds. */
export interface StreamBounds {
  /** A sign of life this often. */
  readonly heartbeat: number;
  /** How long a reader may take nothing of what is waiting for it. */
  readonly patience: number;
  /** A stream ends after this, so that who reads it is asked again who they are; they go on where they were. */
  readonly life: number;
  /** Streams at once. */
  readonly most: number;
}

export const STREAM_BOUNDS: StreamBounds = { heartbeat: 15_000, patience: 10_000, life: 3_600_000, most: 200 };

export interface Followed {
  readonly from: LogPosition;
  readonly filter: ChangeFilter;
  readonly named: boolean;
}

/** Lines of the log given at once. */
const AT_ONCE = 1_000;

/**
 * Writes changes as server-sent events (WHATWG HTML, section 9.2) until the reader goes, falls behind or is told to end. Nothing is held
 * for a reader beyond one portion: who is slow is waited for, then cut off, and comes back with the last id it has seen.
 */
export async function writeStream(
  raw: ServerResponse,
  { feed, workspace, bounds, ended }: StreamParts,
  { from, filter, named }: Followed,
): Promise<void> {
  const gone = new AbortController();
  const end = (): void => gone.abort();
  raw.once('close', end);
  raw.once('error', end);
  ended.addEventListener('abort', end, { once: true });
  const life = setTimeout(end, bounds.life);
  const bell = bellOf(feed, bounds.heartbeat);
  gone.signal.addEventListener('abort', bell.ring, { once: true });
  let [position, comeBack] = [from, from];
  const { socket } = raw;
  raw.write(': from here on\n\n');
  try {
    while (!gone.signal.aborted) {
      const portion = await feed.after(position, filter, AT_ONCE);
      const { changes, more } = portion;
      position = portion.position;
      comeBack = feed.comeBack(comeBack, portion);
      const text = (await eventsOf(workspace, changes, named))
        .map(event => `id: ${event.id}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`)
        .join('');
      if (text !== '' && !(await taken(raw, text, bounds.patience, gone.signal))) {
        raw.write(': too slow; come back with the last id\n\n');
        break;
      }
      if (more) continue;
      // An id without data moves the place to come back to, and is no event.
      if (await bell.silence()) raw.write(`: heartbeat\nid: ${cursorOf(comeBack)}\n\n`);
    }
  } finally {
    bell.close();
    clearTimeout(life);
    ended.removeEventListener('abort', end);
    raw.end(() => socket?.destroySoon());
    // What a slow reader has not taken is not kept for it.
    setTimeout(() => socket?.destroy(), 1_000).unref();
  }
}

export interface StreamParts {
  readonly feed: Feed;
  readonly workspace: Workspace;
  readonly bounds: StreamBounds;
  /** Aborted when all streams shall end. */
  readonly ended: AbortSignal;
}

/** Rings when there may be more, and remembers that it did. */
function bellOf(feed: Feed, heartbeat: number) {
  let rung = false;
  let hear: ((silent: boolean) => void) | undefined;
  const ring = (): void => {
    rung = true;
    hear?.(false);
  };
  const stop = feed.onMore(ring);
  return {
    ring,
    close: stop,
    /** Waits until it rings; true: it was silent for as long as a heartbeat. */
    async silence(): Promise<boolean> {
      const silent = rung
        ? false
        : await new Promise<boolean>(resolve => {
            const timer = setTimeout(() => resolve(true), heartbeat);
            hear = heard => {
              clearTimeout(timer);
              resolve(heard);
            };
          });
      rung = false;
      hear = undefined;
      return silent;
    },
  };
}

/** Whether the reader took it, or is near enough to having done so. */
async function taken(raw: ServerResponse, text: string, patience: number, gone: AbortSignal): Promise<boolean> {
  if (raw.write(text) || gone.aborted) return true;
  return new Promise(resolve => {
    const done = (drained: boolean): void => {
      clearTimeout(timer);
      raw.off('drain', drain);
      gone.removeEventListener('abort', drain);
      resolve(drained);
    };
    const drain = (): void => done(true);
    const timer = setTimeout(() => done(false), patience);
    raw.once('drain', drain);
    gone.addEventListener('abort', drain, { once: true });
  });
}
