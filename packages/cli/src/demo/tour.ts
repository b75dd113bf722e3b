import type { Names } from '@satsuma/core';
import type { WorkspaceLibrary } from '@satsuma/engine';
import type { Context } from '../command.ts';
import type { Opened } from '../opened.ts';

/** What every part of the tour is given. */
export interface Tour {
  readonly context: Context;
  readonly opened: Opened;
  readonly library: WorkspaceLibrary;
  readonly names: Names;
}

/** A part of the tour: tells its part, and returns it as data for --json. */
export type Section = (tour: Tour) => Promise<unknown>;

const DAY = 86_400_000;

/** How far back moves are told from. */
export const MOVES_SINCE = 90 * DAY;

/** The date in words, in the zone of the data. */
export const dateIn = ({ context: { say }, opened: { settings } }: Tour, ms: number): string =>
  say.date(ms, settings.zone);
