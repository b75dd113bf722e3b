import type { CallType } from '@satsuma/engine';

/** What a request brings, by the last part of its path: one call of a type, or a list of calls. */
export const REQUEST_KINDS = ['identify', 'track', 'page', 'screen', 'group', 'alias', 'batch', 'import'] as const;
export type RequestKind = CallType | 'batch' | 'import';

/** The same under the names that `@segment/analytics-next` gives them. */
export const SHORT_NAMES = {
  i: 'identify',
  t: 'track',
  p: 'page',
  s: 'screen',
  g: 'group',
  a: 'alias',
  b: 'batch',
} as const satisfies Record<string, RequestKind>;

/** What the journal holds: requests, and lists of calls that a webhook was turned into (`sourced`), whose people any identifier may name. */
export const TAKEN_KINDS = [...REQUEST_KINDS, 'sourced'] as const;
export type TakenKind = RequestKind | 'sourced';

/** Whether the calls stand in a list. */
export const isList = (kind: TakenKind): kind is 'batch' | 'import' | 'sourced' =>
  kind === 'batch' || kind === 'import' || kind === 'sourced';
