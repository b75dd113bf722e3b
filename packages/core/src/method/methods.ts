import type { Catalog } from '../catalog.ts';
import type { Reference } from '../check/references.ts';
import type { SegmentationDefinition } from '../definition.ts';
import { nearest } from '../nearest.ts';
import { checkShape } from '../parse/shape.ts';
import { Problems, type Result } from '../problem.ts';
import { ageBand } from './age-band.ts';
import { cohorts } from './cohorts.ts';
import { lifecycle } from './lifecycle.ts';
import { loyalty } from './loyalty.ts';
import type { ClassInfo, Method } from './method.ts';
import { orderedList, orderedListReferences } from './ordered-list.ts';
import { place } from './place.ts';
import { rfm } from './rfm/rfm.ts';
import { usageFrequency } from './usage-frequency.ts';
import { valueTiers } from './value-tiers.ts';
import type { Bilingual } from './words.ts';

/** Every segmentation method, by the word that names it in a definition. */
export const METHODS = {
  rfm,
  lifecycle,
  'usage-frequency': usageFrequency,
  loyalty,
  'value-tiers': valueTiers,
  cohorts,
  'age-band': ageBand,
  place,
  'ordered-list': orderedList,
} as const;

export type MethodName = keyof typeof METHODS;
export const METHOD_NAMES = Object.keys(METHODS) as readonly MethodName[];

type Parts<M extends MethodName> =
  (typeof METHODS)[M] extends Method<infer Given, infer Settings, infer Thresholds>
    ? { readonly given: Given; readonly settings: Settings; readonly thresholds: Thresholds }
    : never;

/** A method's settings with every default filled in, and what it measures from the base (plain data; null where nothing is). */
export type SettingsOf<M extends MethodName> = Parts<M>['settings'];
export type ThresholdsOf<M extends MethodName> = Parts<M>['thresholds'];

/** A segmentation that was checked: its method and complete settings. */
export type Segmentation = {
  readonly [M in MethodName]: { readonly id: string; readonly method: M; readonly settings: SettingsOf<M> };
}[MethodName];

/** What any method measures from the base. */
export type Thresholds = { readonly [M in MethodName]: ThresholdsOf<M> }[MethodName];

/**
 * Calls a table's entry for the segmentation's method: the one place where method and types are brought together.
 *
 * @param thresholds of the same method, as its evaluation gave them
 */
export function byMethod<Entry>(table: { readonly [M in MethodName]: unknown }, { method }: Segmentation): Entry {
  return table[method] as Entry;
}

type AnyMethod = Method<unknown, unknown, unknown>;
const methodOf = (segmentation: Segmentation): AnyMethod => byMethod<AnyMethod>(METHODS, segmentation);

/**
 * Checks a segmentation whole: the method's name, the shape of its settings, what they leave open, and the names against what is known.
 * Gives the settings with every default filled in.
 */
export function checkSegmentation(definition: SegmentationDefinition, catalog: Catalog): Result<Segmentation> {
  const problems = new Problems();
  const segmentation = read(definition, problems);
  if (segmentation !== undefined) methodOf(segmentation).check(segmentation.settings, catalog, problems);
  return problems.result(() => segmentation as Segmentation);
}

/** The same without looking any name up: for a segmentation that was checked before, or whose catalog is yet to be put together. */
export function readSegmentation(definition: SegmentationDefinition): Result<Segmentation> {
  const problems = new Problems();
  const segmentation = read(definition, problems);
  return problems.result(() => segmentation as Segmentation);
}

function read(definition: SegmentationDefinition, problems: Problems): Segmentation | undefined {
  const name = METHOD_NAMES.find(n => n === definition.method);
  if (name === undefined) {
    const near = nearest(definition.method, METHOD_NAMES);
    const hint = near === undefined ? `one of: ${METHOD_NAMES.join(', ')}` : `did you mean "${near}"?`;
    problems.add('bad-value', 'method', `there is no method "${definition.method}"`, hint);
    return undefined;
  }
  const method = METHODS[name] as AnyMethod;
  const given = definition.settings ?? {};
  if (!checkShape(method.settings, given, 'settings', problems)) return undefined;
  const settings = method.complete(given, problems);
  return { id: definition.segmentation, method: name, settings } as Segmentation;
}

/** The classes, best first, in words; with the thresholds that were measured, or without (null). */
export const classesOf = (segmentation: Segmentation, thresholds: Thresholds): readonly ClassInfo[] =>
  methodOf(segmentation).classes(segmentation.settings, thresholds);

/** How it is set up, in words. */
export const summaryOf = (segmentation: Segmentation): Bilingual =>
  methodOf(segmentation).summary(segmentation.settings);

/** What a segmentation needs computed first: the segments and segmentations that an ordered list names. */
export const segmentationReferences = (segmentation: Segmentation): readonly Reference[] =>
  segmentation.method === 'ordered-list' ? orderedListReferences(segmentation.settings) : [];
