// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Instant, Job, Problem } from './of-several.ts';

export interface Connection {
  readonly source: string;
  readonly kind: ConnectionKind;
  readonly status: 'active' | 'paused';
  /** As it was given; never a secret. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly created: Instant;
  readonly updated: Instant;
  readonly hasSecret: boolean;
  readonly lastReceived: Instant | null;
  /** Calls or rows that were taken since it was made. */
  readonly accepted: number;
  readonly lastRun: Instant | null;
  readonly failure: Problem | null;
  readonly reasons: readonly {
    readonly outcome: 'aside' | 'refused';
    readonly reason: string;
    readonly means: string | null;
    readonly times: number;
    readonly last: Instant;
  }[];
  readonly path: string | null;
}

export type ConnectionKind = 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';

/** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
export type PlanStatus = 'learned' | 'expected' | 'refused';

export type PlanValueKind = 'text' | 'number' | 'boolean' | 'moment' | 'list' | 'object';

/** Small letters, digits, - and _. */
export type SourceName = string;

export interface TrackingPlan {
  /** What breaks the plan is counted, and nothing more is learned. */
  readonly enforced: boolean;
  readonly events: Readonly<
    Record<
      string,
      {
        readonly status: PlanStatus;
        readonly properties: Readonly<
          Record<
            string,
            {
              readonly status: PlanStatus;
              /** What values may read as. */
              readonly kinds: readonly PlanValueKind[];
            }
          >
        >;
        /** There were more than a plan holds; not all were learned. */
        readonly full?: true;
      }
    >
  >;
  /** There were more than a plan holds; not all were learned. */
  readonly full?: true;
}

export interface Operations {
  /** Change, pause or resume a connection */
  changeConnection: {
    readonly input: {
      readonly path: { readonly source: SourceName };
      readonly body: {
        readonly status?: 'active' | 'paused';
        readonly config?: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: Connection;
  };
  /** Decide what a source should send; what is not named stays as it is (RFC 7396) */
  changePlan: {
    readonly input: {
      readonly path: { readonly source: string };
      readonly body: {
        readonly enforced?: boolean;
        readonly events?: Readonly<
          Record<
            string,
            {
              readonly status?: PlanStatus;
              readonly properties?: Readonly<
                Record<
                  string,
                  {
                    readonly status?: PlanStatus;
                    /** What values may read as. */
                    readonly kinds?: readonly PlanValueKind[];
                  } | null
                >
              >;
            } | null
          >
        >;
      };
    };
    readonly reply: TrackingPlan;
  };
  /** One of them */
  getConnection: { readonly input: { readonly path: { readonly source: SourceName } }; readonly reply: Connection };
  /** What brings data in by itself, and what came of it */
  listConnections: { readonly input: Record<never, never>; readonly reply: readonly Connection[] };
  /** What was not taken lately, and why; never what it said */
  listRefusals: {
    readonly input: { readonly path: { readonly source: SourceName } };
    readonly reply: readonly {
      readonly time: Instant;
      readonly topic: string;
      readonly reason: string;
      readonly place: string;
      readonly message: string;
    }[];
  };
  /** Let a source bring its data in by itself */
  makeConnection: {
    readonly input: {
      readonly body: {
        readonly source: SourceName;
        readonly kind: ConnectionKind;
        /** By kind: docs/sources.md. */
        readonly config: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: {
      readonly connection: Connection;
      /** Of a mapped webhook where none was given: shown this once. */
      readonly secret: string | null;
    };
  };
  /** Fetch what is new now; answers with a job */
  pullNow: { readonly input: { readonly path: { readonly source: SourceName } }; readonly reply: Job };
  /** The tracking plan of a source */
  readPlan: { readonly input: { readonly path: { readonly source: string } }; readonly reply: TrackingPlan };
  /** How often calls of a source broke its plan, by day and way; the last 30 days where none are given */
  readViolations: {
    readonly input: {
      readonly path: { readonly source: string };
      readonly query?: {
        /** YYYY-MM-DD, UTC. */
        readonly from?: string;
        /** YYYY-MM-DD, UTC. */
        readonly to?: string;
      };
    };
    readonly reply: readonly {
      readonly day: string;
      readonly code:
        | 'unknown-event'
        | 'refused-event'
        | 'unknown-property'
        | 'refused-property'
        | 'missing-property'
        | 'wrong-type';
      /** Empty: others, beyond the 1,000 kinds of a day that are told apart. */
      readonly event: string;
      /** Empty: the event itself. */
      readonly property: string;
      readonly count: number;
      /** The message id of the last example. */
      readonly lastMessage: string;
      readonly lastTime: Instant;
    }[];
  };
  /** Take a connection away; what it brought stays */
  removeConnection: { readonly input: { readonly path: { readonly source: SourceName } }; readonly reply: null };
  /** Another secret; the one before is good for another day */
  rotateSecret: {
    readonly input: {
      readonly path: { readonly source: SourceName };
      readonly body: {
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: {
      /** Where none was given: shown this once. */
      readonly secret: string | null;
    };
  };
  /** What a body becomes by a mapping */
  tryMapping: {
    readonly input: { readonly body: { readonly mapping: string; readonly body: unknown } };
    readonly reply: {
      readonly items: readonly {
        readonly place: string;
        readonly aside: string | null;
        readonly calls: readonly Readonly<Record<string, unknown>>[];
        readonly problems: readonly Problem[];
      }[];
    };
  };
  /** Whether what is to be fetched can be reached: its columns, or its files */
  tryPull: {
    readonly input: {
      readonly body: {
        readonly kind: ConnectionKind;
        readonly config: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
        readonly source?: SourceName;
      };
    };
    readonly reply: { readonly found: readonly string[] };
  };
}

export const OPERATIONS = {
  changeConnection: ['PATCH', '/api/v1/connections/{source}'],
  changePlan: ['PATCH', '/api/v1/sources/{source}/plan'],
  getConnection: ['GET', '/api/v1/connections/{source}'],
  listConnections: ['GET', '/api/v1/connections'],
  listRefusals: ['GET', '/api/v1/connections/{source}/refusals'],
  makeConnection: ['POST', '/api/v1/connections'],
  pullNow: ['POST', '/api/v1/connections/{source}/pull'],
  readPlan: ['GET', '/api/v1/sources/{source}/plan'],
  readViolations: ['GET', '/api/v1/sources/{source}/violations'],
  removeConnection: ['DELETE', '/api/v1/connections/{source}', 'nothing'],
  rotateSecret: ['POST', '/api/v1/connections/{source}/secret'],
  tryMapping: ['POST', '/api/v1/connections/try-mapping'],
  tryPull: ['POST', '/api/v1/connections/try-pull'],
} as const;
