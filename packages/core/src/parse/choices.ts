import type { TSchema } from 'typebox';
import type { Choice } from '../operator/choice.ts';
import { at, type Problems } from '../problem.ts';

/** The parts of a schema that are walked; TypeBox schemas are JSON Schema. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape | readonly Shape[];
  readonly choice?: Choice;
}

/** Checks every choice between keys in a value of the schema's shape, at any depth. */
export function checkChoices(schema: TSchema, value: unknown, path: string, problems: Problems): void {
  walk(schema as Shape, value, path, problems);
}

function walk(shape: Shape, value: unknown, path: string, problems: Problems): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const { items } = shape;
    if (items !== undefined && !isList(items))
      for (const [i, v] of value.entries()) walk(items, v, at(path, i), problems);
    return;
  }
  if (shape.choice) checkChoice(shape.choice, value, path, problems);
  for (const [key, inside] of Object.entries(value)) {
    const property = shape.properties && Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
    if (property) walk(property, inside, at(path, key), problems);
  }
}

const isList = (items: Shape | readonly Shape[]): items is readonly Shape[] => Array.isArray(items);

function checkChoice({ keys, least, what }: Choice, value: object, path: string, problems: Problems): void {
  const found = keys.filter(key => Object.hasOwn(value, key));
  if (found.length < least) {
    const few = keys.length > 8 ? 'for example is, atLeast, inTheLast, isSet' : `one of ${keys.join(', ')}`;
    problems.add('no-operator', path, `${what === 'operator' ? 'an' : 'a'} ${what} is missing`, few);
  }
  if (found.length > 1) {
    const hint = what === 'operator' ? 'use between, or two conditions in all' : 'use two conditions in all';
    problems.add('several-operators', path, `${found.join(' and ')} cannot stand together: at most one ${what}`, hint);
  }
}
