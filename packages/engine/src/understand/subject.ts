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

/**
 * A subject as of an instant (milliseconds), the members that the log of changes shows of a segment or a class, the people who are
 * known by an identifier of their own (not `known`: by the number of a device alone), or those of whom an import was the first to tell.
 */
export type Asked =
  | { readonly subject: Subject; readonly asOf: number }
  | { readonly known: boolean; readonly asOf: number }
  | { readonly logged: string; readonly class?: string; readonly asOf: number }
  | { readonly newBy: number; readonly asOf: number };

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
