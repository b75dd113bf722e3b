import type { SegmentDefinition } from '../definition.ts';
import { nearest } from '../nearest.ts';
import { parseCondition } from '../parse/condition.ts';
import { at, Problems, type Result } from '../problem.ts';
import { type ParameterUse, parametersOf, replaceParameters } from './parameters.ts';
import { misfit, type ParameterValue } from './value.ts';

/**
 * The segment with every parameter replaced by its value, and none declared any more.
 *
 * @param values name → value, or `'samples'` for the values that the parameters bring along.
 * Problems: a parameter used but not declared, declared but never used, without a value, with a value that is not of its type or does
 * not fit where it stands, a value for a parameter that does not exist.
 */
export function bind(
  definition: SegmentDefinition,
  values: Readonly<Record<string, ParameterValue>> | 'samples',
): Result<SegmentDefinition> {
  const problems = new Problems();
  const uses = parametersOf(definition);
  checkDeclarations(uses, problems);
  if (values !== 'samples') checkNames(uses, Object.keys(values), problems);
  const given = new Map(uses.flatMap(use => givenTo(use, values, problems)));
  const { where, parameters: _, ...head } = definition;
  const bound = substituted(where, uses, given, problems);
  return problems.result(() => ({ ...head, where: bound as SegmentDefinition['where'] }));
}

/** Undeclared parameters at each place that uses them, and declared ones that nothing uses. */
export function checkDeclarations(uses: readonly ParameterUse[], problems: Problems): void {
  const declared = uses.filter(use => use.declared !== undefined).map(use => use.name);
  for (const use of uses) {
    const near = nearest(use.name, declared);
    const hint = near === undefined ? 'declare it under "parameters"' : `did you mean "${near}"?`;
    if (use.declared === undefined)
      for (const place of use.places)
        problems.add('unknown-parameter', place, `there is no parameter "${use.name}"`, hint);
    else if (use.places.length === 0)
      problems.add(
        'unused-parameter',
        at('parameters', use.name),
        `nothing uses the parameter "${use.name}"`,
        `write {param: ${use.name}} where its value belongs, or remove it`,
      );
  }
}

function checkNames(uses: readonly ParameterUse[], names: readonly string[], problems: Problems): void {
  const known = uses.map(use => use.name);
  for (const name of names.filter(n => !known.includes(n))) {
    const near = nearest(name, known);
    const hint = near === undefined ? undefined : `did you mean "${near}"?`;
    problems.add('unknown-parameter', at('parameters', name), `there is no parameter "${name}"`, hint);
  }
}

function givenTo(
  use: ParameterUse,
  values: Readonly<Record<string, ParameterValue>> | 'samples',
  problems: Problems,
): readonly (readonly [string, ParameterValue])[] {
  if (use.declared === undefined) return [];
  const own = values !== 'samples' && Object.hasOwn(values, use.name) ? values[use.name] : undefined;
  const value = values === 'samples' ? use.declared.sample : own;
  const place = at('parameters', use.name);
  if (value === undefined) {
    const missing = values === 'samples' ? 'no sample value' : 'no value';
    problems.add('unbound-parameter', place, `the parameter "${use.name}" has ${missing}`, 'give one');
    return [];
  }
  const wanted = misfit(value, use.declared.type);
  if (wanted === undefined) return [[use.name, value]];
  problems.add('wrong-type', place, `${JSON.stringify(value)} is not ${wanted}`);
  return [];
}

/** Puts the values in and reads the condition again: a value of the declared type may still not fit its place. */
export function substituted(
  where: SegmentDefinition['where'],
  uses: readonly ParameterUse[],
  given: ReadonlyMap<string, ParameterValue>,
  problems: Problems,
): unknown {
  const bound = replaceParameters(where, 'where', name => given.get(name));
  const found = new Problems();
  parseCondition(bound, 'where', found);
  for (const { code, path, message, hint } of found.list) {
    const use = uses.find(u =>
      u.places.some(place => place === path || place.startsWith(`${path}.`) || place.startsWith(`${path}[`)),
    );
    const why = use?.declared && `the parameter "${use.name}" is declared as a ${use.declared.type}`;
    problems.add(code, path, message, why ?? hint);
  }
  return bound;
}
