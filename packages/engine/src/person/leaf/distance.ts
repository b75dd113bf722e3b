import type { Leaf } from '../../plan/leaf.ts';
import type { Build } from '../build.ts';
import type { Check } from '../frame.ts';
import type { History } from '../history.ts';
import { withinNumbers } from '../test/number.ts';
import { traitAt } from './trait.ts';

/** Mean radius of the earth in kilometres (IUGG). */
const RADIUS = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres by the haversine formula (Sinnott, 1984); all in degrees. */
function haversine(latitude: number, longitude: number, toLatitude: number, toLongitude: number): number {
  const north = Math.sin(radians(toLatitude - latitude) / 2) ** 2;
  const east = Math.sin(radians(toLongitude - longitude) / 2) ** 2;
  const h = north + Math.cos(radians(latitude)) * Math.cos(radians(toLatitude)) * east;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** How far a person lives from a point, in kilometres; undefined without both coordinates. */
export function kilometresFrom(history: History, now: number, latitude: number, longitude: number): number | undefined {
  const lat = traitAt(history, 'latitude', now)?.number ?? undefined;
  const long = traitAt(history, 'longitude', now)?.number ?? undefined;
  return lat === undefined || long === undefined ? undefined : haversine(latitude, longitude, lat, long);
}

export function distance(leaf: Extract<Leaf, { leaf: 'distance' }>, _: Build): Check {
  const within = withinNumbers(leaf.test);
  return ({ history, now }) => {
    const kilometres = kilometresFrom(history, now, leaf.latitude, leaf.longitude);
    return kilometres !== undefined && within(kilometres);
  };
}
