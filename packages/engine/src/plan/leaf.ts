import type { CalendarUnit } from '@satsuma/core';
import type { Span } from './span.ts';

/** The rows of one table that carry one event name. */
export interface Stream {
  readonly table: 'events' | 'order_lines';
  readonly name: string;
}

/**
 * A question about one value, true or false. A value that is missing answers false to every test; negation is the formula's or
 * the filter's business. docs/architecture.md says how a value reads as text, number, moment and list.
 */
export type Test =
  | { readonly test: 'set' }
  /** Its text is one of these (sorted, distinct). */
  | { readonly test: 'oneOf'; readonly values: readonly string[] }
  | { readonly test: 'contains' | 'startsWith' | 'endsWith'; readonly text: string }
  /** A regular expression of the subset that RE2 and JavaScript (flags s, u) agree on; found anywhere in the text. */
  | { readonly test: 'matches'; readonly pattern: string }
  | NumberTest
  | { readonly test: 'moment'; readonly span: Span }
  /** The calendar day of the text (its first ten characters) falls, in any year, on a day of the span: birthdays. */
  | { readonly test: 'anniversary'; readonly span: Span }
  /** Completed years since the calendar day of the text, by the workspace's date at `now`. */
  | { readonly test: 'age'; readonly years: NumberTest }
  /** Its list has any, or all, of these. */
  | { readonly test: 'includes'; readonly values: readonly string[]; readonly every: boolean };

/** Between two numbers; an absent end is open. */
export interface NumberTest {
  readonly test: 'number';
  readonly min?: number;
  readonly max?: number;
  /** The end itself does not count. */
  readonly aboveMin?: boolean;
  readonly belowMax?: boolean;
}

/** What narrows a stream's rows down. All filters of a list must hold for the same row. */
export type Filter =
  | { readonly filter: 'property'; readonly property: string; readonly test: Test; readonly negated: boolean }
  /** At least one of them holds. */
  | { readonly filter: 'anyOf'; readonly of: readonly Filter[] }
  /** Hours of the clock `[from, to)` (across midnight when from > to) and ISO weekdays 1–7, in a zone; empty lists do not narrow. */
  | {
      readonly filter: 'clock';
      readonly hours: readonly [number, number] | null;
      readonly weekdays: readonly number[];
      readonly zone: string;
    };

/** What is measured over the rows that count. Rows whose property is not a number do not enter sum, average, min and max. */
export type Measure =
  /** 0 without rows. */
  | { readonly measure: 'count' }
  /** 0 without rows. */
  | { readonly measure: 'sum' | 'distinct'; readonly property: string }
  /** No value without rows, so every test is false. */
  | { readonly measure: 'average' | 'min' | 'max' | 'first' | 'last'; readonly property: string }
  | { readonly measure: 'firstTime' | 'lastTime' }
  /** In how many of the `count` latest calendar units, the running one included, there is a row. */
  | { readonly measure: 'periods'; readonly unit: CalendarUnit; readonly count: number; readonly zone: string };

/** A step of a sequence: strictly later than the step before, and at most `within` milliseconds (calendar steps: by `withinEdge`). */
export interface SequenceStep {
  readonly stream: Stream;
  readonly filters: readonly Filter[];
  /** Milliseconds; months count 30 days and years 365 here, since they are lengths between two events. Null: any time. */
  readonly within: number | null;
}

/** When a membership is asked of: `now`, or an edge relative to it; of an instant that is still to come, nobody is a member. */
export type Instant = { readonly at: 'now' } | { readonly at: 'edge'; readonly edge: Exclude<Span['from'], undefined> };

/** One question about a person. What is equal here is computed once. */
export type Leaf =
  | { readonly leaf: 'everyone' }
  /** The latest value of a trait as of now. */
  | { readonly leaf: 'trait'; readonly trait: string; readonly test: Test }
  /** A measure over the rows of a stream that pass the filters within the span. */
  | {
      readonly leaf: 'event';
      readonly stream: Stream;
      readonly filters: readonly Filter[];
      readonly span: Span;
      readonly measure: Measure;
      readonly test: Test;
    }
  /**
   * Rows r1 < r2 < … of the steps exist (strictly later each, within the step's time); the first within the span. With `thenNot`:
   * such that no row of it follows the last step, within its time (which must be over at now) or, without a time, until now.
   */
  | {
      readonly leaf: 'sequence';
      readonly steps: readonly SequenceStep[];
      readonly thenNot: SequenceStep | null;
      readonly span: Span;
    }
  /** Great-circle distance (haversine, radius 6371.0088 km) from the traits latitude and longitude. */
  | { readonly leaf: 'distance'; readonly latitude: number; readonly longitude: number; readonly test: NumberTest }
  /** MurmurHash3 (x86, 32 bit, seed 0) of `salt:profile` below `share` × 2³²; share 1 is everybody. */
  | { readonly leaf: 'random'; readonly salt: string; readonly share: number }
  /** Member of a segment (className null), or in a class of a segmentation. */
  | { readonly leaf: 'member'; readonly of: string; readonly className: string | null; readonly instant: Instant };

/** Names a leaf by its content: equal leaves of different segments have one id. */
export type LeafId = string;
