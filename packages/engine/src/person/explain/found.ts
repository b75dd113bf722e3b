import { pastBoundsOf } from '../../plan/bounds.ts';
import type { Filter, Leaf, Measure, Stream } from '../../plan/leaf.ts';
import { compileFilters } from '../filter/filters.ts';
import type { History, Occurrence } from '../history.ts';
import { kilometresFrom } from '../leaf/distance.ts';
import { memberInstant } from '../leaf/member.ts';
import { positionOf } from '../leaf/random.ts';
import { reachedSteps } from '../leaf/sequence.ts';
import { traitAt } from '../leaf/trait.ts';
import { compileMeasure } from '../measure/measures.ts';
import type { Reading } from '../reading.ts';
import { sliceOf, streamOf } from '../rows.ts';

/** What one question saw of the person. Instants are milliseconds UTC, amounts canonical texts. */
export type Found =
  | { readonly found: 'everyone' }
  /** Null: not set. `since` is when the value came. */
  | { readonly found: 'trait'; readonly trait: string; readonly value: Value | null; readonly since: number | null }
  | {
      readonly found: 'event';
      readonly event: string;
      readonly measure: Measure;
      /** How many rows count: within the window, past the filters. */
      readonly rows: number;
      /** What the measure makes of them; null where there is none. */
      readonly value: Value | null;
      /** The latest row that counts. */
      readonly last: number | null;
      /** The latest row past the filters whatever the window. */
      readonly lastEver: number | null;
    }
  /** The furthest step reached, of how many, and when it was last reached. */
  | { readonly found: 'sequence'; readonly reached: number; readonly steps: number; readonly last: number | null }
  | { readonly found: 'distance'; readonly kilometres: number | null }
  /** Where the person lies between 0 and 1. */
  | { readonly found: 'random'; readonly position: number }
  | {
      readonly found: 'member';
      readonly of: string;
      readonly className: string | null;
      /** As of when; null while that is still to come. */
      readonly instant: number | null;
      readonly member: boolean;
    };

/** A value as it is shown: a number, an instant, a text or a list. */
export type Value =
  | { readonly number: number }
  | { readonly moment: number }
  | { readonly text: string }
  | { readonly list: readonly string[] };

/** Whom and when; `holds` is the leaf's own answer, `zone` the workspace's. */
export interface Looked {
  readonly history: History;
  readonly now: number;
  readonly zone: string;
  readonly holds: boolean;
}

type Of<K extends Leaf['leaf']> = Extract<Leaf, { leaf: K }>;

const FOUND = {
  everyone: () => ({ found: 'everyone' }),
  trait: ({ trait }, { history, now }) => {
    const value = traitAt(history, trait, now);
    const shown = shownValue(value);
    return { found: 'trait', trait, value: shown, since: shown === null ? null : (value?.time ?? null) };
  },
  event: foundEvents,
  sequence: foundSteps,
  distance: ({ latitude, longitude }, { history, now }) => ({
    found: 'distance',
    kilometres: kilometresFrom(history, now, latitude, longitude) ?? null,
  }),
  random: ({ salt }, { history }) => ({ found: 'random', position: positionOf(salt, history.profile) }),
  member: (leaf, { now, zone, holds }) => ({
    found: 'member',
    of: leaf.of,
    className: leaf.className,
    instant: memberInstant(leaf, zone)(now),
    member: holds,
  }),
} satisfies { [K in Leaf['leaf']]: (leaf: Of<K>, looked: Looked) => Found };

export function foundBy(leaf: Leaf, looked: Looked): Found {
  const find = FOUND[leaf.leaf] as (leaf: Leaf, looked: Looked) => Found;
  return find(leaf, looked);
}

function foundSteps({ steps, span }: Of<'sequence'>, looked: Looked): Found {
  const { now, zone } = looked;
  const rows = steps.map(({ stream, filters, within }) => ({
    rows: rowsPast(stream, filters, looked),
    within: within ?? Infinity,
  }));
  const reached = reachedSteps(rows, pastBoundsOf(span, now, zone), now).filter(step => step.length > 0);
  return {
    found: 'sequence',
    reached: reached.length,
    steps: steps.length,
    last: reached.at(-1)?.at(-1)?.time ?? null,
  };
}

function rowsPast(stream: Stream, filters: readonly Filter[], { history, now, zone }: Looked): readonly Occurrence[] {
  const passes = compileFilters(filters, zone);
  return streamOf(history, stream).filter(row => row.time <= now && passes(row, now));
}

const timeOf = (row: Occurrence | undefined): number | null => row?.time ?? null;

function foundEvents(leaf: Of<'event'>, looked: Looked): Found {
  const { now, zone } = looked;
  const rows = rowsPast(leaf.stream, leaf.filters, looked);
  const slice = sliceOf(rows, pastBoundsOf(leaf.span, now, zone));
  return {
    found: 'event',
    event: leaf.stream.name,
    measure: leaf.measure,
    rows: slice.end - slice.first,
    value: shownValue(compileMeasure(leaf.measure, leaf.stream, zone)(slice, now)),
    last: slice.end > slice.first ? timeOf(rows[slice.end - 1]) : null,
    lastEver: timeOf(rows.at(-1)),
  };
}

function shownValue(value: Reading | undefined): Value | null {
  if (value === undefined) return null;
  if (value.list.length > 0) return { list: value.list };
  if (value.text !== '') return { text: value.text };
  if (value.number !== null) return { number: value.number };
  return value.moment === null ? null : { moment: value.moment };
}
