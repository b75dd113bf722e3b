// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition, ParameterValue, SegmentationDefinition, SegmentDefinition } from '@satsuma/core';

export type { Condition, Definition, ParameterValue, SegmentationDefinition, SegmentDefinition } from '@satsuma/core';

export interface Applied {
  readonly changes: readonly AppliedChange[];
  readonly computed: ComputedMemberships | null;
  readonly notComputed: readonly Problem[];
}

export interface AppliedChange {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly change: 'created' | 'changed' | 'affected' | 'removed' | 'unchanged';
  readonly version: number | null;
}

export type Asked =
  | {
      readonly subject: Subject;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** By an identifier of their own; false: by a device alone. */
      readonly known: boolean;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** Of a segment or segmentation. */
      readonly logged: string;
      readonly class?: string;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** The import that was the first to tell of them. */
      readonly newBy: number;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** The import that told more of them; they were known before it. */
      readonly refreshedBy: number;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** A property of order lines. */
      readonly line: string;
      /** Its value on a line of theirs. */
      readonly is: string;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** Two definitions of a segmentation, which give them different classes. */
      readonly moved: {
        readonly from: SegmentationDefinition;
        readonly to: SegmentationDefinition;
      };
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** A class of a segmentation by cohorts. */
      readonly cohort: string;
      readonly by: SegmentationDefinition;
      /** How many calendar units after their own. */
      readonly offset: number;
      /** Who came back in that unit; false: for whom it has begun. */
      readonly returned: boolean;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    };

export interface Bilingual {
  readonly en: string;
  readonly pl: string;
}

export interface ClassInfo {
  readonly id: string;
  readonly name: Bilingual;
  readonly explanation: Bilingual;
  readonly rank: number;
}

export interface ComputedMemberships {
  readonly run: number;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly parametric: readonly string[];
  readonly segments: readonly ComputedSegment[];
}

export interface ComputedSegment {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly entered: number;
  readonly left: number;
  readonly moved: number;
}

export type Difference = DifferenceAdded | DifferenceRemoved | DifferenceChanged;

export interface DifferenceAdded {
  readonly change: 'added';
  readonly path: string;
  readonly after: unknown;
}

export interface DifferenceChanged {
  readonly change: 'changed';
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface DifferenceRemoved {
  readonly change: 'removed';
  readonly path: string;
  readonly before: unknown;
}

export interface Identifier {
  readonly kind: string;
  readonly value: string;
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly actor: string;
  /** Milliseconds since 1970 UTC. */
  readonly started: number;
  readonly finished: number | null;
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: {
    readonly done: number;
    /** 0: not known. */
    readonly total: number;
  };
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly {
    readonly code: string;
    readonly path: string;
    readonly message: string;
    readonly hint?: string;
  }[];
}

/** What the columns of a file mean, as its YAML has it. */
export type MappingDocument = Readonly<Record<string, unknown>>;

export interface Merge {
  readonly id: string;
  readonly winner: number;
  readonly loser: number;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** The kind of identifier that showed it. */
  readonly by: string;
  readonly message: string;
  readonly source: string;
  readonly undone: number | null;
}

/** The people behind a number: in every one of `in` and in none of `out`. It can be listed, sampled and exported later. */
export interface People {
  readonly in: readonly Asked[];
  readonly out: readonly Asked[];
}

export interface Person {
  readonly profile: number;
  readonly identifiers: readonly Identifier[];
  readonly traits: Readonly<Record<string, string | readonly string[]>>;
}

export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** Everything that stands in the way. */
export interface Problems {
  readonly problems: readonly {
    /** What kind of problem: a word for programs. */
    readonly code: string;
    /** Where: body.name, query.limit; empty: the request as a whole. */
    readonly path: string;
    /** What is wrong, for people. */
    readonly message: string;
    /** What to do about it. */
    readonly hint?: string;
  }[];
  /** Of an unexpected failure: under this the log has the details. */
  readonly reference?: string;
}

export interface SegmentEffect {
  readonly kind: 'segment';
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly left: number;
  readonly whoEntered: readonly number[];
  readonly whoLeft: readonly number[];
  readonly base: number;
}

export interface SegmentationEffect {
  readonly kind: 'segmentation';
  readonly classes: readonly {
    readonly class: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly who: readonly number[];
  }[];
  readonly moved: number;
}

/** A stored segment, a class, a condition, or a definition (or a class of one) that is not stored. */
export type Subject =
  | {
      /** Of a segment or segmentation. */
      readonly segment: string;
      readonly with?: Readonly<Record<string, ParameterValue>> | 'samples';
    }
  | {
      readonly class: string;
      /** Of a segment or segmentation. */
      readonly of: string;
    }
  | {
      readonly class: string;
      readonly by: SegmentationDefinition;
    }
  | {
      readonly where: Condition;
    }
  | {
      readonly definition: SegmentDefinition;
      readonly with?: Readonly<Record<string, ParameterValue>> | 'samples';
    };

export type Whom = Subject | People;

/** A job, and what its result will be. */
export type JobOf<Result> = Omit<Job, 'result'> & { readonly result: Result | null };

/** The content of a file that is sent. */
export type FileBody = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;
