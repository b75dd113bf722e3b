import type { Remark } from '../ingest/read/reasons.ts';
import { SEGMENT_CALLS } from '../ingest/read/segment-shape.ts';
import type { IdentifierKind } from '../ingest/typed/identifiers.ts';

/** The types of call in the Segment spec. */
export const CALL_TYPES = SEGMENT_CALLS;
export type CallType = (typeof CALL_TYPES)[number];

/** What the request says of a call. */
export interface CallRequest {
  /** From the path `/v1/<type>`; not there in a batch: the call says it. */
  readonly type?: CallType;
  /** Milliseconds UTC, when the request arrived. */
  readonly receivedAt: number;
  /** The batch's, where the call has none of its own. */
  readonly sentAt?: string;
  /** `any`: its sender knows people by ids of its own (`context.externalIds`) or by e-mail; else each call says `userId` or `anonymousId`. */
  readonly namedBy?: 'id' | 'any';
}

/** Text as it is compared, a list of such texts, or an object of both: what the `properties` column holds. */
export type Canonical = string | readonly Canonical[] | { readonly [name: string]: Canonical };

/** What one call of the Segment spec says. The same call read from a file gives the same rows. */
export interface SaidCall {
  readonly type: CallType;
  /** As the sender gave it; `''` when it gave none. */
  readonly messageId: string;
  /** Milliseconds UTC, corrected by the sender's clock. */
  readonly time: number;
  /** Normalised, each once. Empty for what a guest did: the call names somebody, but by a blocked or impossible value. */
  readonly identifiers: readonly SaidIdentifier[];
  /** Of `track`, `page` and `screen`; null for calls that say who somebody is. */
  readonly event: SaidEvent | null;
  /** The products of an order, in their order. */
  readonly lines: readonly SaidLine[];
  readonly traits: readonly SaidTrait[];
  /** What was left out or changed and keeps nothing from being taken. */
  readonly remarks: readonly Remark[];
}

export interface SaidIdentifier {
  readonly kind: IdentifierKind;
  readonly value: string;
}

/** Columns that are set, as a JSON row of the table takes them: amounts as decimal text of at most four decimals. */
export type SaidColumns = Readonly<Record<string, string | number>>;

export interface SaidEvent {
  readonly name: string;
  /** Of the table `events`. */
  readonly columns: SaidColumns;
  readonly properties: { readonly [name: string]: Canonical };
}

export interface SaidLine {
  /** Its place among the products, from 1. */
  readonly line: number;
  /** Of the table `order_lines`. */
  readonly columns: SaidColumns;
  readonly properties: { readonly [name: string]: Canonical };
}

/** A trait with a value: `text`, or a `list` of texts beside an empty `text`. */
export interface SaidTrait {
  readonly name: string;
  readonly text: string;
  readonly list: readonly string[];
}
