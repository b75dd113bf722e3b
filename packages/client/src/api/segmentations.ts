// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { SegmentationDefinition } from '@satsuma/core';
import type { AsOf, Bilingual, ClassInfo, DefinitionId, Instant, People, Share } from './of-several.ts';

export interface ClassFigures {
  readonly class: string;
  readonly people: number;
  readonly active: number;
  readonly recency: number | null;
  readonly frequency: number | null;
  readonly monetary: number | null;
  readonly revenue: number | null;
}

export interface ClassHistory {
  readonly classes: readonly ClassInfo[];
  readonly points: readonly {
    readonly at: Instant;
    readonly base: number;
    readonly sizes: Readonly<Record<string, number>>;
  }[];
}

export interface ClassHistoryBody {
  readonly segmentation: DefinitionId;
  /** The earliest point; the first event if not given. */
  readonly from?: string;
  /** How far apart: 1 week; 1 month if not given. */
  readonly every?: string;
  /** Or how many points, evenly. */
  readonly points?: number;
}

export interface Cohort {
  readonly cohort: string;
  readonly size: number;
  readonly cells: readonly CohortCell[];
}

export interface CohortCell {
  readonly offset: number;
  readonly reached: number;
  readonly people: number;
  readonly events: number;
  readonly revenue: number | null;
  readonly retention: Share;
  readonly complete: boolean;
}

export interface Cohorts {
  readonly asOf: Instant;
  readonly settings: unknown;
  readonly currency: string | null;
  readonly cohorts: readonly Cohort[];
}

export interface Divided {
  readonly id: DefinitionId;
  readonly stored: boolean;
  readonly method: string;
  readonly name: Bilingual;
  readonly settings: unknown;
  readonly summary: Bilingual;
  readonly standard: string;
  readonly asOf: Instant;
  readonly people: number;
  readonly currency: string | null;
  readonly withoutCurrencies: readonly string[];
  readonly thresholds: unknown;
  readonly classes: readonly DividedClass[];
}

export interface DividedClass {
  readonly id: string;
  readonly name: Bilingual;
  readonly explanation: Bilingual;
  readonly rank: number;
  readonly size: number;
  readonly share: Share;
  readonly figures: ClassFigures | null;
}

export interface MovesBody {
  readonly division: { readonly segmentation: DefinitionId } | { readonly segments: readonly DefinitionId[] };
  /** The earlier instant; asOf is the later one. */
  readonly from: string;
}

export interface Pareto {
  readonly asOf: Instant;
  readonly settings: unknown;
  readonly currency: string | null;
  readonly people: number;
  readonly total: number;
  readonly points: readonly { readonly people: Share; readonly value: Share }[];
  readonly gini: number;
  readonly best: readonly { readonly best: Share; readonly bring: Share }[];
}

export interface Transition {
  readonly from: string | null;
  readonly to: string | null;
  readonly size: number;
  readonly probability: Share;
  readonly people: People;
}

export interface Transitions {
  readonly from: Instant;
  readonly to: Instant;
  readonly classes: readonly ClassInfo[];
  readonly cells: readonly Transition[];
}

export interface WhichGiven {
  readonly which: WhichSegmentation;
}

/** A stored segmentation, or a definition that is not stored. */
export type WhichSegmentation =
  | { readonly segmentation: DefinitionId }
  | { readonly definition: SegmentationDefinition };

export interface Operations {
  /** How large each class was, back to the first event */
  classHistory: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: ClassHistoryBody };
    readonly reply: ClassHistory;
  };
  /** Who came together, who came back, and for how much */
  cohorts: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: WhichGiven };
    readonly reply: Cohorts;
  };
  /** Everybody divided by a segmentation: its classes in words, their sizes, what their people did */
  divideEverybody: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: WhichGiven };
    readonly reply: Divided;
  };
  /** Who went from which class to which between two instants, with probabilities */
  moves: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: MovesBody };
    readonly reply: Transitions;
  };
  /** How much of the value the best buyers bring */
  pareto: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: WhichGiven };
    readonly reply: Pareto;
  };
}

export const OPERATIONS = {
  classHistory: ['POST', '/api/v1/class-history'],
  cohorts: ['POST', '/api/v1/cohorts'],
  divideEverybody: ['POST', '/api/v1/classes'],
  moves: ['POST', '/api/v1/moves'],
  pareto: ['POST', '/api/v1/pareto'],
} as const;
