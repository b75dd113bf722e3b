import type { FunnelStep } from '@satsuma/client';
import type { Catalog, SegmentDefinition, Speech } from '@satsuma/core';
import { createContext, use } from 'react';
import type { PlacedProblem } from './model/check.ts';
import type { Draft } from './model/draft.ts';
import type { Edit } from './model/edits.ts';
import type { Alone } from './use-count.ts';

/** Which token's editor is open: one at a time. */
export interface Opened {
  readonly row: string;
  readonly token: string;
}

/** What every part of the builder needs: the draft, what it may name, and how it is changed. */
export interface Builder {
  readonly draft: Draft;
  readonly catalog: Catalog;
  readonly speech: Speech;
  /** Segments that are stored, by id; without those that need the edited one. */
  readonly segments: ReadonlyMap<string, SegmentDefinition>;
  readonly opened: Opened | undefined;
  open(what: Opened | undefined): void;
  /**
   * @param kind what is changed, if such changes in a row are one step of undo
   * @returns the draft as it is then
   */
  act(edit: Edit, kind?: string): Draft;
  /** The node whose handle gets the focus when it is drawn next. */
  readonly focused: string | undefined;
  focus(node: string | undefined): void;
  /** Told to those who do not see it. */
  announce(message: string): void;
  /** Saving was asked for: what is still to be chosen is told as well. */
  readonly isPressed: boolean;
  readonly problems: ReadonlyMap<string, readonly PlacedProblem[]>;
  /** Rows that are not counted, since they are unfinished or wrong. */
  readonly broken: ReadonlySet<string>;
}

/** What is known of the rows; it comes after the draft, and what shows the draft alone is not drawn anew for it. */
export interface Found {
  /** Of conditions of the outermost group: how many it holds for, and how many are left after it. */
  readonly counts: ReadonlyMap<string, FunnelStep>;
  /** Of conditions within groups: how many people each holds for. */
  readonly alone: ReadonlyMap<string, Alone>;
  /** Of the person who is checked: whether it holds. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

export const BuilderContext = createContext<Builder | undefined>(undefined);

export function useBuilder(): Builder {
  const builder = use(BuilderContext);
  if (builder === undefined) throw new Error('not within the builder');
  return builder;
}

export const FoundContext = createContext<Found | undefined>(undefined);

export function useFound(): Found {
  const found = use(FoundContext);
  if (found === undefined) throw new Error('not within the builder');
  return found;
}
