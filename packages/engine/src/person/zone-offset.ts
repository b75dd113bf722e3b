import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone keeps its offset, `[from, to)`; all in milliseconds. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** A function from an instant to how far a zone's clock is ahead of UTC, in milliseconds. Changes of the clock are looked up once each. */
export function zoneOffset(zone: string): (ms: number) => number {
  const stretches: Stretch[] = [];
  let latest: Stretch | undefined;
  const holds = (s: Stretch, ms: number): boolean => s.from <= ms && ms < s.to;
  return ms => {
    if (latest !== undefined && holds(latest, ms)) return latest.offset;
    latest = stretches.find(s => holds(s, ms));
    if (latest === undefined) {
      latest = stretchAround(ms, zone);
      stretches.push(latest);
    }
    return latest.offset;
  };
}

function stretchAround(ms: number, zone: string): Stretch {
  const moment = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const next = moment.getTimeZoneTransition('next');
  // "previous" is strictly before, so ask from the millisecond after: a change at `ms` itself starts the stretch.
  const previous = moment.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: previous?.epochMilliseconds ?? -Infinity,
    to: next?.epochMilliseconds ?? Infinity,
    offset: moment.offsetNanoseconds / 1e6,
  };
}
