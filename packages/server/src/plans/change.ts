import type { PlannedEvent, PlannedProperty, PlanStatus, TrackingPlan, ValueKind } from '@satsuma/engine';

/** What somebody decides about a plan: what is not named stays, `null` forgets (JSON Merge Patch, RFC 7396). */
export interface PlanChange {
  readonly enforced?: boolean;
  readonly events?: Readonly<Record<string, EventChange | null>>;
}

interface EventChange {
  readonly status?: PlanStatus;
  readonly properties?: Readonly<Record<string, PropertyChange | null>>;
}

interface PropertyChange {
  readonly status?: PlanStatus;
  readonly kinds?: readonly ValueKind[];
}

/** What somebody names without saying how it stands is expected. */
const NAMED: PlannedEvent = { status: 'expected', properties: {} };
const NAMED_PROPERTY: PlannedProperty = { status: 'expected', kinds: ['text'] };

export function changedPlan(plan: TrackingPlan, { enforced, events = {} }: PlanChange): TrackingPlan {
  return {
    ...plan,
    ...(enforced !== undefined && { enforced }),
    events: patched(plan.events, events, (event = NAMED, { status, properties = {} }) => ({
      ...event,
      ...(status !== undefined && { status }),
      properties: patched(event.properties, properties, (property = NAMED_PROPERTY, change) => ({
        ...property,
        ...change,
      })),
    })),
  };
}

/** Members by name; names are data, and may be those of members that every object has. */
function patched<T, C>(
  known: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, C | null>>,
  change: (before: T | undefined, by: C) => T,
): Readonly<Record<string, T>> {
  const all = new Map(Object.entries(known));
  for (const [name, by] of Object.entries(changes)) {
    if (by === null) all.delete(name);
    else all.set(name, change(all.get(name), by));
  }
  return Object.fromEntries(all);
}
