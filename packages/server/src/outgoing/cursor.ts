import type { LogPosition } from '@satsuma/engine';

/** Before every line of the log. */
export const BEGINNING: LogPosition = { time: 0, run: 0, segment: '~', profile: 0 };

/** After every line of this instant (milliseconds) and before. */
export const endOf = (time: number): LogPosition => ({ time, run: Number.MAX_SAFE_INTEGER, segment: '~', profile: 0 });

/** The same, but for what a computation as of the very instant may still bring. */
export const endOfLive = (time: number): LogPosition => ({ ...endOf(time), run: 0 });

/** The order of the log. */
export const inOrder = (a: LogPosition, b: LogPosition): number =>
  a.time - b.time || a.run - b.run || byBytes(a.segment, b.segment) || a.profile - b.profile;

const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const later = (a: LogPosition, b: LogPosition): LogPosition => (inOrder(a, b) >= 0 ? a : b);

export const earlier = (a: LogPosition, b: LogPosition): LogPosition => (inOrder(a, b) <= 0 ? a : b);

/** A place in the log as text that whoever is given it keeps as it is. */
export const cursorOf = ({ time, run, segment, profile }: LogPosition): string =>
  `${time}.${run}.${profile}.${segment}`;

/** Undefined: nobody was given this. */
export function positionIn(cursor: string): LogPosition | undefined {
  const { time, run, profile, segment } = WRITTEN.exec(cursor)?.groups ?? {};
  if (segment === undefined) return undefined;
  const position = { time: Number(time), run: Number(run), profile: Number(profile), segment };
  return position.time <= LATEST && Number.isSafeInteger(position.run) ? position : undefined;
}

const WRITTEN = /^(?<time>\d{1,14})\.(?<run>\d{1,16})\.(?<profile>\d{1,10})\.(?<segment>[^\r\n\0]{1,200})$/;

/** As late as the engine's moments go: the end of the year 2299. */
const LATEST = Date.UTC(2300, 0, 1) - 1;
