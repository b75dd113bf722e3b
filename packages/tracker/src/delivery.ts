import { backoff, toldToWait } from './backoff.ts';
import { bodyOf, fitting, MOST_LEAVING_BYTES } from './batch.ts';
import { exclusive, release } from './exclusive.ts';
import type { OnProblem } from './problem.ts';
import type { Queue } from './queue.ts';
import { request } from './request.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

const PATH = '/v1/batch';

/** So many calls are not made to wait for others. */
const FULL = 20;

/** Until when the server wants nothing, in milliseconds; all tabs heed it, and it outlives the page. */
const UNTIL = 'until';

/** When a lease is another tab's. */
const ASK_AGAIN_MS = 1_000;

/** Brings what waits to the server, and keeps it until it is acknowledged. */
export interface Delivery {
  /** Says that calls wait. */
  add(waiting: number): void;
  /** Tries now, whatever failed before, unless the server asked to be left alone. */
  flush(): void;
  /** Sends what this page added and has not sent, while the page is being left. */
  leave(): void;
}

export interface Parts {
  readonly settings: Settings;
  readonly store: Store;
  readonly queue: Queue;
  readonly tab: string;
  readonly report: OnProblem;
  /** Whether anything may be sent. */
  readonly open: () => boolean;
}

export function deliveryOf({ settings, store, queue, tab, report, open }: Parts): Delivery {
  const { key, host, flushAfter = 500 } = settings;
  const address = host.replace(/\/$/, '') + PATH;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let busy = false;
  /**
   * The last call on its way. A beacon answers nothing, so what left with one stays in the queue: the next page sends it again,
   * and its message id says that it is the same.
   */
  let onItsWay = '';

  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(deliver, milliseconds);
  };
  const silence = (): number => Math.max(0, Number(store.get(UNTIL) ?? 0) - Date.now());

  const failed = (retryAfter: string | null): void => {
    const told = toldToWait(retryAfter, Date.now());
    onItsWay = '';
    if (told) store.set(UNTIL, String(Date.now() + told));
    wait(Math.max(told, backoff(++failures, Math.random())));
  };

  /** One request; true when the batch is done with, whether taken or refused. */
  const post = async (body: string): Promise<boolean> => {
    const outcome = await request(address, key, body);
    if (outcome.kind === 'later') {
      failed(outcome.retryAfter);
      return false;
    }
    failures = 0;
    if (outcome.kind === 'refused') {
      const { status, answer } = outcome;
      report({ code: 'refused', path: PATH, message: `The server answered ${status}`, status, answer });
    }
    return true;
  };

  const drain = async (): Promise<void> => {
    for (;;) {
      const pause = silence();
      const batch = fitting(queue.waiting());
      if (pause && batch.length) wait(pause);
      if (pause || !batch.length || !open()) break;
      onItsWay = batch.at(-1)?.name ?? '';
      if (!(await post(bodyOf(batch, new Date())))) break;
      queue.remove(batch);
    }
    // Here, not after the lock is given back: a call made between would find nobody to take it along.
    busy = false;
  };

  const deliver = async (): Promise<void> => {
    timer = undefined;
    if (busy || !open()) return;
    busy = true;
    if (await exclusive(store, tab, drain)) return;
    busy = false;
    wait(ASK_AGAIN_MS);
  };

  return {
    add(waiting) {
      if (failures === 0 && (timer === undefined || waiting === FULL)) wait(waiting >= FULL ? 0 : flushAfter);
    },
    flush() {
      failures = 0;
      wait(0);
    },
    leave() {
      release(store, tab);
      if (failures || silence() || !open()) return;
      const own = queue.waiting().filter(({ name }) => name.endsWith(tab) && name > onItsWay);
      const batch = fitting(own, MOST_LEAVING_BYTES);
      const last = batch.at(-1);
      if (last && navigator.sendBeacon(address, bodyOf(batch, new Date(), key))) onItsWay = last.name;
    },
  };
}
