import type { Definition, Parameter } from '../definition.ts';
import { isSegment } from '../definition.ts';
import { at } from '../problem.ts';
import { isParam } from '../value.ts';

/** A parameter of a segment: as declared (if it is) and every place that uses it. */
export interface ParameterUse {
  readonly name: string;
  readonly declared: Parameter | undefined;
  /** Places such as `where.all[0].is`. */
  readonly places: readonly string[];
}

/** The parameters a definition declares or uses, declared ones first, in their order. */
export function parametersOf(definition: Definition): readonly ParameterUse[] {
  if (!isSegment(definition)) return [];
  const places = new Map<string, string[]>(Object.keys(definition.parameters ?? {}).map(name => [name, []]));
  replaceParameters(definition.where, 'where', (name, place) => {
    places.set(name, [...(places.get(name) ?? []), place]);
    return undefined;
  });
  return [...places].map(([name, where]) => ({ name, declared: declaredIn(definition, name), places: where }));
}

function declaredIn(definition: Definition, name: string): Parameter | undefined {
  const parameters = isSegment(definition) ? definition.parameters : undefined;
  return parameters && Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/**
 * A copy of a condition (or a part of one) with every parameter replaced by what `replace` gives for it; undefined leaves it as it is.
 * `with` of a segment condition holds parameters, it never is one, whatever its names.
 */
export function replaceParameters(
  node: unknown,
  place: string,
  replace: (name: string, place: string) => unknown,
): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map((child, i) => replaceParameters(child, at(place, i), replace));
  if (isParam(node)) {
    const value = replace(node.param, place);
    return value === undefined ? node : value;
  }
  return entriesReplaced(node, place, replace);
}

function entriesReplaced(node: object, place: string, replace: (name: string, place: string) => unknown): object {
  const isSegmentCondition = Object.hasOwn(node, 'segment');
  const entries = Object.entries(node).map(([key, child]) => {
    const inside = at(place, key);
    const given = isSegmentCondition && key === 'with' && typeof child === 'object' && child !== null;
    return [key, given ? entriesReplaced(child, inside, replace) : replaceParameters(child, inside, replace)];
  });
  return Object.fromEntries(entries);
}
