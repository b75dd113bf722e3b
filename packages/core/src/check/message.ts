import type { Conditions } from '../condition/kinds.ts';
import { at } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { checkCount } from './predicate.ts';
import { checkWindow } from './window.ts';
import { checkClock } from './zone.ts';

export function checkMessage(condition: Conditions['message'], { problems }: CheckContext, path: string): void {
  const { message, channel } = condition;
  if ((channel === 'phone' || channel === 'post') && (message === 'opened' || message === 'clicked'))
    problems.add('bad-value', at(path, 'message'), `nobody knows whether a message by ${channel} was ${message}`);
  checkClock(condition.clock, at(path, 'clock'), problems);
  if (condition.times) checkCount(condition.times, at(path, 'times'), problems);
  checkWindow(condition.when, at(path, 'when'), problems);
}
