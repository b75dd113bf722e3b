/** What the data holds and what is defined: the names a definition may use. */
export interface Catalog {
  /** Event name → what is known of its properties. */
  readonly events: Readonly<Record<string, EventEntry>>;
  /** Properties of order lines (product_id, category, …). */
  readonly lines: EventEntry;
  readonly traits: Readonly<Record<string, AttributeEntry>>;
  readonly segments: Readonly<Record<string, SegmentEntry>>;
  /** The workspace's zone: midnight, months and weeks are its. */
  readonly zone: string;
  /** IANA zones that people have (trait `timezone`). */
  readonly zones: readonly string[];
}

export interface EventEntry {
  readonly properties: Readonly<Record<string, AttributeEntry>>;
  /** Currencies of its amounts; more than one cannot be added up without saying which. */
  readonly currencies: readonly string[];
  readonly rows: number;
}

export type ValueType = 'text' | 'number' | 'moment' | 'boolean' | 'list';

export interface AttributeEntry {
  /** What its values read as; a column of numbers is `['number']`, a mix has several. */
  readonly types: readonly ValueType[];
}

export type SegmentEntry =
  | { readonly kind: 'segment'; readonly parameters: readonly string[]; readonly references: readonly string[] }
  | { readonly kind: 'segmentation'; readonly classes: readonly string[]; readonly references: readonly string[] };

export const emptyCatalog = (zone: string): Catalog => ({
  events: {},
  lines: { properties: {}, currencies: [], rows: 0 },
  traits: {},
  segments: {},
  zone,
  zones: [],
});
