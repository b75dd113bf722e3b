// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { AsOf, DefinitionId, Instant, People } from './of-several.ts';

export interface ChannelConsents {
  readonly channel: string;
  readonly given: number;
  readonly refused: number;
}

export interface DayFlow {
  readonly day: Instant;
  readonly entered: number;
  readonly left: number;
}

export interface Flow {
  readonly days: readonly DayFlow[];
}

export interface Overview {
  readonly asOf: Instant;
  readonly people: number;
  readonly known: number;
  /** Known by the number of a device alone. */
  readonly anonymous: number;
  readonly buyers: number;
  readonly consents: readonly ChannelConsents[];
  readonly lastEvent: Instant | null;
  /** There is nobody yet, and this server has a demo shop to offer. */
  readonly canFillDemo: boolean;
  readonly peopleOf: { readonly known: People; readonly anonymous: People; readonly buyers: People };
}

export interface Trend {
  /** At the end of each day, by the log of memberships; null before it was first computed. */
  readonly sizes: readonly (number | null)[];
  /** In all these days, the first computation not among them. */
  readonly entered: number;
  readonly left: number;
}

export interface Trends {
  readonly asOf: Instant;
  /** When each day begins in the workspace’s zone; the last one is today. */
  readonly days: readonly Instant[];
  /** By the id of the segment or segmentation. */
  readonly of: Readonly<Record<string, Trend>>;
}

export interface Operations {
  /** The base at a glance: people, known and anonymous, buyers, consents, the last event */
  getOverview: { readonly input: { readonly query?: { readonly asOf?: AsOf } }; readonly reply: Overview };
  /** How many entered and left a segment on each day, as the log has it; not by the first computation */
  segmentFlow: {
    readonly input: {
      readonly path: { readonly id: DefinitionId };
      readonly query?: {
        readonly asOf?: AsOf;
        /** The last ones, today among them. */
        readonly days?: number;
        /** Of a segmentation: moves from and to it too. */
        readonly class?: string;
      };
    };
    readonly reply: Flow;
  };
  /** How every segment and segmentation grew and shrank, day by day, as the log has it */
  segmentTrends: {
    readonly input: {
      readonly query?: {
        readonly asOf?: AsOf;
        /** The last ones, today among them. */
        readonly days?: number;
      };
    };
    readonly reply: Trends;
  };
}

export const OPERATIONS = {
  getOverview: ['GET', '/api/v1/overview'],
  segmentFlow: ['GET', '/api/v1/segments/{id}/flow'],
  segmentTrends: ['GET', '/api/v1/segments/trends'],
} as const;
