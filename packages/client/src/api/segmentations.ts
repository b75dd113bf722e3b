// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { SegmentationDefinition } from '@satsuma/core';
import type { Bilingual, ClassInfo, People } from './of-several.ts';

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
    /** Milliseconds since 1970 UTC. */
    readonly at: number;
    readonly base: number;
    readonly sizes: Readonly<Record<string, number>>;
  }[];
}

export interface ClassHistoryBody {
  /** Of a segment or segmentation. */
  readonly segmentation: string;
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
  /** 0 to 1. */
  readonly retention: number;
  readonly complete: boolean;
}

export interface Cohorts {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly settings: unknown;
  readonly currency: string | null;
  readonly cohorts: readonly Cohort[];
}

export interface Divided {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly stored: boolean;
  readonly method: string;
  readonly name: Bilingual;
  readonly settings: unknown;
  readonly summary: Bilingual;
  readonly standard: string;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
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
  /** 0 to 1. */
  readonly share: number;
  readonly figures: ClassFigures | null;
}

export interface MovesBody {
  readonly division:
    | {
        /** Of a segment or segmentation. */
        readonly segmentation: string;
      }
    | {
        readonly segments: readonly string[];
      };
  /** The earlier instant; asOf is the later one. */
  readonly from: string;
}

export interface Pareto {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly settings: unknown;
  readonly currency: string | null;
  readonly people: number;
  readonly total: number;
  readonly points: readonly {
    /** 0 to 1. */
    readonly people: number;
    /** 0 to 1. */
    readonly value: number;
  }[];
  readonly gini: number;
  readonly best: readonly {
    /** 0 to 1. */
    readonly best: number;
    /** 0 to 1. */
    readonly bring: number;
  }[];
}

export interface Transition {
  readonly from: string | null;
  readonly to: string | null;
  readonly size: number;
  /** 0 to 1. */
  readonly probability: number;
  readonly people: People;
}

export interface Transitions {
  /** Milliseconds since 1970 UTC. */
  readonly from: number;
  /** Milliseconds since 1970 UTC. */
  readonly to: number;
  readonly classes: readonly ClassInfo[];
  readonly cells: readonly Transition[];
}

export interface WhichGiven {
  readonly which: WhichSegmentation;
}

/** A stored segmentation, or a definition that is not stored. */
export type WhichSegmentation =
  | {
      /** Of a segment or segmentation. */
      readonly segmentation: string;
    }
  | {
      readonly definition: SegmentationDefinition;
    };

export interface Operations {
  /** How large each class was, back to the first event */
  classHistory: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ClassHistoryBody;
    };
    readonly reply: ClassHistory;
  };
  /** Who came together, who came back, and for how much */
  cohorts: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: WhichGiven;
    };
    readonly reply: Cohorts;
  };
  /** Everybody divided by a segmentation: its classes in words, their sizes, what their people did */
  divideEverybody: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: WhichGiven;
    };
    readonly reply: Divided;
  };
  /** Who went from which class to which between two instants, with probabilities */
  moves: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: MovesBody;
    };
    readonly reply: Transitions;
  };
  /** How much of the value the best buyers bring */
  pareto: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: WhichGiven;
    };
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
