// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Job } from './of-several.ts';

export interface Operations {
  /** Change, pause or resume a connection */
  changeConnection: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
      readonly body: {
        readonly status?: 'active' | 'paused';
        readonly config?: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: {
      readonly source: string;
      readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
      readonly status: 'active' | 'paused';
      /** As it was given; never a secret. */
      readonly config: Readonly<Record<string, unknown>>;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      /** Milliseconds since 1970 UTC. */
      readonly updated: number;
      readonly hasSecret: boolean;
      readonly lastReceived: number | null;
      /** Calls or rows that were taken since it was made. */
      readonly accepted: number;
      readonly lastRun: number | null;
      readonly failure: {
        readonly code: string;
        readonly path: string;
        readonly message: string;
        readonly hint?: string;
      } | null;
      readonly reasons: readonly {
        readonly outcome: 'aside' | 'refused';
        readonly reason: string;
        readonly means: string | null;
        readonly times: number;
        /** Milliseconds since 1970 UTC. */
        readonly last: number;
      }[];
      readonly path: string | null;
    };
  };
  /** Decide what a source should send; what is not named stays as it is (RFC 7396) */
  changePlan: {
    readonly input: {
      readonly path: {
        readonly source: string;
      };
      readonly body: {
        readonly enforced?: boolean;
        readonly events?: Readonly<
          Record<
            string,
            {
              /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
              readonly status?: 'learned' | 'expected' | 'refused';
              readonly properties?: Readonly<
                Record<
                  string,
                  {
                    /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
                    readonly status?: 'learned' | 'expected' | 'refused';
                    /** What values may read as. */
                    readonly kinds?: readonly ('text' | 'number' | 'boolean' | 'moment' | 'list' | 'object')[];
                  } | null
                >
              >;
            } | null
          >
        >;
      };
    };
    readonly reply: {
      /** What breaks the plan is counted, and nothing more is learned. */
      readonly enforced: boolean;
      readonly events: Readonly<
        Record<
          string,
          {
            /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
            readonly status: 'learned' | 'expected' | 'refused';
            readonly properties: Readonly<
              Record<
                string,
                {
                  /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
                  readonly status: 'learned' | 'expected' | 'refused';
                  /** What values may read as. */
                  readonly kinds: readonly ('text' | 'number' | 'boolean' | 'moment' | 'list' | 'object')[];
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
    };
  };
  /** One of them */
  getConnection: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: {
      readonly source: string;
      readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
      readonly status: 'active' | 'paused';
      /** As it was given; never a secret. */
      readonly config: Readonly<Record<string, unknown>>;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      /** Milliseconds since 1970 UTC. */
      readonly updated: number;
      readonly hasSecret: boolean;
      readonly lastReceived: number | null;
      /** Calls or rows that were taken since it was made. */
      readonly accepted: number;
      readonly lastRun: number | null;
      readonly failure: {
        readonly code: string;
        readonly path: string;
        readonly message: string;
        readonly hint?: string;
      } | null;
      readonly reasons: readonly {
        readonly outcome: 'aside' | 'refused';
        readonly reason: string;
        readonly means: string | null;
        readonly times: number;
        /** Milliseconds since 1970 UTC. */
        readonly last: number;
      }[];
      readonly path: string | null;
    };
  };
  /** What brings data in by itself, and what came of it */
  listConnections: {
    readonly input: Record<never, never>;
    readonly reply: readonly {
      readonly source: string;
      readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
      readonly status: 'active' | 'paused';
      /** As it was given; never a secret. */
      readonly config: Readonly<Record<string, unknown>>;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      /** Milliseconds since 1970 UTC. */
      readonly updated: number;
      readonly hasSecret: boolean;
      readonly lastReceived: number | null;
      /** Calls or rows that were taken since it was made. */
      readonly accepted: number;
      readonly lastRun: number | null;
      readonly failure: {
        readonly code: string;
        readonly path: string;
        readonly message: string;
        readonly hint?: string;
      } | null;
      readonly reasons: readonly {
        readonly outcome: 'aside' | 'refused';
        readonly reason: string;
        readonly means: string | null;
        readonly times: number;
        /** Milliseconds since 1970 UTC. */
        readonly last: number;
      }[];
      readonly path: string | null;
    }[];
  };
  /** What was not taken lately, and why; never what it said */
  listRefusals: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: readonly {
      /** Milliseconds since 1970 UTC. */
      readonly time: number;
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
        /** Small letters, digits, - and _. */
        readonly source: string;
        readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
        /** By kind: docs/sources.md. */
        readonly config: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: {
      readonly connection: {
        readonly source: string;
        readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
        readonly status: 'active' | 'paused';
        /** As it was given; never a secret. */
        readonly config: Readonly<Record<string, unknown>>;
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        /** Milliseconds since 1970 UTC. */
        readonly updated: number;
        readonly hasSecret: boolean;
        readonly lastReceived: number | null;
        /** Calls or rows that were taken since it was made. */
        readonly accepted: number;
        readonly lastRun: number | null;
        readonly failure: {
          readonly code: string;
          readonly path: string;
          readonly message: string;
          readonly hint?: string;
        } | null;
        readonly reasons: readonly {
          readonly outcome: 'aside' | 'refused';
          readonly reason: string;
          readonly means: string | null;
          readonly times: number;
          /** Milliseconds since 1970 UTC. */
          readonly last: number;
        }[];
        readonly path: string | null;
      };
      /** Of a mapped webhook where none was given: shown this once. */
      readonly secret: string | null;
    };
  };
  /** Fetch what is new now; answers with a job */
  pullNow: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: Job;
  };
  /** The tracking plan of a source */
  readPlan: {
    readonly input: {
      readonly path: {
        readonly source: string;
      };
    };
    readonly reply: {
      /** What breaks the plan is counted, and nothing more is learned. */
      readonly enforced: boolean;
      readonly events: Readonly<
        Record<
          string,
          {
            /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
            readonly status: 'learned' | 'expected' | 'refused';
            readonly properties: Readonly<
              Record<
                string,
                {
                  /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
                  readonly status: 'learned' | 'expected' | 'refused';
                  /** What values may read as. */
                  readonly kinds: readonly ('text' | 'number' | 'boolean' | 'moment' | 'list' | 'object')[];
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
    };
  };
  /** How often calls of a source broke its plan, by day and way; the last 30 days where none are given */
  readViolations: {
    readonly input: {
      readonly path: {
        readonly source: string;
      };
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
      /** Milliseconds since 1970 UTC. */
      readonly lastTime: number;
    }[];
  };
  /** Take a connection away; what it brought stays */
  removeConnection: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: null;
  };
  /** Another secret; the one before is good for another day */
  rotateSecret: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
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
    readonly input: {
      readonly body: {
        readonly mapping: string;
        readonly body: unknown;
      };
    };
    readonly reply: {
      readonly items: readonly {
        readonly place: string;
        readonly aside: string | null;
        readonly calls: readonly Readonly<Record<string, unknown>>[];
        readonly problems: readonly {
          readonly code: string;
          readonly path: string;
          readonly message: string;
          readonly hint?: string;
        }[];
      }[];
    };
  };
  /** Whether what is to be fetched can be reached: its columns, or its files */
  tryPull: {
    readonly input: {
      readonly body: {
        readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
        readonly config: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
        /** Small letters, digits, - and _. */
        readonly source?: string;
      };
    };
    readonly reply: {
      readonly found: readonly string[];
    };
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
