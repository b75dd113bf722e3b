import type { Clock } from '../condition/filter.ts';
import { nearest } from '../nearest.ts';
import { at, type Problems } from '../problem.ts';
import { isZone } from '../zone.ts';

const FAMILIAR = ['workspace', 'person', 'UTC', 'Europe/Warsaw', 'Europe/London', 'Europe/Berlin', 'America/New_York'];

/** "workspace", "person" or a zone of the IANA database. */
export function checkZone(zone: string | undefined, path: string, problems: Problems): void {
  if (zone === undefined || zone === 'workspace' || zone === 'person' || isZone(zone)) return;
  const near = nearest(zone, FAMILIAR);
  const hint = near === undefined ? '"workspace", "person" or a zone such as Europe/Warsaw' : `did you mean "${near}"?`;
  problems.add('unknown-zone', path, `there is no time zone "${zone}"`, hint);
}

export function checkClock(clock: Clock | undefined, path: string, problems: Problems): void {
  if (clock === undefined) return;
  checkZone(clock.zone, at(path, 'zone'), problems);
  if (clock.hours === undefined && clock.weekdays === undefined)
    problems.add('missing-key', path, 'hours or weekdays are missing', 'for example {hours: [22, 6], zone: person}');
  const [from, to] = clock.hours ?? [0, 24];
  if (from === to || from === 24)
    problems.add('bad-range', at(path, 'hours'), `no time of day is from ${from} to before ${to}`, 'all day: [0, 24]');
  const days = clock.weekdays ?? [];
  if (new Set(days).size < days.length)
    problems.add('duplicate', at(path, 'weekdays'), 'a day of the week stands here twice');
}
