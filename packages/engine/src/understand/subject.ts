import type { Condition, ParameterValue, SegmentationDefinition, SegmentDefinition } from '@satsuma/core';

/** Values of a segment's parameters, or the samples that its definition brings along. */
export type Values = Readonly<Record<string, ParameterValue>> | 'samples';

/** Whom a question is about: a stored segment, a class, a condition, or a definition (or a class of one) that is not stored (yet). */
export type Subject =
  | { readonly segment: string; readonly with?: Values }
  | { readonly class: string; readonly of: string }
  | { readonly class: string; readonly by: SegmentationDefinition }
  | { readonly where: Condition }
  | { readonly definition: SegmentDefinition; readonly with?: Values };

export const EVERYONE: Subject = { where: { everyone: true } };

/** What a number of people may be about, each as of an instant (milliseconds). */
export type Asked =
  | { readonly subject: Subject; readonly asOf: number }
  /** Known by an identifier of their own; false: by the number of a device alone. */
  | { readonly known: boolean; readonly asOf: number }
  /** The members that the log of changes shows of a segment or a class. */
  | { readonly logged: string; readonly class?: string; readonly asOf: number }
  /** Of whom an import was the first to tell. */
  | { readonly newBy: number; readonly asOf: number }
  /** Who was known before an import, and of whom it told more. */
  | { readonly refreshedBy: number; readonly asOf: number }
  /** Who has an order line with this value of a property. */
  | { readonly line: string; readonly is: string; readonly asOf: number }
  | AskedMoved
  | AskedCohort;

/** Whom one definition of a segmentation puts into another class than the other one does; neither need be stored. */
export interface AskedMoved {
  readonly moved: { readonly from: SegmentationDefinition; readonly to: SegmentationDefinition };
  readonly asOf: number;
}

/** A cell of a triangle of cohorts: those of a cohort who have reached the calendar unit so many units after their own, or came back in it. */
export interface AskedCohort {
  readonly cohort: string;
  readonly by: SegmentationDefinition;
  readonly offset: number;
  readonly returned: boolean;
  readonly asOf: number;
}

/**
 * The people behind a number: those who are in every one of `in` and in none of `out`. Plain data: it comes with every number, and can
 * be listed, sampled and exported at any later time.
 */
export interface People {
  readonly in: readonly Asked[];
  readonly out: readonly Asked[];
}

/** A subject, as of whenever the question is asked of, or the people behind a number. */
export type Whom = Subject | People;

export const peopleOf = (whom: Whom, asOf: number): People =>
  'in' in whom ? whom : { in: [{ subject: whom, asOf }], out: [] };

export const within = (...asked: readonly Asked[]): People => ({ in: asked, out: [] });
export const butNot = (people: People, ...asked: readonly Asked[]): People => ({
  in: people.in,
  out: [...people.out, ...asked],
});

/** As of when a question is asked, and how it is followed. */
export interface AskOptions {
  /** Milliseconds; the workspace's clock when not given. */
  readonly asOf?: number;
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}
