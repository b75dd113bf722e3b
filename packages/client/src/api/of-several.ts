// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition, ParameterValue, SegmentationDefinition, SegmentDefinition } from '@satsuma/core';

export type { Condition, Definition, ParameterValue, SegmentationDefinition, SegmentDefinition } from '@satsuma/core';

export interface Applied {
  readonly changes: readonly AppliedChange[];
  readonly computed: ComputedMemberships | null;
  readonly notComputed: readonly Problem[];
}

export interface AppliedChange {
  readonly id: DefinitionId;
  readonly change: 'created' | 'changed' | 'affected' | 'removed' | 'unchanged';
  readonly version: number | null;
}

/** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
export type AsOf = string;

export type Asked =
  | { readonly subject: Subject; readonly asOf: Instant }
  | {
      /** By an identifier of their own; false: by a device alone. */
      readonly known: boolean;
      readonly asOf: Instant;
    }
  | { readonly logged: DefinitionId; readonly class?: string; readonly asOf: Instant }
  | {
      /** The import that was the first to tell of them. */
      readonly newBy: number;
      readonly asOf: Instant;
    }
  | {
      /** The import that told more of them; they were known before it. */
      readonly refreshedBy: number;
      readonly asOf: Instant;
    }
  | {
      /** A property of order lines. */
      readonly line: string;
      /** Its value on a line of theirs. */
      readonly is: string;
      readonly asOf: Instant;
    }
  | {
      /** Two definitions of a segmentation, which give them different classes. */
      readonly moved: { readonly from: SegmentationDefinition; readonly to: SegmentationDefinition };
      readonly asOf: Instant;
    }
  | {
      /** A class of a segmentation by cohorts. */
      readonly cohort: string;
      readonly by: SegmentationDefinition;
      /** How many calendar units after their own. */
      readonly offset: number;
      /** Who came back in that unit; false: for whom it has begun. */
      readonly returned: boolean;
      readonly asOf: Instant;
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
  readonly asOf: Instant;
  readonly parametric: readonly DefinitionId[];
  readonly segments: readonly ComputedSegment[];
}

export interface ComputedSegment {
  readonly id: DefinitionId;
  readonly sizes: Readonly<Record<string, number>>;
  readonly entered: number;
  readonly left: number;
  readonly moved: number;
}

/** Of a segment or segmentation. */
export type DefinitionId = string;

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

/** Milliseconds since 1970 UTC. */
export type Instant = number;

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly actor: string;
  readonly started: Instant;
  readonly finished: Instant | null;
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: {
    readonly done: number;
    /** 0: not known. */
    readonly total: number;
  };
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly Problem[];
}

/** Of sentences; accept-language, then the workspace’s if not given. */
export type Language = 'en' | 'pl';

/** What the columns of a file mean, as its YAML has it. */
export type MappingDocument = Readonly<Record<string, unknown>>;

export interface Merge {
  readonly id: string;
  readonly winner: number;
  readonly loser: number;
  readonly time: Instant;
  /** The kind of identifier that showed it. */
  readonly by: string;
  readonly message: string;
  readonly source: string;
  readonly undone: Instant | null;
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

export type Role = 'viewer' | 'marketer' | 'analyst' | 'admin';

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
  readonly classes: readonly { readonly class: string; readonly before: number; readonly after: number }[];
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly who: readonly number[];
  }[];
  readonly moved: number;
}

export interface Session {
  readonly user: User;
  readonly permissions: readonly (
    | 'segments.read'
    | 'segments.write'
    | 'people.read'
    | 'people.export'
    | 'people.write'
    | 'data.read'
    | 'data.write'
    | 'sql'
    | 'settings.read'
    | 'settings.write'
    | 'alerts.read'
    | 'alerts.write'
    | 'webhooks.read'
    | 'webhooks.write'
    | 'metrics.read'
    | 'accounts'
    | 'backups'
  )[];
  /** For the header x-csrf-token of every unsafe request. */
  readonly csrfToken: string;
}

/** 0 to 1. */
export type Share = number;

/** A stored segment, a class, a condition, or a definition (or a class of one) that is not stored. */
export type Subject =
  | { readonly segment: DefinitionId; readonly with?: Readonly<Record<string, ParameterValue>> | 'samples' }
  | { readonly class: string; readonly of: DefinitionId }
  | { readonly class: string; readonly by: SegmentationDefinition }
  | { readonly where: Condition }
  | { readonly definition: SegmentDefinition; readonly with?: Readonly<Record<string, ParameterValue>> | 'samples' };

export interface User {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: 'en' | 'pl';
  readonly created: Instant;
  readonly disabled: Instant | null;
}

export type Whom = Subject | People;

/** A job, and what its result will be. */
export type JobOf<Result> = Omit<Job, 'result'> & { readonly result: Result | null };

/** The content of a file that is sent. */
export type FileBody = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;
