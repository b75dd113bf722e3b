import {
  type ClassInfo,
  classesOf,
  countryCodes,
  type Definition,
  idOf,
  isSegment,
  type Names,
  readSegmentation,
  type Segmentation,
} from '@satsuma/core';
import type { WorkspaceLibrary } from './library.ts';

/**
 * What people call segments, segmentations and classes, for sentences.
 *
 * @param given definitions that are not stored (yet), and stand in for stored ones of their ids
 */
export function namesOf(
  { definitions, catalog }: Pick<WorkspaceLibrary, 'definitions' | 'catalog'>,
  given: readonly Definition[] = [],
): Names {
  const all = [...new Map([...definitions.values(), ...given].map(d => [idOf(d), d])).values()];
  const called = all.flatMap(d => (d.name === undefined ? [] : [[idOf(d), d.name] as const]));
  const classes = all.flatMap(d => {
    const read = isSegment(d) ? undefined : readSegmentation(d);
    if (!read?.ok) return [];
    return [[idOf(d), Object.fromEntries(namedClasses(read.value).map(info => [info.id, info.name]))] as const];
  });
  const currencies = [...new Set(Object.values(catalog.events).flatMap(event => event.currencies))];
  const [currency] = currencies;
  return {
    segments: Object.fromEntries(called),
    classes: Object.fromEntries(classes),
    ...(currency !== undefined && currencies.length === 1 && { currency }),
  };
}

/** The classes that have names: those that do not come from the data, and countries, which the data has as codes. */
const namedClasses = (segmentation: Segmentation): readonly ClassInfo[] =>
  classesOf(
    segmentation,
    segmentation.method === 'place' && segmentation.settings.by === 'country' ? { places: countryCodes() } : null,
  );
