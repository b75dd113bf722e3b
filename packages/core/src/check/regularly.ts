import type { Conditions } from '../condition/kinds.ts';
import { at } from '../problem.ts';
import { isParam } from '../value.ts';
import type { CheckContext } from './context.ts';
import { checkFilters } from './filters.ts';
import { checkEvent } from './names.ts';
import { checkZone } from './zone.ts';

export function checkRegularly(condition: Conditions['regularly'], context: CheckContext, path: string): void {
  const { atLeast, ofLast, unit, zone } = condition;
  const properties = checkEvent(condition.regularly, context, at(path, 'regularly'));
  checkFilters(condition.where, condition.regularly, properties, context, path);
  checkZone(zone, at(path, 'zone'), context.problems);
  if (isParam(atLeast)) return;
  if (atLeast === 0) context.problems.add('bad-range', at(path, 'atLeast'), `in at least 0 ${unit}s is everybody`);
  if (atLeast > ofLast)
    context.problems.add('bad-range', at(path, 'atLeast'), `${atLeast} of the last ${ofLast} ${unit}s can never be`);
}
