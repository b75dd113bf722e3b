import { checkDeclarations, substituted } from '../bind/bind.ts';
import { type ParameterUse, parametersOf } from '../bind/parameters.ts';
import { misfit, STAND_IN } from '../bind/value.ts';
import type { Catalog } from '../catalog.ts';
import { type Definition, idOf, isSegment, type SegmentDefinition } from '../definition.ts';
import { checkSegmentation } from '../method/methods.ts';
import { at, Problems, type Result } from '../problem.ts';
import { checkCondition } from './condition.ts';
import type { CheckContext } from './context.ts';
import { cycleText, wayBetween } from './cycles.ts';
import { hintFor } from './names.ts';
import { referencesOf } from './references.ts';

/**
 * Checks a parsed definition against what the data holds and what is defined: names, types, dates, ranges, patterns, currencies,
 * parameters, references; of a segmentation its method's settings. The events and properties of the Segment spec and the well-known traits are always known.
 */
export function checkDefinition(definition: Definition, catalog: Catalog): Result<Definition> {
  const problems = new Problems();
  const context: CheckContext = { catalog, problems };
  checkParent(definition, context);
  if (isSegment(definition)) {
    checkParameters(definition, problems);
    checkCondition(definition.where, context, 'where');
    checkReferences(definition, context);
  } else {
    const segmentation = checkSegmentation(definition, catalog);
    if (!segmentation.ok) problems.list.push(...segmentation.problems);
  }
  return problems.result(() => definition);
}

function checkParent(definition: Definition, { catalog, problems }: CheckContext): void {
  const { parent } = definition;
  if (parent === undefined) return;
  if (parent === idOf(definition)) problems.add('cycle', 'parent', `"${parent}" cannot be its own parent`);
  else if (!Object.hasOwn(catalog.segments, parent))
    problems.add(
      'unknown-segment',
      'parent',
      `there is no segment "${parent}"`,
      hintFor(parent, Object.keys(catalog.segments)),
    );
}

/** Each parameter is declared, used, has a sample of its type, and may stand where it stands. */
function checkParameters(definition: SegmentDefinition, problems: Problems): void {
  const uses = parametersOf(definition);
  checkDeclarations(uses, problems);
  for (const { name, declared } of uses) {
    if (declared?.sample === undefined) continue;
    const wanted = misfit(declared.sample, declared.type);
    if (wanted !== undefined)
      problems.add(
        'wrong-type',
        at('parameters', name, 'sample'),
        `${JSON.stringify(declared.sample)} is not ${wanted}`,
      );
  }
  if (uses.length > 0) substituted(definition.where, uses, new Map(uses.flatMap(tryable)), problems);
}

const tryable = ({ name, declared }: ParameterUse) => {
  if (declared === undefined) return [];
  const { type, sample } = declared;
  const fits = sample !== undefined && misfit(sample, type) === undefined;
  return [[name, fits ? sample : STAND_IN[type]] as const];
};

/** A segment that needs itself, directly or through others. */
function checkReferences(definition: SegmentDefinition, { catalog, problems }: CheckContext): void {
  const self = idOf(definition);
  const needed = (name: string) =>
    Object.hasOwn(catalog.segments, name) ? (catalog.segments[name]?.references ?? []) : [];
  for (const { name, path } of referencesOf(definition)) {
    const way = wayBetween(name, self, needed);
    if (way !== undefined)
      problems.add(
        'cycle',
        path,
        `"${self}" needs itself: ${cycleText([self, ...way])}`,
        'break the circle at one place',
      );
  }
}
