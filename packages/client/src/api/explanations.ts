// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition } from '@satsuma/core';
import type { AsOf, Bilingual, ClassInfo, DefinitionId, Instant, Language, Person, Subject } from './of-several.ts';

export interface ExplainBody {
  readonly subject: Subject;
}

export interface ExplainClassBody {
  readonly segmentation: DefinitionId;
}

export interface ExplainedClass {
  readonly person: Person;
  readonly asOf: Instant;
  readonly segmentation: DefinitionId;
  readonly verdict: Verdict | null;
  readonly class: ClassInfo | null;
  readonly classes: readonly ClassInfo[];
}

export interface ExplainedCondition {
  readonly path: string;
  readonly kind: string;
  readonly condition: Condition;
  readonly holds: boolean;
  readonly found: readonly Found[];
  readonly turns: Turn | null;
  readonly of: readonly ExplainedCondition[];
}

export interface ExplainedLine {
  readonly path: string;
  readonly depth: number;
  readonly holds: boolean;
  readonly needed: string;
  readonly found: string;
  readonly turns: string;
}

export interface ExplainedMember {
  readonly person: Person;
  readonly explanation: Explanation;
  readonly classes: readonly {
    readonly segmentation: DefinitionId;
    readonly asOf: Instant;
    readonly verdict: Verdict | null;
  }[];
  readonly text: ExplainedText;
}

export interface ExplainedText {
  readonly summary: string;
  readonly lines: readonly ExplainedLine[];
}

export interface Explanation {
  readonly segment: string;
  readonly profile: number;
  readonly now: Instant;
  readonly member: boolean;
  readonly known: boolean;
  readonly turns: Turn | null;
  readonly condition: ExplainedCondition;
}

export type Found =
  | { readonly found: 'everyone' }
  | {
      readonly found: 'trait';
      readonly trait: string;
      readonly value: FoundValue | null;
      readonly since: Instant | null;
    }
  | {
      readonly found: 'event';
      readonly event: string;
      readonly measure: unknown;
      readonly rows: number;
      readonly value: FoundValue | null;
      readonly last: Instant | null;
      readonly lastEver: Instant | null;
    }
  | { readonly found: 'sequence'; readonly reached: number; readonly steps: number; readonly last: Instant | null }
  | { readonly found: 'distance'; readonly kilometres: number | null }
  | { readonly found: 'random'; readonly position: number }
  | {
      readonly found: 'member';
      readonly of: DefinitionId;
      readonly className: string | null;
      readonly instant: Instant | null;
      readonly member: boolean;
    };

export type FoundValue =
  | { readonly number: number }
  | { readonly moment: Instant }
  | { readonly text: string }
  | { readonly list: readonly string[] };

export interface Turn {
  readonly at: Instant;
  readonly holds: boolean;
}

export interface Verdict {
  readonly class: string;
  readonly because: readonly { readonly name: Bilingual; readonly value: number | string | null }[];
}

export interface Operations {
  /** The class of a person, and the facts that it rests on */
  explainClass: {
    readonly input: {
      readonly path: { readonly profile: number };
      readonly query?: { readonly asOf?: AsOf };
      readonly body: ExplainClassBody;
    };
    readonly reply: ExplainedClass;
  };
  /** Why a person is in a segment, or is not: each condition with what was found */
  explainMember: {
    readonly input: {
      readonly path: { readonly profile: number };
      readonly query?: { readonly asOf?: AsOf; readonly language?: Language };
      readonly body: ExplainBody;
    };
    readonly reply: ExplainedMember;
  };
}

export const OPERATIONS = {
  explainClass: ['POST', '/api/v1/people/{profile}/class'],
  explainMember: ['POST', '/api/v1/people/{profile}/explain'],
} as const;
