import type { Conditions } from '../condition/kinds.ts';
import type { Step } from '../condition/sequence.ts';
import { at } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { checkFilters } from './filters.ts';
import { checkEvent } from './names.ts';
import { checkWindow } from './window.ts';

export function checkSequence(condition: Conditions['sequence'], context: CheckContext, path: string): void {
  const [first] = condition.sequence;
  if (first?.within !== undefined)
    context.problems.add(
      'bad-value',
      at(path, 'sequence', 0, 'within'),
      'nothing comes before the first step',
      'put "within" on the step that follows, or use "when" for the time of the first step',
    );
  for (const [i, step] of condition.sequence.entries()) checkStep(step, context, at(path, 'sequence', i));
  if (condition.thenNot) checkStep(condition.thenNot, context, at(path, 'thenNot'));
  checkWindow(condition.when, at(path, 'when'), context.problems);
}

function checkStep(step: Step, context: CheckContext, path: string): void {
  const properties = checkEvent(step.event, context, at(path, 'event'));
  checkFilters(step.where, step.event, properties, context, path);
}
