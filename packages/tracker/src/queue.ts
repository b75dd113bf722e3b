import { bytesOf, MOST_CALL_BYTES, type Waiting } from './batch.ts';
import type { OnProblem } from './problem.ts';
import type { Store } from './store.ts';

/** The most that waits, of all tabs together; then the oldest give way. A browser's storage holds 5 M characters. */
const MOST_CALLS = 1_000;
const MOST_CHARACTERS = 1_000_000;

const PREFIX = 'q.';

/** Calls that have not been acknowledged. A name of its own for each, so that no tab overwrites what another one adds. */
export interface Queue {
  /** Adds a call of a type, as JSON; returns how many wait. */
  add(type: string, json: string, now: number): number;
  /** All that wait, of all tabs, oldest first. */
  waiting(): Waiting[];
  remove(calls: readonly Waiting[]): void;
}

export function openQueue(store: Store, tab: string, report: OnProblem): Queue {
  let count = 1e6;

  const queue: Queue = {
    add(type, json, now) {
      if (bytesOf(json) > MOST_CALL_BYTES) {
        report({ code: 'too_large', path: type, message: `A call may have ${MOST_CALL_BYTES} bytes; not sent` });
        return 0;
      }
      store.set(`${PREFIX}${now.toString(36)}.${count++}.${tab}`, json);
      const waiting = queue.waiting();
      const dropped = waiting.slice(0, excess(waiting));
      if (dropped.length) {
        queue.remove(dropped);
        report({ code: 'queue_full', path: '', message: `Too many calls wait; dropped the oldest: ${dropped.length}` });
      }
      return waiting.length - dropped.length;
    },
    waiting: () =>
      store.names(PREFIX).flatMap(name => {
        const json = store.get(name);
        return json ? [{ name, json }] : [];
      }),
    remove(calls) {
      for (const { name } of calls) store.remove(name);
    },
  };
  return queue;
}

/** How many of the oldest are over the limits. */
function excess(waiting: readonly Waiting[]): number {
  let over = waiting.length;
  let characters = 0;
  while (over > 0 && waiting.length - over < MOST_CALLS) {
    characters += waiting[over - 1]?.json.length ?? 0;
    if (characters > MOST_CHARACTERS) break;
    over--;
  }
  return over;
}
