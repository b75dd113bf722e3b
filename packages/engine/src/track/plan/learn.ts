import type { SaidCall, SaidEvent } from '../said.ts';
import { MOST_EVENTS, MOST_PROPERTIES, type PlannedEvent, type PlannedProperty, type TrackingPlan } from './plan.ts';
import { eachValue } from './values.ts';

/**
 * The plan with what a call shows added to it; the very same plan when there is nothing new, which is what nearly every
 * call brings. What somebody has decided (`expected`, `refused`) stays as it is, and an enforced plan learns nothing.
 */
export function learn(plan: TrackingPlan, { event }: SaidCall): TrackingPlan {
  if (event === null || plan.enforced) return plan;
  const known = ownOf(plan.events, event.name);
  if (known === undefined && Object.keys(plan.events).length >= MOST_EVENTS)
    return plan.full ? plan : { ...plan, full: true };
  const learned = withValues(known ?? { status: 'learned', properties: {} }, event);
  return learned === known ? plan : { ...plan, events: { ...plan.events, [event.name]: learned } };
}

function withValues(known: PlannedEvent, event: SaidEvent): PlannedEvent {
  let news: Record<string, PlannedProperty> | undefined;
  let count = -1;
  let full = known.full === true;
  eachValue(event, (name, kind) => {
    const property = ownOf(known.properties, name);
    if (property !== undefined) {
      if (property.status !== 'learned' || property.kinds.includes(kind)) return;
      news ??= {};
      news[name] = { ...property, kinds: [...property.kinds, kind] };
      return;
    }
    if (count < 0) count = Object.keys(known.properties).length;
    if (count >= MOST_PROPERTIES) {
      full = true;
      return;
    }
    count++;
    news ??= {};
    news[name] = { status: 'learned', kinds: [kind] };
  });
  if (news === undefined && full === (known.full === true)) return known;
  return { ...known, properties: { ...known.properties, ...news }, ...(full && { full: true as const }) };
}

/** A member of the record itself: events may be called `constructor`. */
export const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
