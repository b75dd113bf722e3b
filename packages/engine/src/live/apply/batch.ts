import type { SaidCall } from '../../track/said.ts';
import type { Decision } from '../identity/decision.ts';

/** A call that was answered for. */
export interface TakenCall {
  readonly source: string;
  /** Its `messageId`, or what it was given in place of one. */
  readonly message: string;
  /** Milliseconds. */
  readonly receivedAt: number;
  readonly said: SaidCall;
}

/** Calls that are carried out together, under one number. */
export interface Batch {
  readonly number: number;
  /** The journal's id and the number: no other batch has or will have it. */
  readonly id: string;
  /** The journal's last entry in it. */
  readonly upTo: number;
  /** Milliseconds: when it was decided, later than anything decided or evaluated before. */
  readonly now: number;
  readonly calls: readonly TakenCall[];
  readonly decision: Decision;
}

/** A call with whose it is; what was taken before is left out. */
export interface PlacedCall extends TakenCall {
  readonly profile: number;
  readonly node: number;
}

export const placedCalls = ({ calls, decision }: Batch): readonly PlacedCall[] =>
  calls.flatMap((call, i) => {
    const [profile, node] = decision.whose[i] ?? [-1, 0];
    return profile < 0 ? [] : [{ ...call, profile, node }];
  });
