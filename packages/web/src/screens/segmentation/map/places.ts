import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Divided, DividedClass } from '../divided.ts';

export type Which = 'poland' | 'world';

/** A place that can be drawn. */
export interface Place {
  /** Of a country: its ISO 3166 code; of a voivodeship: its name. */
  readonly id: string;
  readonly outline: GeoJSON.Feature;
}

/** The outlines, fetched when a map is first looked at. */
export async function fetchPlaces(which: Which): Promise<readonly Place[]> {
  if (which === 'poland') {
    const { default: poland } = await import('./poland.json');
    const { features } = poland as unknown as GeoJSON.FeatureCollection;
    return features.map(outline => ({ id: String(outline.properties?.name), outline }));
  }
  const [{ default: world }, { default: codes }] = await Promise.all([
    import('world-atlas/countries-50m.json'),
    import('./countries.json'),
  ]);
  const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const { features } = feature(topology, topology.objects.countries);
  const byName = new Map(Object.entries(codes).map(([code, name]) => [name, code]));
  return features.flatMap(outline => {
    const name = outline.properties.name;
    // Nobody sends anything to Antarctica, and it would take a fifth of the map.
    return name === 'Antarctica' ? [] : [{ id: byName.get(name) ?? name, outline }];
  });
}

/** The classes at their places; `elsewhere` is not on the map, `unknown` has no place. */
export interface Placed {
  readonly at: ReadonlyMap<string, DividedClass>;
  readonly elsewhere: readonly DividedClass[];
  readonly unknown: number;
}

export function placed({ classes }: Divided, places: readonly Place[], which: Which): Placed {
  const ids = new Set(places.map(({ id }) => id));
  const at = new Map<string, DividedClass>();
  const elsewhere: DividedClass[] = [];
  for (const one of classes) {
    if (one.id === 'unknown' || one.size === 0) continue;
    const id = which === 'poland' ? one.id.toLocaleLowerCase('pl') : codeOf(one.id);
    if (ids.has(id) && !at.has(id)) at.set(id, one);
    else elsewhere.push(one);
  }
  return { at, elsewhere, unknown: classes.find(({ id }) => id === 'unknown')?.size ?? 0 };
}

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Country names of data that has no codes. */
const CODES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 26 * 26 }, (_, i) => String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))).flatMap(
    code => {
      const name = NAMES.of(code);
      // Codes of countries that are no more are read as their heirs.
      const isNow = Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;
      return name === undefined || !isNow ? [] : [[name.toLowerCase(), code] as const];
    },
  ),
);

const codeOf = (country: string): string => CODES.get(country.toLowerCase()) ?? country.toUpperCase();

/** The upper ends of so many classes of equal size, rising; each only once. */
export function quantiles(values: readonly number[], classes: number): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const ends = Array.from(
    { length: classes },
    (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / classes) - 1] ?? 0,
  );
  return [...new Set(ends)];
}
