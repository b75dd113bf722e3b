import type { Language, Problem } from '@satsuma/core';
import type { FactCounts } from './facts/stage.ts';
import type { SuspiciousValue } from './identity/suspicious.ts';
import type { ImportStep } from './import-rows.ts';
import type { MappingHints } from './mapping/guess-mapping.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { Checkpoint } from './publish/publish.ts';
import type { Counts } from './read/counts.ts';
import type { MappingChoice } from './remembered-mapping.ts';

/** What to import, and how. `as`, `source`, `zone` and `country` are for guessing; a mapping says them itself. */
export interface ImportOptions extends MappingHints {
  readonly path: string;
  readonly mapping?: Mapping;
  /** Takes out what earlier files of this name brought from this source, and puts this one in its place. */
  readonly replace?: boolean;
  /** Counts what would happen; nothing of it stays in the store. */
  readonly dryRun?: boolean;
  /** Where rows that are put aside are written; beside the file, `<file>.rejects.csv`, if not given. */
  readonly rejectsPath?: string;
  /** In which it is written why; English if not given. */
  readonly language?: Language;
  /** Milliseconds since 1970 UTC, whenever it is asked. */
  readonly now: () => number;
  readonly progress?: (progress: ImportProgress) => void;
  /** Until publishing begins it can be given up, and leaves nothing behind. */
  readonly signal?: AbortSignal;
  /** Called at every point where a crash would be felt; for tests. */
  readonly onCheckpoint?: Checkpoint;
}

/** How far an import is: records while it reads, only the step otherwise. */
export interface ImportProgress {
  readonly step: 'inspecting' | ImportStep;
  readonly done?: number;
  /** About so many. */
  readonly total?: number;
}

/** What an import did, or would do. */
export type ImportSummary = UnchangedFile | ImportedFile;

interface OfFile {
  /** The number of the import that has the file's rows. */
  readonly import: number;
  readonly file: string;
  readonly source: string;
  readonly seconds: number;
}

/** The same content, read in the same way, is there already. */
export interface UnchangedFile extends OfFile {
  readonly outcome: 'unchanged';
}

export interface ImportedFile extends OfFile {
  /** `tried`: this is what a dry run would have brought. */
  readonly outcome: 'done' | 'tried';
  readonly mapping: Mapping;
  readonly mappingFrom: MappingChoice['from'];
  /** Records of the file, by what became of them. */
  readonly rows: Counts;
  /** Not there when nothing was rejected. */
  readonly rejectsPath?: string;
  /** What came of it, and what the store knew already. */
  readonly facts: FactCounts;
  /** Imports that are no more. */
  readonly replaced: readonly number[];
  /** Values that would have made one person of too many. */
  readonly suspicious: readonly SuspiciousValue[];
  /** What was chosen where something else could be meant. */
  readonly notes: readonly Problem[];
}
