/** What a value reads as. A text that is a number is both; the narrower kind is noted. */
export const VALUE_KINDS = ['text', 'number', 'boolean', 'moment', 'list', 'object'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/**
 * `learned`: seen in the data. `expected`: somebody said that it belongs there; of a property, that every event of the
 * name has it. `refused`: somebody said that it does not belong there.
 */
export const PLAN_STATUSES = ['learned', 'expected', 'refused'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export interface PlannedProperty {
  readonly status: PlanStatus;
  /** Kinds seen or allowed, each once. `text` allows every value that is not a list or an object. */
  readonly kinds: readonly ValueKind[];
}

export interface PlannedEvent {
  readonly status: PlanStatus;
  /** Columns and properties by name; what is inside of an object is not looked at. */
  readonly properties: Readonly<Record<string, PlannedProperty>>;
  /** There were more properties than a plan holds; the others were not learned. */
  readonly full?: true;
}

/** The events that a source sends and what they look like. Plain data, kept as JSON. */
export interface TrackingPlan {
  /** What breaks the plan is flagged, and nothing more is learned. */
  readonly enforced: boolean;
  readonly events: Readonly<Record<string, PlannedEvent>>;
  /** There were more events than a plan holds; the others were not learned. */
  readonly full?: true;
}

export const EMPTY_PLAN: TrackingPlan = { enforced: false, events: {} };

/** Names that are data themselves (an id in an event's name) must not make a plan grow for ever. */
export const MOST_EVENTS = 1000;
export const MOST_PROPERTIES = 300;
