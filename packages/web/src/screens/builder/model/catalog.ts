import type { Catalog as Held } from '@satsuma/client';
import { type Catalog, emptyCatalog, type ValueType } from '@satsuma/core';

const TYPES: readonly ValueType[] = ['text', 'number', 'moment', 'boolean', 'list'];

const typed = (attributes: Readonly<Record<string, { readonly types: readonly string[] }>>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { types }]) => [
      name,
      { types: TYPES.filter(type => types.includes(type)) },
    ]),
  );

/** The names that the API told, as the browser's own check looks them up. Circles between segments are the server's to find. */
export function catalogOf({ zone, events, traits, segments }: Held): Catalog {
  return {
    ...emptyCatalog(zone),
    events: Object.fromEntries(
      Object.entries(events).map(([name, { properties, currencies }]) => [
        name,
        { properties: typed(properties), currencies, rows: 0 },
      ]),
    ),
    traits: typed(traits),
    segments: Object.fromEntries(
      Object.entries(segments).map(([id, { kind, names }]) => [
        id,
        kind === 'segment' ? { kind, parameters: names, references: [] } : { kind, classes: names, references: [] },
      ]),
    ),
  };
}
