// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition } from '@satsuma/core';
import type {
  AsOf,
  DefinitionId,
  Identifier,
  Instant,
  Language,
  People,
  Person,
  Share,
  Subject,
  Whom,
} from './of-several.ts';

export interface Contactable {
  readonly size: number;
  readonly channels: readonly ContactableChannel[];
}

export interface ContactableBody {
  readonly subject: Subject;
}

export interface ContactableChannel {
  readonly channel: string;
  readonly consented: number;
  readonly refused: number;
  /** Never asked. */
  readonly unknown: number;
  readonly people: { readonly consented: People; readonly refused: People; readonly unknown: People };
}

export interface Counted {
  readonly asOf: Instant;
  readonly size: number;
  readonly base: number;
  readonly share: Share;
  readonly people: People;
  readonly sentence: string;
  readonly funnel: readonly FunnelStep[];
}

export interface Estimate {
  readonly size: number;
  /** With 95 % confidence the size is at most so far off; 0: exact. */
  readonly margin: number;
  readonly base: number;
  readonly isExact: boolean;
}

export interface EstimateBody {
  readonly subject: Subject;
}

export interface FunnelStep {
  readonly path: string;
  readonly condition: Condition;
  readonly sentence: string;
  readonly alone: number;
  readonly left: number;
  readonly people: People;
}

export interface HistoryBody {
  readonly subject: Subject;
  /** The earliest point; the first event if not given. */
  readonly from?: string;
  /** How far apart: 1 week; 1 month if not given. */
  readonly every?: string;
  /** Or how many points, evenly. */
  readonly points?: number;
}

export interface KnownAndAnonymous {
  readonly asOf: Instant;
  readonly size: number;
  readonly known: { readonly size: number; readonly people: People };
  readonly anonymous: { readonly size: number; readonly people: People };
}

export interface LogPage {
  readonly changes: readonly LoggedChange[];
  readonly next: string | null;
}

export interface LoggedChange {
  readonly time: Instant;
  readonly segment: DefinitionId;
  readonly profile: number;
  readonly kind: 'entered' | 'left' | 'moved';
  readonly from: string;
  readonly to: string;
  readonly cause: string;
  readonly run: number;
}

export interface Member {
  readonly profile: number;
  readonly identifiers: readonly Identifier[];
  readonly traits: Readonly<Record<string, string | readonly string[]>>;
  readonly member?: MemberSince | null;
}

export interface MemberSince {
  readonly since: Instant;
  /** No: it was found then, and may have begun earlier. */
  readonly isExact: boolean;
}

export interface Members {
  readonly asOf: Instant;
  readonly members: readonly Member[];
  readonly next: number | null;
}

export interface MembersBody {
  readonly whom: Whom;
  /** Only who is known by an identifier of their own; false: only who is not. */
  readonly known?: boolean;
  readonly traits?: readonly string[];
  readonly after?: number;
  /** 100 if not given. */
  readonly limit?: number;
  /** Of a stored segment or class: since when each is a member, as the log has it. */
  readonly since?: boolean;
}

export interface Preview {
  readonly asOf: Instant;
  readonly size: number;
  readonly base: number;
  readonly share: Share;
  readonly people: People;
  readonly sentence: string;
  readonly funnel: readonly FunnelStep[];
  readonly contactable: Contactable;
  readonly also: readonly { readonly size: number; readonly people: People }[];
  readonly sample?: Sample;
}

export interface PreviewBody {
  readonly subject: Subject;
  /** Others to count on the way, each by itself. */
  readonly also?: readonly Subject[];
  readonly sample?: PreviewSample;
}

export interface PreviewSample {
  /** 10 if not given. */
  readonly size?: number;
  readonly traits?: readonly string[];
  readonly seed?: string;
}

export interface Sample {
  readonly asOf: Instant;
  readonly of: number;
  readonly members: readonly Person[];
  readonly people: People;
}

export interface SampleBody {
  readonly whom: Whom;
  /** Only who is known by an identifier of their own; false: only who is not. */
  readonly known?: boolean;
  /** 10 if not given. */
  readonly size?: number;
  readonly traits?: readonly string[];
  readonly seed?: string;
}

export interface SizePoint {
  readonly at: Instant;
  readonly size: number;
  readonly base: number;
  readonly people: People;
}

export interface SplitBody {
  readonly whom: Whom;
}

export interface SubjectGiven {
  readonly subject: Subject;
}

export interface Operations {
  /** How many of the people said yes and no to each channel, and how many were never asked */
  contactable: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: ContactableBody };
    readonly reply: Contactable;
  };
  /** How many people a segment, a class or a condition has, and what each condition leaves */
  countPeople: {
    readonly input: {
      readonly query?: { readonly asOf?: AsOf; readonly language?: Language };
      readonly body: SubjectGiven;
    };
    readonly reply: Counted;
  };
  /** About how many people, by a share of the base, with its margin; exact where the base is small */
  estimatePeople: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: EstimateBody };
    readonly reply: Estimate;
  };
  /** The people behind a number, a page at a time, by their profile numbers */
  listMembers: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: MembersBody };
    readonly reply: Members;
  };
  /** How many, what each condition leaves, whom of them one may write to and some of them, in one pass */
  previewPeople: {
    readonly input: {
      readonly query?: { readonly asOf?: AsOf; readonly language?: Language };
      readonly body: PreviewBody;
    };
    readonly reply: Preview;
  };
  /** Who entered, left and moved, when and why; oldest first, a page at a time */
  readLog: {
    readonly input: {
      readonly query?: {
        readonly segment?: DefinitionId;
        readonly profile?: number;
        readonly from?: string;
        readonly to?: string;
        /** Where the page before ended. */
        readonly after?: string;
        readonly limit?: number;
      };
    };
    readonly reply: LogPage;
  };
  /** Some of the people, always the same for the same seed */
  samplePeople: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: SampleBody };
    readonly reply: Sample;
  };
  /** How large a segment was, back to the first event */
  sizeHistory: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: HistoryBody };
    readonly reply: readonly SizePoint[];
  };
  /** How many of the people behind a number are known by an identifier of their own, and how many by a device alone */
  splitPeople: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: SplitBody };
    readonly reply: KnownAndAnonymous;
  };
}

export const OPERATIONS = {
  contactable: ['POST', '/api/v1/contactable'],
  countPeople: ['POST', '/api/v1/count'],
  estimatePeople: ['POST', '/api/v1/count/estimate'],
  listMembers: ['POST', '/api/v1/members'],
  previewPeople: ['POST', '/api/v1/preview'],
  readLog: ['GET', '/api/v1/log'],
  samplePeople: ['POST', '/api/v1/sample'],
  sizeHistory: ['POST', '/api/v1/history'],
  splitPeople: ['POST', '/api/v1/members/split'],
} as const;
