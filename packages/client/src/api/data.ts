// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { AsOf, Instant, JobOf, MappingDocument, People, Share } from './of-several.ts';

export interface AttributeKey {
  /** A trait, or a property of an event or of order lines. */
  readonly of: 'trait' | 'event' | 'line';
  readonly event?: string;
  readonly name: string;
}

export interface AttributeNote {
  readonly owner: string | null;
  readonly justification: string | null;
  readonly sensitivity: ('none' | 'personal' | 'special') | null;
  readonly legalBasis: LegalBasis | null;
  readonly updated: Instant;
  readonly updatedBy: string;
}

export interface AttributeNoteBody {
  readonly attribute: AttributeKey;
  readonly owner?: string | null;
  readonly justification?: string | null;
  readonly sensitivity?: ('none' | 'personal' | 'special') | null;
  readonly legalBasis?: LegalBasis | null;
}

export type AttributeTypes = Readonly<Record<string, { readonly types: readonly string[] }>>;

export interface AttributeValues {
  readonly attribute: AttributeKey;
  /** Different values that people have; those of a list one by one. */
  readonly distinct: number;
  /** No: those met on a share of the people, so at least so many. */
  readonly isExact: boolean;
  /** By name: imports and tracking keys that bring it. */
  readonly sources: readonly string[];
  /** No: those met on a share of the people; one that brings little may be missing. */
  readonly allSources: boolean;
}

export interface Catalog {
  readonly zone: string;
  readonly events: Readonly<
    Record<string, { readonly properties: AttributeTypes; readonly currencies: readonly string[] }>
  >;
  readonly traits: AttributeTypes;
  readonly segments: Readonly<
    Record<string, { readonly kind: 'segment' | 'segmentation'; readonly names: readonly string[] }>
  >;
}

export interface FilledDemo {
  readonly filled: true;
}

export interface HeldAttribute {
  readonly name: string;
  readonly values: number;
  readonly coverage: Share;
  /** What the values read as, and how many of each. */
  readonly types: Readonly<Record<string, number>>;
  readonly first: Instant;
  readonly last: Instant;
  readonly note: AttributeNote | null;
  /** Ids of segments and segmentations that look at it. */
  readonly usedBy: readonly string[];
  readonly lastSeen: number | null;
}

export interface HeldEvent {
  readonly name: string;
  readonly rows: number;
  readonly people: number;
  readonly guests: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly currencies: readonly string[];
  /** Ids of segments and segmentations that look at it. */
  readonly usedBy: readonly string[];
  readonly properties: readonly HeldAttribute[];
}

export interface Inventory {
  readonly people: number;
  readonly anonymous: number;
  readonly identifiers: readonly { readonly kind: string; readonly values: number; readonly people: number }[];
  readonly events: readonly HeldEvent[];
  readonly lines: { readonly rows: number; readonly properties: readonly HeldAttribute[] };
  readonly traits: readonly HeldAttribute[];
}

export interface InventoryValues {
  readonly attributes: readonly AttributeValues[];
}

export type LegalBasis =
  | 'consent'
  | 'contract'
  | 'legal-obligation'
  | 'vital-interests'
  | 'public-task'
  | 'legitimate-interests';

export interface ListedValue {
  readonly value: string;
  readonly people: number;
  readonly who: People;
  /** Events or order lines; of a trait, people. */
  readonly rows: number;
}

export interface ListedValues {
  /** The most frequent first. */
  readonly values: readonly ListedValue[];
  /** Different ones in all; of a sample, those that were met in it. */
  readonly distinct: number;
  /** Counted on a share of the people and scaled up. */
  readonly isSampled: boolean;
}

export interface NotedAttribute {
  readonly attribute: AttributeKey;
  readonly note: AttributeNote | null;
}

export interface Source {
  readonly name: string;
  readonly mapped: boolean;
  readonly imports: number;
  readonly lastImport: Instant | null;
}

export interface SourceMapping {
  readonly mapping: MappingDocument;
  readonly yaml: string;
}

export interface ValuesBody {
  readonly of: ValuesOf;
  /** A part of the value; case and marks on letters do not matter. */
  readonly search?: string;
  /** 20 if not given. */
  readonly limit?: number;
}

export type ValuesOf =
  | { readonly event: string; readonly property: string }
  | { readonly line: string }
  | { readonly trait: string };

export interface Operations {
  /** Fill an empty base with a simulated shop and its segments; answers with a job */
  fillDemo: { readonly input: Record<never, never>; readonly reply: JobOf<FilledDemo> };
  /** The names that a definition may use: events with their properties, traits, segments and classes */
  getCatalog: { readonly input: Record<never, never>; readonly reply: Catalog };
  /** Events, properties, traits and identifiers, with coverage and types */
  getInventory: { readonly input: Record<never, never>; readonly reply: Inventory };
  /** How many different values every attribute has, and which sources bring it */
  getInventoryValues: { readonly input: Record<never, never>; readonly reply: InventoryValues };
  /** The mapping that files of this source were imported with last */
  getSourceMapping: { readonly input: { readonly path: { readonly name: string } }; readonly reply: SourceMapping };
  /** Where files came from */
  listSources: { readonly input: Record<never, never>; readonly reply: readonly Source[] };
  /** The values of a property or trait with how many people have them, the most frequent first */
  listValues: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: ValuesBody };
    readonly reply: ListedValues;
  };
  /** Say whose an attribute is, what it is for, how sensitive it is, and on what grounds it is held */
  noteAttribute: { readonly input: { readonly body: AttributeNoteBody }; readonly reply: NotedAttribute };
}

export const OPERATIONS = {
  fillDemo: ['POST', '/api/v1/demo'],
  getCatalog: ['GET', '/api/v1/catalog'],
  getInventory: ['GET', '/api/v1/inventory'],
  getInventoryValues: ['GET', '/api/v1/inventory/values'],
  getSourceMapping: ['GET', '/api/v1/sources/{name}/mapping'],
  listSources: ['GET', '/api/v1/sources'],
  listValues: ['POST', '/api/v1/values'],
  noteAttribute: ['PUT', '/api/v1/attributes'],
} as const;
