import type { Problem } from '@satsuma/core';
import type { Proof } from './signatures.ts';

/** How the data of a source comes in by itself: what others send, and what is fetched on a schedule. */
export const WEBHOOK_KINDS = ['shopify', 'woocommerce', 'hubspot', 'webhook'] as const;
export const PULL_KINDS = ['postgres', 'mysql', 's3'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];
export type PullKind = (typeof PULL_KINDS)[number];
export type ConnectionKind = WebhookKind | PullKind;

export const isPullKind = (kind: ConnectionKind): kind is PullKind => PULL_KINDS.some(known => known === kind);

/** When something is fetched: every so many minutes, or as a cron line says on the clock of a zone. */
export type Schedule = { readonly every: number } | { readonly cron: string; readonly zone: string };

/** What is said of a connection, by kind; never a secret. */
export interface Configs {
  readonly shopify: Readonly<Record<never, never>>;
  readonly woocommerce: Readonly<Record<never, never>>;
  readonly hubspot: Readonly<Record<never, never>>;
  /** `mapping` is YAML. */
  readonly webhook: { readonly mapping: string; readonly proof: Proof };
  readonly postgres: TablePull;
  readonly mysql: TablePull;
  readonly s3: FilePull;
}

interface Pulled {
  readonly schedule: Schedule;
  /** How the columns are read, YAML as for imports; without one, as remembered or guessed. */
  readonly mapping?: string;
}

/** A table of a database, or (PostgreSQL) a query. */
export interface TablePull extends Pulled {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly encrypted: boolean;
  /** `orders`, `shop.orders`. */
  readonly table?: string;
  readonly query?: string;
  /** The column that grows: an id or the time of the last change. Without one everything is read each time. */
  readonly cursor?: string;
  /** Rows this far before the cursor are read again, for what was committed late: seconds of a time, units of a number. */
  readonly overlap?: number;
}

/** Files of a bucket. */
export interface FilePull extends Pulled {
  /** `https://s3.eu-central-1.amazonaws.com/bucket/exports/*.csv`. */
  readonly url: string;
  /** Public id of the key; none for a public bucket. */
  readonly accessKey?: string;
  /** Which files are new: those later in the alphabet, or those changed later. */
  readonly newBy: 'name' | 'modified';
}

/** A connection as it is kept. Times are milliseconds. */
export type Connection = {
  readonly [K in ConnectionKind]: {
    readonly source: string;
    readonly kind: K;
    readonly status: 'active' | 'paused';
    readonly config: Configs[K];
    readonly created: number;
    readonly updated: number;
    readonly hasSecret: boolean;
    /** When something good last came. */
    readonly lastReceived: number | null;
    /** Calls, or rows, since it was made. */
    readonly accepted: number;
    readonly lastRun: number | null;
    readonly failure: Problem | null;
    readonly reasons: readonly CountedReason[];
  };
}[ConnectionKind];

export interface CountedReason {
  readonly outcome: 'aside' | 'refused';
  readonly reason: string;
  readonly times: number;
  readonly last: number;
}

/** A refusal, as it is shown: what was wrong where, and nothing that was sent. */
export interface Refused {
  readonly time: number;
  readonly topic: string;
  readonly reason: string;
  readonly place: string;
  readonly message: string;
}
