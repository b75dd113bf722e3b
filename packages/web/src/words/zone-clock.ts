const DAY = 86_400_000;

/** Zone → its clock; making one takes longer than asking it. Swedish writes instants as ISO 8601 does. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return clock;
}

/** How far ahead of UTC a zone's clock is at an instant, milliseconds. */
export function offsetAt(instant: number, zone: string): number {
  const shown = clockOf(zone);
  return Date.parse(`${shown.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a zone's clock shows this (as if it hung at Greenwich); of a clock set forward, the instant it would have been. */
export function instantOf(clock: number, zone: string): number {
  const guess = clock - offsetAt(clock, zone);
  return clock - offsetAt(guess, zone);
}

/** When the day of an instant began in a zone, milliseconds. */
export const midnightOf = (instant: number, zone: string): number =>
  instantOf(Math.floor((instant + offsetAt(instant, zone)) / DAY) * DAY, zone);
