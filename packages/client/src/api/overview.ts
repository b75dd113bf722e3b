// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { People } from './of-several.ts';

export interface ChannelConsents {
  readonly channel: string;
  readonly given: number;
  readonly refused: number;
}

export interface DayFlow {
  /** Milliseconds since 1970 UTC. */
  readonly day: number;
  readonly entered: number;
  readonly left: number;
}

export interface Flow {
  readonly days: readonly DayFlow[];
}

export interface Overview {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly people: number;
  readonly known: number;
  /** Known by the number of a device alone. */
  readonly anonymous: number;
  readonly buyers: number;
  readonly consents: readonly ChannelConsents[];
  readonly lastEvent: number | null;
  /** There is nobody yet, and this server has a demo shop to offer. */
  readonly canFillDemo: boolean;
  readonly peopleOf: {
    readonly known: People;
    readonly anonymous: People;
    readonly buyers: People;
  };
}

export interface Trend {
  /** At the end of each day, by the log of memberships; null before it was first computed. */
  readonly sizes: readonly (number | null)[];
  /** In all these days, the first computation not among them. */
  readonly entered: number;
  readonly left: number;
}

export interface Trends {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  /** When each day begins in the workspace’s zone; the last one is today. */
  readonly days: readonly number[];
  /** By the id of the segment or segmentation. */
  readonly of: Readonly<Record<string, Trend>>;
}

export interface Operations {
  /** The base at a glance: people, known and anonymous, buyers, consents, the last event */
  getOverview: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
    };
    readonly reply: Overview;
  };
  /** How many entered and left a segment on each day, as the log has it; not by the first computation */
  segmentFlow: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
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
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
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
