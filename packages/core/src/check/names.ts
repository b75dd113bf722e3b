import type { AttributeEntry } from '../catalog.ts';
import { nearest } from '../nearest.ts';
import type { ProblemCode } from '../problem.ts';
import { knownEvents, knownLineProperties, knownTraits, propertiesOf } from '../spec/known.ts';
import type { CheckContext } from './context.ts';

type Attributes = Readonly<Record<string, AttributeEntry>>;

/** The nearest known name as a hint, or the first few that there are. */
export function hintFor(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (known.length === 0) return 'there is none yet';
  const few = known.slice(0, 8).join(', ');
  return known.length > 8 ? `known: ${few} and ${known.length - 8} more` : `known: ${few}`;
}

function unknown(
  code: ProblemCode,
  what: string,
  name: string,
  known: readonly string[],
  context: CheckContext,
  path: string,
): void {
  context.problems.add(code, path, `there is no ${what} "${name}"`, hintFor(name, known));
}

function entryOf(attributes: Attributes, name: string): AttributeEntry | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined;
}

/** The properties of an event; an event nobody knows is a problem, and its properties are not looked at. */
export function checkEvent(event: string, context: CheckContext, path: string): Attributes | undefined {
  const properties = propertiesOf(context.catalog, event);
  if (properties === undefined) unknown('unknown-event', 'event', event, knownEvents(context.catalog), context, path);
  return properties;
}

export function checkProperty(
  name: string,
  known: Attributes,
  event: string,
  context: CheckContext,
  path: string,
): AttributeEntry | undefined {
  const entry = entryOf(known, name);
  if (entry === undefined && name === 'products') {
    context.problems.add(
      'unknown-property',
      path,
      'the products of an order are order lines',
      'use a "bought" condition',
    );
  } else if (entry === undefined) {
    unknown('unknown-property', `property of "${event}" named`, name, Object.keys(known), context, path);
  }
  return entry;
}

export function checkTrait(name: string, context: CheckContext, path: string): AttributeEntry | undefined {
  const known = knownTraits(context.catalog);
  const entry = entryOf(known, name);
  if (entry === undefined) unknown('unknown-trait', 'trait', name, Object.keys(known), context, path);
  return entry;
}

export function checkLineProperty(name: string, context: CheckContext, path: string): void {
  const known = knownLineProperties(context.catalog);
  if (entryOf(known, name) === undefined)
    unknown('unknown-property', 'property of order lines named', name, Object.keys(known), context, path);
}

/** A segment or segmentation that a definition names. */
export function checkReference(
  name: string,
  kind: 'segment' | 'segmentation',
  context: CheckContext,
  path: string,
): CheckContext['catalog']['segments'][string] | undefined {
  const { segments } = context.catalog;
  const entry = Object.hasOwn(segments, name) ? segments[name] : undefined;
  if (entry?.kind === kind) return entry;
  if (entry === undefined) {
    const known = Object.keys(segments).filter(s => segments[s]?.kind === kind);
    unknown('unknown-segment', kind, name, known, context, path);
  } else if (kind === 'segment') {
    const hint = `name its class: {class: …, of: ${name}}`;
    context.problems.add('unknown-segment', path, `"${name}" is a segmentation, not a segment`, hint);
  } else {
    context.problems.add(
      'unknown-segment',
      path,
      `"${name}" is a segment, not a segmentation`,
      `use {segment: ${name}}`,
    );
  }
  return undefined;
}
