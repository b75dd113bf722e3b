const DAY = 86_400_000;

/** When the day of an instant began in a zone, milliseconds. */
export function midnightOf(instant: number, zone: string): number {
  const midnight = Math.floor(wallOf(instant, zone) / DAY) * DAY;
  const about = midnight - aheadAt(instant, zone);
  // The clock may have been put forward or back since.
  return midnight - aheadAt(about, zone);
}

const aheadAt = (instant: number, zone: string): number => wallOf(instant, zone) - Math.floor(instant / 1000) * 1000;

/** What the clock on the wall shows, as if it hung at Greenwich. Swedish writes instants as ISO 8601 does. */
const wallOf = (instant: number, zone: string): number => {
  const told = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${told.format(instant).replace(' ', 'T')}Z`);
};
