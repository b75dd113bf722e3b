// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition } from '@satsuma/core';
import type { AsOf, Instant, People, Share, Subject } from './of-several.ts';

export interface Apart {
  readonly asOf: Instant;
  readonly inside: { readonly size: number; readonly people: People };
  readonly outside: { readonly size: number; readonly people: People };
  readonly features: readonly Feature[];
  readonly numbers: readonly NumberFeature[];
  readonly leftOut: readonly string[];
}

export interface ApartBody {
  readonly subject: Subject;
  readonly against?: Subject;
  /** 10 if not given. */
  readonly minimum?: number;
  readonly kinds?: readonly FeatureKind[];
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
  readonly share: Share;
  readonly people: People;
  readonly orders: OrderFigures;
  readonly engagement: Engagement;
  readonly traits: Readonly<Record<string, readonly { readonly value: string; readonly size: number }[]>>;
  readonly who: {
    readonly buyers: People;
    readonly received: People;
    readonly opened: People;
    readonly clicked: People;
  };
}

export interface Comparison {
  readonly asOf: Instant;
  readonly base: ComparedGroup;
  readonly groups: readonly ComparedGroup[];
}

export interface Engagement {
  readonly received: number;
  readonly opened: number;
  readonly clicked: number;
  readonly messages: number;
  readonly openRate: Share | null;
  readonly clickToOpenRate: Share | null;
}

export interface Feature {
  readonly kind: FeatureKind;
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
  readonly p: Share;
  readonly q: Share;
  readonly byDefinition: boolean;
}

export type FeatureKind = 'trait' | 'category' | 'brand' | 'product' | 'event' | 'campaign';

export interface FeatureSide {
  readonly count: number;
  readonly share: Share;
  readonly people: People;
}

export interface NumberFeature {
  readonly name: string;
  readonly direction: 'over' | 'under';
  readonly inside: NumberSpread;
  readonly outside: NumberSpread;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: Share;
  readonly q: Share;
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
  readonly asOf: Instant;
  readonly sets: readonly OverlapSet[];
  readonly union: number;
  readonly pairs: readonly OverlapPair[];
  readonly regions: readonly OverlapRegion[];
  readonly others: { readonly regions: number; readonly size: number };
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
  readonly jaccard: Share;
  readonly shareOfA: Share;
  readonly shareOfB: Share;
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

export interface Operations {
  /** Segments side by side, and everybody: orders, money, engagement, traits */
  compareSegments: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: CompareBody };
    readonly reply: Comparison;
  };
  /** What any number of segments have in common: every pair, and every exclusive region */
  overlap: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: OverlapBody };
    readonly reply: Overlap;
  };
  /** What sets people apart from others: traits, purchases, events and campaigns, each tested */
  setsApart: {
    readonly input: { readonly query?: { readonly asOf?: AsOf }; readonly body: ApartBody };
    readonly reply: Apart;
  };
}

export const OPERATIONS = {
  compareSegments: ['POST', '/api/v1/compare'],
  overlap: ['POST', '/api/v1/overlap'],
  setsApart: ['POST', '/api/v1/apart'],
} as const;
