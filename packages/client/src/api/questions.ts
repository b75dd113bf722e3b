// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition } from '@satsuma/core';
import type { Identifier, People, Person, Subject, Whom } from './of-several.ts';

export interface Apart {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly inside: {
    readonly size: number;
    readonly people: People;
  };
  readonly outside: {
    readonly size: number;
    readonly people: People;
  };
  readonly features: readonly Feature[];
  readonly numbers: readonly NumberFeature[];
  readonly leftOut: readonly string[];
}

export interface ApartBody {
  readonly subject: Subject;
  readonly against?: Subject;
  /** 10 if not given. */
  readonly minimum?: number;
  readonly kinds?: readonly ('trait' | 'category' | 'brand' | 'product' | 'event' | 'campaign')[];
}

export interface CompareBody {
  readonly subjects: readonly Subject[];
  readonly days?: number;
  readonly traits?: readonly string[];
  readonly values?: number;
}

export interface ComparedGroup {
  readonly subject: Subject;
  readonly size: number;
  /** 0 to 1. */
  readonly share: number;
  readonly people: People;
  readonly orders: OrderFigures;
  readonly engagement: Engagement;
  readonly traits: Readonly<
    Record<
      string,
      readonly {
        readonly value: string;
        readonly size: number;
      }[]
    >
  >;
  readonly who: {
    readonly buyers: People;
    readonly received: People;
    readonly opened: People;
    readonly clicked: People;
  };
}

export interface Comparison {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly base: ComparedGroup;
  readonly groups: readonly ComparedGroup[];
}

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
  readonly people: {
    readonly consented: People;
    readonly refused: People;
    readonly unknown: People;
  };
}

export interface Counted {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly size: number;
  readonly base: number;
  /** 0 to 1. */
  readonly share: number;
  readonly people: People;
  readonly sentence: string;
  readonly funnel: readonly FunnelStep[];
}

export interface Engagement {
  readonly received: number;
  readonly opened: number;
  readonly clicked: number;
  readonly messages: number;
  readonly openRate: number | null;
  readonly clickToOpenRate: number | null;
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

export interface Feature {
  readonly kind: 'trait' | 'category' | 'brand' | 'product' | 'event' | 'campaign';
  readonly name: string;
  readonly value: string;
  readonly form: string;
  readonly title: string;
  readonly condition: Condition;
  readonly direction: 'over' | 'under';
  readonly inside: FeatureSide;
  readonly outside: FeatureSide;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** 0 to 1. */
  readonly p: number;
  /** 0 to 1. */
  readonly q: number;
  readonly byDefinition: boolean;
}

export interface FeatureSide {
  readonly count: number;
  /** 0 to 1. */
  readonly share: number;
  readonly people: People;
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
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly size: number;
  readonly known: {
    readonly size: number;
    readonly people: People;
  };
  readonly anonymous: {
    readonly size: number;
    readonly people: People;
  };
}

export interface LogPage {
  readonly changes: readonly LoggedChange[];
  readonly next: string | null;
}

export interface LoggedChange {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** Of a segment or segmentation. */
  readonly segment: string;
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
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
  /** No: it was found then, and may have begun earlier. */
  readonly isExact: boolean;
}

export interface Members {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
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

export interface NumberFeature {
  readonly name: string;
  readonly direction: 'over' | 'under';
  readonly inside: NumberSpread;
  readonly outside: NumberSpread;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** 0 to 1. */
  readonly p: number;
  /** 0 to 1. */
  readonly q: number;
  readonly byDefinition: boolean;
}

export interface NumberSpread {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly variance: number;
}

export interface OrderFigures {
  readonly buyers: number;
  readonly orders: number;
  readonly frequency: number | null;
  readonly recency: number | null;
  readonly money: readonly {
    readonly currency: string;
    readonly orders: number;
    readonly total: number;
    readonly averageOrder: number;
  }[];
}

export interface Overlap {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly sets: readonly OverlapSet[];
  readonly union: number;
  readonly pairs: readonly OverlapPair[];
  readonly regions: readonly OverlapRegion[];
  readonly others: {
    readonly regions: number;
    readonly size: number;
  };
}

export interface OverlapBody {
  readonly subjects: readonly Subject[];
  /** 40 if not given. */
  readonly regions?: number;
}

export interface OverlapPair {
  readonly a: number;
  readonly b: number;
  readonly size: number;
  /** 0 to 1. */
  readonly jaccard: number;
  /** 0 to 1. */
  readonly shareOfA: number;
  /** 0 to 1. */
  readonly shareOfB: number;
  readonly people: People;
}

export interface OverlapRegion {
  readonly in: readonly number[];
  readonly size: number;
  readonly people: People;
}

export interface OverlapSet {
  readonly subject: Subject;
  readonly size: number;
  readonly people: People;
}

export interface Sample {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
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
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
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
  /** Segments side by side, and everybody: orders, money, engagement, traits */
  compareSegments: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: CompareBody;
    };
    readonly reply: Comparison;
  };
  /** How many of the people said yes and no to each channel, and how many were never asked */
  contactable: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ContactableBody;
    };
    readonly reply: Contactable;
  };
  /** How many people a segment, a class or a condition has, and what each condition leaves */
  countPeople: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
      };
      readonly body: SubjectGiven;
    };
    readonly reply: Counted;
  };
  /** About how many people, by a share of the base, with its margin; exact where the base is small */
  estimatePeople: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: EstimateBody;
    };
    readonly reply: Estimate;
  };
  /** The people behind a number, a page at a time, by their profile numbers */
  listMembers: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: MembersBody;
    };
    readonly reply: Members;
  };
  /** What any number of segments have in common: every pair, and every exclusive region */
  overlap: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: OverlapBody;
    };
    readonly reply: Overlap;
  };
  /** Who entered, left and moved, when and why; oldest first, a page at a time */
  readLog: {
    readonly input: {
      readonly query?: {
        /** Of a segment or segmentation. */
        readonly segment?: string;
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
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: SampleBody;
    };
    readonly reply: Sample;
  };
  /** What sets people apart from others: traits, purchases, events and campaigns, each tested */
  setsApart: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ApartBody;
    };
    readonly reply: Apart;
  };
  /** How large a segment was, back to the first event */
  sizeHistory: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: HistoryBody;
    };
    readonly reply: readonly SizePoint[];
  };
  /** How many of the people behind a number are known by an identifier of their own, and how many by a device alone */
  splitPeople: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: SplitBody;
    };
    readonly reply: KnownAndAnonymous;
  };
}

export const OPERATIONS = {
  compareSegments: ['POST', '/api/v1/compare'],
  contactable: ['POST', '/api/v1/contactable'],
  countPeople: ['POST', '/api/v1/count'],
  estimatePeople: ['POST', '/api/v1/count/estimate'],
  listMembers: ['POST', '/api/v1/members'],
  overlap: ['POST', '/api/v1/overlap'],
  readLog: ['GET', '/api/v1/log'],
  samplePeople: ['POST', '/api/v1/sample'],
  setsApart: ['POST', '/api/v1/apart'],
  sizeHistory: ['POST', '/api/v1/history'],
  splitPeople: ['POST', '/api/v1/members/split'],
} as const;
