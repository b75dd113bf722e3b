// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Definition } from '@satsuma/core';
import type {
  Applied,
  AsOf,
  DefinitionId,
  Difference,
  JobOf,
  Language,
  SegmentationEffect,
  SegmentEffect,
} from './of-several.ts';

export interface ApplyBody {
  /** As they would stand in files. */
  readonly definitions?: readonly unknown[];
  /** YAML or JSON, one document or several. */
  readonly text?: string;
  /** Archive what is stored and not given. */
  readonly prune?: boolean;
  readonly note?: string;
  /** Whether memberships are computed; yes if not given. */
  readonly compute?: boolean;
}

export interface CheckedDefinitions {
  readonly problems: readonly LocatedProblem[];
  readonly sentences: readonly { readonly id: string; readonly sentence: string }[];
}

export interface ConvertBody {
  readonly tool: 'klaviyo' | 'posthog' | 'dittofeed';
  /** The JSON of the tool’s API. */
  readonly document: unknown;
  /** What an id of the tool stands for: a metric, a list, a cohort, a channel. */
  readonly known?: Readonly<Record<string, string>>;
}

export interface ConvertedDefinition {
  readonly id: string;
  readonly definition: Definition;
  readonly yaml: string;
}

export interface DefinitionChange {
  readonly id: DefinitionId;
  readonly kind: 'segment' | 'segmentation';
  readonly change: 'created' | 'changed' | 'affected' | 'removed' | 'unchanged';
  readonly definition: Definition;
  readonly sentence: string;
  readonly differences: readonly Difference[];
  readonly effect: (SegmentEffect | SegmentationEffect) | null;
  readonly warnings: readonly { readonly code: 'nobody' | 'everybody' | 'not-counted'; readonly message: string }[];
}

/** One of both. */
export interface GivenDefinitions {
  /** As they would stand in files. */
  readonly definitions?: readonly unknown[];
  /** YAML or JSON, one document or several. */
  readonly text?: string;
}

export interface LocatedProblem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface PlanBody {
  /** As they would stand in files. */
  readonly definitions?: readonly unknown[];
  /** YAML or JSON, one document or several. */
  readonly text?: string;
  /** Archive what is stored and not given. */
  readonly prune?: boolean;
}

export interface Operations {
  /** Take definitions over: new versions of what changed, memberships computed; answers with a job */
  applyDefinitions: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: ApplyBody };
    readonly reply: JobOf<Applied>;
  };
  /** What is wrong with definitions, each problem at its place; nothing is counted or stored */
  checkDefinitions: {
    readonly input: { readonly query?: { readonly language?: Language }; readonly body: GivenDefinitions };
    readonly reply: CheckedDefinitions;
  };
  /** Segments of Klaviyo, PostHog or Dittofeed as our definitions: all of them, or problems */
  convertDefinitions: {
    readonly input: { readonly body: ConvertBody };
    readonly reply: readonly ConvertedDefinition[];
  };
  /** The JSON Schema of definitions, for editors and forms */
  definitionSchema: { readonly input: Record<never, never>; readonly reply: Readonly<Record<string, unknown>> };
  /** What applying definitions would change, and for how many people */
  planDefinitions: {
    readonly input: {
      readonly query?: { readonly asOf?: AsOf; readonly language?: Language };
      readonly body: PlanBody;
    };
    readonly reply: readonly DefinitionChange[];
  };
}

export const OPERATIONS = {
  applyDefinitions: ['POST', '/api/v1/definitions/apply'],
  checkDefinitions: ['POST', '/api/v1/definitions/check'],
  convertDefinitions: ['POST', '/api/v1/definitions/convert'],
  definitionSchema: ['GET', '/api/v1/definitions/schema'],
  planDefinitions: ['POST', '/api/v1/definitions/plan'],
} as const;
