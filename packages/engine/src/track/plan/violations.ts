import type { SaidCall } from '../said.ts';
import { ownOf } from './learn.ts';
import type { PlannedProperty, TrackingPlan, ValueKind } from './plan.ts';
import { eachValue } from './values.ts';

/** One way in which a call breaks the plan. Names only: what a person did is not repeated. */
export type PlanViolation =
  | { readonly code: 'unknown-event' | 'refused-event'; readonly event: string }
  | {
      readonly code: 'unknown-property' | 'refused-property' | 'missing-property';
      readonly event: string;
      readonly property: string;
    }
  | {
      readonly code: 'wrong-type';
      readonly event: string;
      readonly property: string;
      readonly found: ValueKind;
      readonly allowed: readonly ValueKind[];
    };

const NONE: readonly PlanViolation[] = [];

/** Everything in which a call breaks an enforced plan; nothing breaks a plan that is still learned. */
export function violations(plan: TrackingPlan, { event }: SaidCall): readonly PlanViolation[] {
  if (event === null || !plan.enforced) return NONE;
  const { name } = event;
  const planned = ownOf(plan.events, name);
  if (planned === undefined) return [{ code: 'unknown-event', event: name }];
  if (planned.status === 'refused') return [{ code: 'refused-event', event: name }];
  const found: PlanViolation[] = [];
  const seen = new Set<string>();
  eachValue(event, (property, kind) => {
    seen.add(property);
    const own = ownOf(planned.properties, property);
    if (own === undefined) found.push({ code: 'unknown-property', event: name, property });
    else if (own.status === 'refused') found.push({ code: 'refused-property', event: name, property });
    else if (!allows(own, kind))
      found.push({ code: 'wrong-type', event: name, property, found: kind, allowed: own.kinds });
  });
  for (const [property, { status }] of Object.entries(planned.properties))
    if (status === 'expected' && !seen.has(property)) found.push({ code: 'missing-property', event: name, property });
  return found.length === 0 ? NONE : found;
}

const allows = ({ kinds }: PlannedProperty, kind: ValueKind): boolean =>
  kinds.includes(kind) || (kinds.includes('text') && kind !== 'list' && kind !== 'object');
