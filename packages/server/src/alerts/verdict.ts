import { type UsualRange, usualRange } from '@satsuma/stats';
import type { AlertState, SegmentWatch } from './alert.ts';

/** What a check found. */
export type Verdict =
  | {
      readonly kind: 'inside' | 'below' | 'above';
      readonly value: number;
      /** People; null: no bound. */
      readonly low: number | null;
      readonly high: number | null;
      /** Milliseconds: when it was so; of a flow, the middle of its hour or day. */
      readonly at: number;
    }
  | { readonly kind: 'not enough history'; readonly has: number; readonly needs: number }
  | {
      readonly kind: 'differs';
      readonly segment: string;
      readonly missing: number;
      readonly extra: number;
      readonly profile: number;
    };

/** A number, and those before it, a step apart. */
export interface Observed {
  readonly value: number;
  readonly at: number;
  /** Oldest first; empty where nobody needs it. */
  readonly history: readonly number[];
}

/** Steps until a week has gone by. */
const SEASON = { hour: 168, day: 7 } as const;

/** Counts scatter by their square root at least; a size that stands still may move by half a percent. */
const LEAST = {
  size: (expected: number) => Math.max(1, expected / 200),
  entered: (expected: number) => Math.sqrt(Math.max(1, expected)),
  left: (expected: number) => Math.sqrt(Math.max(1, expected)),
} as const satisfies Record<SegmentWatch['measure'], (expected: number) => number>;

export function verdictOn({ measure, per, range }: SegmentWatch, { value, at, history }: Observed): Verdict {
  if (range.kind === 'limits') return against(value, at, range.below ?? null, range.above ?? null);
  const usual: UsualRange = usualRange(history, { season: SEASON[per], leastSpread: LEAST[measure] });
  if (usual.kind === 'not enough history') return usual;
  return against(value, at, Math.max(0, Math.floor(usual.low)), Math.ceil(usual.high));
}

function against(value: number, at: number, low: number | null, high: number | null): Verdict {
  const kind = low !== null && value < low ? 'below' : high !== null && value > high ? 'above' : 'inside';
  return { kind, value, low, high, at };
}

const isOutside = ({ kind }: Verdict): boolean => kind === 'below' || kind === 'above' || kind === 'differs';

/** Milliseconds that it must have been inside again before it is over: a flow is looked at once for each hour or day. */
const CALM = {
  size: { hour: 3_600_000, day: 6 * 3_600_000 },
  entered: { hour: 1_800_000, day: 12 * 3_600_000 },
  left: { hour: 1_800_000, day: 12 * 3_600_000 },
} as const satisfies Record<SegmentWatch['measure'], Record<SegmentWatch['per'], number>>;

export const calmOf = ({ measure, per }: SegmentWatch): number => CALM[measure][per];

/** The state after a check, and what it is worth telling of: once when it begins, once when it has been over for long enough. */
export function after(
  before: Pick<AlertState, 'state' | 'insideSince'>,
  verdict: Verdict,
  { now, calm }: { readonly now: number; readonly calm: number },
): AlertState & { readonly event: 'raised' | 'over' | undefined } {
  const found = { checked: now, verdict };
  if (isOutside(verdict)) {
    return { ...found, state: 'outside', insideSince: null, event: before.state === 'inside' ? 'raised' : undefined };
  }
  if (before.state === 'inside') return { ...found, state: 'inside', insideSince: null, event: undefined };
  const insideSince = before.insideSince ?? now;
  const over = now - insideSince >= calm;
  return over
    ? { ...found, state: 'inside', insideSince: null, event: 'over' }
    : { ...found, state: 'outside', insideSince, event: undefined };
}
