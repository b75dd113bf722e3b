import { Cron } from 'croner';
import type { Schedule } from '../connection.ts';

/** When each source is fetched. */
export interface Timetable {
  /** From now on so; undefined: never. */
  set(source: string, schedule: Schedule | undefined): void;
  stop(): void;
}

const MINUTE = 60_000;

export function openTimetable(due: (source: string) => void): Timetable {
  const planned = new Map<string, () => void>();
  const drop = (source: string) => {
    planned.get(source)?.();
    planned.delete(source);
  };
  return {
    set(source, schedule) {
      drop(source);
      if (schedule === undefined) return;
      if ('every' in schedule) {
        const timer = setInterval(() => due(source), schedule.every * MINUTE);
        timer.unref();
        planned.set(source, () => clearInterval(timer));
        return;
      }
      const cron = new Cron(schedule.cron, { timezone: schedule.zone, unref: true, mode: '5-part' }, () => due(source));
      planned.set(source, () => cron.stop());
    },
    stop() {
      for (const source of [...planned.keys()]) drop(source);
    },
  };
}

/** Whether a cron line of five fields can be read, and ever comes. */
export function isCron(line: string): boolean {
  try {
    return new Cron(line, { paused: true, mode: '5-part' }).nextRun() !== null;
  } catch {
    return false;
  }
}
