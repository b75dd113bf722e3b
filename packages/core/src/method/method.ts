import type { TSchema } from 'typebox';
import type { Catalog } from '../catalog.ts';
import type { Problems } from '../problem.ts';
import type { Bilingual } from './words.ts';

/** A class of a segmentation as people read it. */
export interface ClassInfo {
  readonly id: string;
  readonly name: Bilingual;
  /** What brings somebody here, with the thresholds that hold; in shares where they have not been measured yet. */
  readonly explanation: Bilingual;
  /** 1 is the best (or first) class, counted up: the order in lists, and of colours. */
  readonly rank: number;
}

/**
 * A segmentation method, apart from its evaluation.
 *
 * @typeParam Given the settings as they stand in a file
 * @typeParam Settings the same with every default filled in
 * @typeParam Thresholds what is measured from the base: plain data
 */
export interface Method<Given, Settings, Thresholds> {
  readonly name: Bilingual;
  /** JSON Schema of `Given`. */
  readonly settings: TSchema;
  /** Fills in the defaults: what this returns is what holds, and what is shown. Says where what was given cannot be read. */
  readonly complete: (given: Given, problems: Problems) => Settings;
  /** What the shape cannot say: gaps, overlaps, unknown names, mixed currencies. Places start at `settings`. */
  readonly check: (settings: Settings, catalog: Catalog, problems: Problems) => void;
  /**
   * The classes, best first. A method whose classes come from the data (cohorts, places) knows them from the thresholds only.
   *
   * @param thresholds null before anything was measured
   */
  readonly classes: (settings: Settings, thresholds: Thresholds | null) => readonly ClassInfo[];
  /** How it is set up, in a sentence or two: what is looked at, how it is cut. */
  readonly summary: (settings: Settings) => Bilingual;
  /** Where the method comes from: author, title, year. */
  readonly standard: string;
}

/** Numbers the classes from 1, in the order given. */
export const ranked = (classes: readonly Omit<ClassInfo, 'rank'>[]): readonly ClassInfo[] =>
  classes.map((c, i) => ({ ...c, rank: i + 1 }));
