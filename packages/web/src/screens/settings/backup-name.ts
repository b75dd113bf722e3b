import type { Formats } from '../../words/format.ts';

/** A name for the folder of a backup that is made now, by the workspace's clock, which no other has. */
export function backupName(now: number, formats: Pick<Formats, 'isoDay' | 'time'>, taken: readonly string[]): string {
  const name = `backup-${formats.isoDay(now)}-${formats.time(now).replaceAll(/\D+/g, '-')}`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!taken.includes(free)) return free;
  }
}
