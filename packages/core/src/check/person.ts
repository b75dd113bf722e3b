import type { Conditions } from '../condition/kinds.ts';
import { at } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { checkTrait } from './names.ts';
import { checkCount, checkPredicate } from './predicate.ts';
import { checkZone } from './zone.ts';

/** Conditions on what a person is. */

export function checkTraitCondition(condition: Conditions['trait'], context: CheckContext, path: string): void {
  const entry = checkTrait(condition.trait, context, at(path, 'trait'));
  checkPredicate(condition, entry, path, context.problems);
}

export function checkAge(condition: Conditions['age'], { problems }: CheckContext, path: string): void {
  checkCount(condition.age, at(path, 'age'), problems);
}

export function checkPlace({ place }: Conditions['place'], { problems }: CheckContext, path: string): void {
  const zones: readonly unknown[] = Array.isArray(place.timezone) ? place.timezone : [place.timezone];
  for (const zone of zones)
    if (typeof zone === 'string' && zone !== 'workspace' && zone !== 'person')
      checkZone(zone, at(path, 'place', 'timezone'), problems);
  const kilometres = place.near?.kilometres;
  if (typeof kilometres === 'number' && kilometres <= 0)
    problems.add('bad-range', at(path, 'place', 'near', 'kilometres'), `nobody is within ${kilometres} km`);
}

/** Answers may be of any type; operands are looked at. */
export function checkSurvey(condition: Conditions['survey'], { problems }: CheckContext, path: string): void {
  checkPredicate(condition, undefined, path, problems);
}

export function checkPrediction(condition: Conditions['prediction'], { problems }: CheckContext, path: string): void {
  problems.add(
    'no-prediction-yet',
    at(path, 'prediction'),
    `there is no prediction "${condition.prediction}" yet: no model has been fitted`,
    'until then use a segmentation, such as rfm or lifecycle',
  );
}
