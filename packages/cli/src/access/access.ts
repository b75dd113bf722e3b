import type { Definition, Names } from '@satsuma/core';
import type {
  Apart,
  ApartOptions,
  Applied,
  Change,
  ClassHistory,
  Cohorts,
  ComparedVersions,
  CompareOptions,
  Comparison,
  ComputedMemberships,
  ComputedSize,
  Counted,
  Divided,
  Division,
  Erased,
  ExplainedClass,
  ExplainedMember,
  ExplainedText,
  Exported,
  ExportFormat,
  FunnelStep,
  ImportOptions,
  ImportSummary,
  Inventory,
  ListedDefinitions,
  LogPage,
  Mapping,
  MappingHints,
  MappingOfFile,
  Overlap,
  Pareto,
  PastImport,
  PersonExport,
  PersonKey,
  PersonPage,
  Sample,
  SettingName,
  Settings,
  SizePoint,
  Spacing,
  Subject,
  Transitions,
  Undone,
  Version,
  WhichSegmentation,
  WrittenDefinition,
} from '@satsuma/engine';

/**
 * The data as commands ask it: the data directory that is opened for the command, or a server that has it open. Both give the same
 * answers; what cannot be answered ends the command.
 */
export interface Access extends DefinitionsAccess, QuestionsAccess, PeopleAccess, TransferAccess, DataAccess {
  /** For what needs no data: reading definitions and mappings, words. */
  readonly engine: typeof import('@satsuma/engine');
  readonly settings: Settings;
  /** Milliseconds: what `--as-of` says, else now. */
  readonly asOf: number;
}

/** From 0 to 1. */
export type OnProgress = (share: number) => void;

export interface DefinitionsAccess {
  definitions(): Promise<ReadonlyMap<string, Definition>>;
  /** @param given definitions that stand in for stored ones of their ids */
  names(given?: readonly Definition[]): Promise<Names>;
  list(count: boolean): Promise<ListedDefinitions>;
  describe(id: string): Promise<Described>;
  plan(given: readonly WrittenDefinition[], options: Planning): Promise<readonly Planned[]>;
  apply(given: readonly WrittenDefinition[], options: Applying): Promise<Applied>;
  compute(options: Computing): Promise<ComputedMemberships>;
  /** The newest first; of archived definitions too. */
  versions(id: string): Promise<readonly Version[]>;
  compareVersions(id: string, which: Compared): Promise<ComparedVersions>;
  restore(id: string, version: number, note: string | undefined): Promise<Applied>;
  archive(id: string): Promise<void>;
}

/** Numbers of versions. */
export interface Compared {
  readonly from: number;
  readonly to: number;
}

/** One definition, with its sentence in the command's language. */
export interface Described {
  readonly id: string;
  readonly archived: boolean;
  readonly definition: Definition;
  readonly sentence: string;
  readonly versions: readonly Version[];
  readonly computed: ComputedSize | null;
  readonly usedBy: readonly string[];
}

export interface Planning {
  readonly prune: boolean;
  readonly onProgress?: OnProgress;
}

export interface Planned extends Change {
  readonly sentence: string;
}

export interface Applying extends Planning {
  readonly compute: boolean;
  readonly note?: string;
  /** A server knows whose change it is. */
  readonly author?: string;
}

export interface Computing {
  readonly only?: readonly string[];
  readonly cause: string;
  readonly onProgress?: OnProgress;
}

export interface QuestionsAccess {
  count(subject: Subject, onProgress?: OnProgress): Promise<CountedInWords>;
  sample(subject: Subject, options: Sampling): Promise<Sample>;
  history(subject: Subject, options: Looking): Promise<readonly SizePoint[]>;
  classHistory(segmentation: string, options: Looking): Promise<ClassHistory>;
  readonly divide: (which: WhichSegmentation) => Promise<Divided>;
  readonly cohorts: (which: WhichSegmentation) => Promise<Cohorts>;
  readonly pareto: (which: WhichSegmentation) => Promise<Pareto>;
  /** From an instant to what `--as-of` says, unless `to` is another. */
  moves(division: Division, options: Moving): Promise<Transitions>;
  overlap(subjects: readonly Subject[]): Promise<Overlap>;
  compare(subjects: readonly Subject[], options: Comparing): Promise<Comparison>;
  apart(subject: Subject, options: SettingApart): Promise<Apart>;
  changes(options: LogReading): Promise<Pick<LogPage, 'changes'> & { readonly more: boolean }>;
}

export interface CountedInWords extends Omit<Counted, 'funnel'> {
  readonly sentence: string;
  readonly funnel: readonly (FunnelStep & { readonly sentence: string })[];
}

export interface Sampling {
  readonly traits: readonly string[];
  readonly size: number;
  readonly seed?: string;
}

export interface Looking {
  readonly spacing: Spacing;
  readonly from?: number;
  readonly onProgress?: OnProgress;
}

export type Comparing = Pick<CompareOptions, 'days' | 'traits'>;

export interface SettingApart extends Pick<ApartOptions, 'against' | 'minimum' | 'kinds'> {
  readonly onProgress?: OnProgress;
}

export interface Moving {
  readonly from: number;
  readonly to: number;
  readonly onProgress?: OnProgress;
}

export interface LogReading {
  readonly limit: number;
  readonly segment?: string;
  readonly person?: PersonKey;
  readonly from?: number;
  readonly to?: number;
}

export interface PeopleAccess {
  /** Everything that is held of somebody. */
  exportPerson(key: PersonKey): Promise<PersonExport>;
  /** Takes everything of somebody out, for good. */
  erasePerson(key: PersonKey): Promise<Erased>;
  person(key: PersonKey, rows: number): Promise<PersonPage>;
  explain(key: PersonKey, subject: Subject): Promise<ExplainedMember & { readonly text: ExplainedText }>;
  explainClass(key: PersonKey, segmentation: string): Promise<ExplainedClass>;
}

export interface TransferAccess {
  exportPeople(subject: Subject, options: Exporting): Promise<Exported>;
  importFile(options: ImportOptions): Promise<ImportSummary>;
}

export interface Exporting {
  readonly file: string;
  readonly format: ExportFormat;
  readonly overwrite: boolean;
  readonly defuseFormulas: boolean;
  readonly traits?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly onProgress?: OnProgress;
}

export interface DataAccess {
  inventory(): Promise<Inventory>;
  imports(): Promise<readonly PastImport[]>;
  undoImport(number: number): Promise<Undone>;
  changeSetting(name: SettingName, value: string): Promise<Settings>;
  mappingOf(file: string, hints: MappingHints): Promise<MappingOfFile>;
  /** The mapping that files of a source were read with last. */
  rememberedMapping(source: string): Promise<Mapping | undefined>;
}
