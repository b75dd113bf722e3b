import type { Catalog, Conditions, Kind, SegmentDefinition, Speech } from '@satsuma/core';
import type { ReactNode } from 'react';
import type { Say } from '../../../words/use-words.ts';

/** A part of a row's phrase. With an editor it can be chosen anew. */
export interface Token {
  readonly key: string;
  readonly text: string;
  /** What is chosen there. */
  readonly label?: string;
  /** Nothing is chosen, and nothing needs to be. */
  readonly isQuiet?: boolean;
  /** Something must still be chosen. */
  readonly isMissing?: boolean;
  readonly editor?: () => ReactNode;
}

export interface Telling {
  readonly say: Say;
  readonly speech: Speech;
  readonly catalog: Catalog;
  readonly segments: ReadonlyMap<string, SegmentDefinition>;
}

export interface RowOf<K extends Kind> {
  readonly condition: Conditions[K];
  readonly isNegated: boolean;
  /** Puts another condition in its place, denied or not. */
  readonly change: (condition: Conditions[K], isNegated?: boolean) => void;
}

/** How a kind of condition is told and edited, token by token. */
export type Form<K extends Kind> = (row: RowOf<K>, telling: Telling) => readonly Token[];

/** A token that says “choose …” while nothing is chosen. */
export const chosen = (text: string, missing: string): Pick<Token, 'text' | 'isMissing'> =>
  text === '' ? { text: missing, isMissing: true } : { text };

/** A token for what may be left out: quiet while it is. */
export const maybe = (text: string, quiet: string): Pick<Token, 'text' | 'isQuiet'> =>
  text === '' ? { text: quiet, isQuiet: true } : { text };
