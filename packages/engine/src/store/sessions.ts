import type { Session } from 'chdb';
import { quoted } from './parameters.ts';
import { QueryError } from './query-error.ts';
import { ROW_FORMAT } from './rows.ts';
import type { EngineSettings } from './warehouse.ts';

/** A connection to the embedded engine. It runs one statement at a time, and what is `SET` on it stays on it. */
export interface Seat {
  /** Runs statements separated by semicolons; the result of the last one, in `ROW_FORMAT` when no other is asked for. */
  ask(text: string, format?: string): Promise<Uint8Array>;
  /** The log comment all its statements carry, by which the engine's list of processes shows them. */
  readonly comment: string;
  /** What is set on it. */
  readonly key: string;
  close(): void;
}

/** More than this many wait for a next statement only where settings differ from one to the next. */
const MOST_IDLE = 12;

export interface Sessions {
  /** Runs `work` on a session with these settings that nobody else uses meanwhile; waits while too many are at work. */
  use<T>(settings: EngineSettings, work: (seat: Seat) => Promise<T>, isUrgent?: boolean): Promise<T>;
  /** Waits for what runs, then closes every session. What still waits for a session is refused. */
  close(): Promise<void>;
}

/**
 * Sessions on one data directory, made as they are needed and kept for the next statement with the same settings
 * (a session opens in 0.3 ms). At most `limit` work at the same time, and one more that is urgent.
 *
 * @param label tells the sessions of several pools apart
 */
export function sessionPool(label: string, open: () => Session, limit: number): Sessions {
  const idle: Seat[] = [];
  let made = 0;
  let waiting: (() => void)[] = [];
  let busy = 0;
  let closed = false;

  const change = () => new Promise<void>(resolve => waiting.push(resolve));
  const changed = () => {
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  };

  const take = (key: string): Seat | undefined => {
    const at = idle.findLastIndex(seat => seat.key === key);
    return at < 0 ? undefined : idle.splice(at, 1)[0];
  };

  async function makeSeat(key: string, settings: EngineSettings): Promise<Seat> {
    const session = open();
    const seat: Seat = {
      comment: `${label} ${++made}`,
      key,
      ask: (text, format) => ask(session, text, format),
      close: () => session.close(),
    };
    return orClose(seat, async () => {
      await seat.ask(setSettings({ ...settings, log_comment: seat.comment }));
      return seat;
    });
  }

  return {
    async use(settings, work, isUrgent = false) {
      const places = isUrgent ? limit + 1 : limit;
      while (busy >= places && !closed) await change();
      busy++;
      const key = JSON.stringify(settings);
      try {
        if (closed) throw new QueryError('The warehouse is closed.');
        const seat = take(key) ?? (await makeSeat(key, settings));
        const result = await orClose(seat, () => work(seat));
        idle.push(seat);
        if (idle.length > MOST_IDLE) idle.shift()?.close();
        return result;
      } finally {
        busy--;
        changed();
      }
    },
    async close() {
      closed = true;
      changed();
      while (busy > 0) await change();
      for (const seat of idle.splice(0)) seat.close();
    },
  };
}

/** chDB 26.7 gives the beginning of a failed statement's result to the next one on its session: never use it again. */
async function orClose<T>(seat: Seat, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    seat.close();
    throw error;
  }
}

async function ask(session: Session, text: string, format = ROW_FORMAT): Promise<Uint8Array> {
  try {
    return (await session.queryAsync(text, { format })).bytes();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = /^Code: (\d+)\./.exec(message)?.[1];
    throw new QueryError(message, code === undefined ? undefined : Number(code), error);
  }
}

const SETTING_NAME = /^[a-z][a-z0-9_]*$/;

function setSettings(settings: EngineSettings): string {
  const statements = Object.entries(settings).map(([key, setting]) => {
    if (!SETTING_NAME.test(key)) throw new QueryError(`${key} is not the name of a setting.`);
    return `SET ${key} = ${typeof setting === 'number' ? setting : quoted(setting)}`;
  });
  return statements.join('; ');
}
