// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Definition } from '@satsuma/core';
import type {
  Applied,
  AsOf,
  Bilingual,
  ComputedMemberships,
  DefinitionId,
  Difference,
  Instant,
  JobOf,
  Language,
  People,
  SegmentationEffect,
  SegmentEffect,
} from './of-several.ts';

export interface ComparedVersions {
  readonly differences: readonly Difference[];
  readonly effect: (SegmentEffect | SegmentationEffect) | null;
}

export interface ComputeBody {
  readonly only?: readonly DefinitionId[];
  readonly cause?: string;
}

export interface ComputedSize {
  readonly id: DefinitionId;
  readonly asOf: Instant;
  readonly version: number;
  /** Class → people; of a segment, the one class "". */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface DescribedDefinition {
  readonly id: DefinitionId;
  readonly archived: boolean;
  readonly definition: Definition;
  readonly yaml: string;
  readonly sentence: string;
  /** The newest first. */
  readonly versions: readonly Version[];
  readonly computed: ComputedSize | null;
  readonly usedBy: readonly DefinitionId[];
  readonly refersTo: readonly DefinitionId[];
}

export interface KnownNames {
  readonly segments: Readonly<Record<string, string | Bilingual>>;
  readonly classes: Readonly<Record<string, Readonly<Record<string, string | Bilingual>>>>;
  readonly currency?: string;
}

export interface ListedDefinition {
  readonly id: DefinitionId;
  readonly kind: 'segment' | 'segmentation';
  readonly name: (string | Bilingual) | null;
  readonly level: ('strategic' | 'derived' | 'micro') | null;
  readonly parent: DefinitionId | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly method: string | null;
  readonly version: number | null;
  readonly parameters: readonly string[];
  readonly size: number | null;
  readonly classes: Readonly<Record<string, number>> | null;
  readonly computed: Instant | null;
  readonly sentence: string;
  readonly definition: Definition;
}

export interface ListedDefinitions {
  readonly asOf: Instant | null;
  readonly base: number | null;
  readonly segments: readonly ListedDefinition[];
}

export interface PastMembership {
  readonly asOf: Instant;
  readonly logged: { readonly size: number; readonly people: People };
  readonly computed: { readonly size: number; readonly people: People };
  readonly onlyLogged: { readonly size: number; readonly people: People };
  readonly onlyComputed: { readonly size: number; readonly people: People };
}

export interface Run {
  readonly run: number;
  readonly asOf: Instant;
  readonly cause: string;
  readonly status: 'running' | 'committed' | 'failed';
  readonly started: Instant;
  readonly finished: Instant | null;
}

export interface Version {
  readonly version: number;
  readonly hash: string;
  readonly definition: Definition;
  readonly note: string | null;
  readonly author: string | null;
  readonly created: Instant;
}

export interface Operations {
  /** Take a definition out of use; its versions and its past stay */
  archiveSegment: { readonly input: { readonly path: { readonly id: DefinitionId } }; readonly reply: null };
  /** What two versions say differently, and whom the newer one brings in and leaves out */
  compareVersions: {
    readonly input: {
      readonly path: { readonly id: DefinitionId; readonly from: number; readonly to: number };
      readonly query?: { readonly asOf?: AsOf };
    };
    readonly reply: ComparedVersions;
  };
  /** Compute memberships, and log who entered, left and moved; answers with a job */
  computeMemberships: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: ComputeBody };
    readonly reply: JobOf<ComputedMemberships>;
  };
  /** What people call segments, segmentations and classes */
  getNames: { readonly input: Record<never, never>; readonly reply: KnownNames };
  /** One segment or segmentation: its sentence, its definition, its versions, where it is used */
  getSegment: {
    readonly input: { readonly path: { readonly id: DefinitionId }; readonly query?: { readonly language?: Language } };
    readonly reply: DescribedDefinition;
  };
  /** Computations of memberships, the newest first */
  listRuns: { readonly input: { readonly query?: { readonly limit?: number } }; readonly reply: readonly Run[] };
  /** All segments and segmentations, with sizes as memberships are kept, or counted as of an instant */
  listSegments: {
    readonly input: {
      readonly query?: {
        readonly asOf?: AsOf;
        readonly language?: Language;
        /** Count them now. */
        readonly count?: boolean;
      };
    };
    readonly reply: ListedDefinitions;
  };
  /** Every version of a definition, the newest first; of an archived one too */
  listVersions: {
    readonly input: { readonly path: { readonly id: DefinitionId } };
    readonly reply: readonly Version[];
  };
  /** Who was a member on a day: as the log has it, and as it is computed from what is known today */
  membershipOn: {
    readonly input: {
      readonly path: { readonly id: DefinitionId };
      readonly query?: { readonly asOf?: AsOf; readonly class?: string };
    };
    readonly reply: PastMembership;
  };
  /** Make an older version the newest one again; answers with a job */
  restoreVersion: {
    readonly input: {
      readonly path: { readonly id: DefinitionId; readonly version: number };
      readonly body: { readonly note?: string };
    };
    readonly reply: JobOf<Applied>;
  };
}

export const OPERATIONS = {
  archiveSegment: ['DELETE', '/api/v1/segments/{id}', 'nothing'],
  compareVersions: ['GET', '/api/v1/segments/{id}/versions/{from}/{to}'],
  computeMemberships: ['POST', '/api/v1/compute'],
  getNames: ['GET', '/api/v1/names'],
  getSegment: ['GET', '/api/v1/segments/{id}'],
  listRuns: ['GET', '/api/v1/runs'],
  listSegments: ['GET', '/api/v1/segments'],
  listVersions: ['GET', '/api/v1/segments/{id}/versions'],
  membershipOn: ['GET', '/api/v1/segments/{id}/membership'],
  restoreVersion: ['POST', '/api/v1/segments/{id}/versions/{version}/restore'],
} as const;
