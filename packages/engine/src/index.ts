export { type Applied, type AppliedChange, type ApplyOptions, applyDefinitions } from './definitions/apply.ts';
export { archiveDefinition } from './definitions/archive.ts';
export {
  type Change,
  type ChangeKind,
  checkGiven,
  type PlanOptions,
  planChanges,
  type Warning,
} from './definitions/change.ts';
export { type Difference, differences, differenceText } from './definitions/difference.ts';
export { type ReadFile, readDefinitions, type WrittenDefinition } from './definitions/document.ts';
export type { Move, SegmentationEffect, SegmentEffect } from './definitions/effect.ts';
export { readDefinitionFiles } from './definitions/files.ts';
export type { GivenDefinition } from './definitions/judge.ts';
export {
  type DescribedDefinition,
  describeDefinition,
  type ListedDefinition,
  type ListedDefinitions,
  listDefinitions,
  sentenceOf,
} from './definitions/listed.ts';
export type { LocatedProblem, LocatedResult, Place } from './definitions/place.ts';
export type { StoredDefinition, Version } from './definitions/stored.ts';
export { type ComparedVersions, compareVersions, listVersions, restoreVersion } from './definitions/versions.ts';
export { type Crossing, type Crossings, joinCrossings } from './due/crossing.ts';
export { commonInstants, dueOf, type Moves } from './due/due-of.ts';
export { type Due, type FoundDue, findDue } from './due/find-due.ts';
export { type ClassCrossings, crossingsOf } from './due/of-plan.ts';
export { type Around, crossingsOfSegmentation } from './due/of-segmentation.ts';
export type { CommonInstant } from './due/sweeps.ts';
export { type HeldAttribute, type HeldEvent, type Inventory, readInventory } from './ingest/catalog/inventory.ts';
export {
  type AttributeKey,
  type AttributeNote,
  LEGAL_BASES,
  type NoteChange,
  noteAttribute,
  SENSITIVITIES,
} from './ingest/catalog/notes.ts';
export { readCatalog } from './ingest/catalog/read.ts';
export { refreshCatalog } from './ingest/catalog/refresh.ts';
export { importFile } from './ingest/import.ts';
export type {
  ImportedFile,
  ImportOptions,
  ImportProgress,
  ImportSummary,
  UnchangedFile,
} from './ingest/import-summary.ts';
export { IMPORT_KINDS, type ImportKind } from './ingest/mapping/fields.ts';
export type { MappingHints } from './ingest/mapping/guess-mapping.ts';
export type { Mapping } from './ingest/mapping/mapping.ts';
export { parseMapping } from './ingest/mapping/parse-mapping.ts';
export { printMapping } from './ingest/mapping/print-mapping.ts';
export { type MappingOfFile, mappingOfFile } from './ingest/mapping-of-file.ts';
export { listImports, type PastImport } from './ingest/past-imports.ts';
export { type BucketFile, type BucketPlace, fetchFromBucket, listBucket } from './ingest/pull/bucket.ts';
export { openMysqlTable } from './ingest/pull/mysql.ts';
export { type DatabasePlace, openPostgresTable } from './ingest/pull/postgres.ts';
export { type FetchedRows, PullError, type PulledTable, type WantedTable } from './ingest/pull/pull.ts';
export { ENCODINGS, type FileHints, SEPARATORS } from './ingest/read/file-shape.ts';
export { REJECT_REASONS, REMARKS, type RejectReason, type Remark } from './ingest/read/reasons.ts';
export { type RejectedRow, readRejects } from './ingest/read/rejects.ts';
export { readRemembered } from './ingest/remembered-mapping.ts';
export { type ListedSource, listSources } from './ingest/sources.ts';
export { BLOCKED_VALUES } from './ingest/typed/blocked-values.ts';
export { type Undone, type UndoSettings, undoImport } from './ingest/undo-import.ts';
export { type Erased, erasePerson } from './live/erase/erase.ts';
export {
  type IdentityRules,
  RULED_KINDS,
  type RuledKind,
  readRules,
  standardRules,
  writeRules,
} from './live/identity/rules.ts';
export type { Entry } from './live/journal/entry.ts';
export { JournalFailure } from './live/journal/journal.ts';
export {
  type Live,
  type LiveOptions,
  type LiveStatus,
  Overloaded,
  type TrackedRequest,
} from './live/live.ts';
export { openLive } from './live/open.ts';
export type { Checked, DifferingPerson, OracleDifference } from './live/oracle/check.ts';
export { type Oracle, type OracleCounts, type OracleOptions, openOracle } from './live/oracle/oracle.ts';
export { type ClassFigures, classFigures } from './methods/class-figures.ts';
export { type CohortCell, type CohortRow, cohortTriangles } from './methods/cohort-triangles.ts';
export { needsOfSegmentation } from './methods/needs.ts';
export { type ParetoCurve, paretoCurve } from './methods/pareto.ts';
export { checkSegmentation } from './methods/segmentation.ts';
export { compilePerson, type PersonEvaluator } from './person/compile.ts';
export { type ExplainedCondition, type Explanation, explain } from './person/explain/explain.ts';
export type { Found, Value } from './person/explain/found.ts';
export type { Turn } from './person/explain/turn.ts';
export { type ExplainedLine, type ExplainedText, explanationText } from './person/explain/words.ts';
export { fetchHistories, type Wanted } from './person/fetch.ts';
export type { PersonContext } from './person/frame.ts';
export type { History, Occurrence, TraitValue } from './person/history.ts';
export { joinNeeds, type Needs, NOTHING_NEEDED, needsOf } from './person/needs.ts';
export { readMoment } from './person/reads-as.ts';
export { type Library, type Plan, planOf } from './plan/plan.ts';
export {
  type Computation,
  type Computed,
  type ComputedSegment,
  compute,
  recoverRuns,
  type Versioned,
} from './run/compute.ts';
export { type Assigning, countMembers, type EvaluateOptions, withMembers, writeMembers } from './run/evaluate.ts';
export type { Ask } from './set/ask.ts';
export { type BackupOptions, backupStore } from './store/backup/backup.ts';
export { type KeptBackup, listBackups } from './store/backup/list.ts';
export type { Manifest } from './store/backup/manifest.ts';
export { type RestoreOptions, restoreStore } from './store/backup/restore.ts';
export type { Control } from './store/control/control.ts';
export { readNote, writeNote, writeNoteOnce } from './store/control/notes.ts';
export { openStoreFromEnvironment, type StoreEnvironment } from './store/environment.ts';
export { openStore, type Store, type StoreLocation } from './store/open.ts';
export { QueryError } from './store/query-error.ts';
export { momentOf, numberOf } from './store/reads-as.ts';
export { type Bound, commas, instant, join, name, path, raw, type Sql, sql, value } from './store/sql.ts';
export { StoreError } from './store/store-error.ts';
export {
  openWarehouse,
  type Progress,
  type QueryOptions,
  type ResultFormat,
  type Warehouse,
  type WarehouseLocation,
} from './store/warehouse.ts';
export { type CallReader, type CallSettings, callReader } from './track/call-reader.ts';
export { learn } from './track/plan/learn.ts';
export {
  EMPTY_PLAN,
  PLAN_STATUSES,
  type PlannedEvent,
  type PlannedProperty,
  type PlanStatus,
  type TrackingPlan,
  VALUE_KINDS,
  type ValueKind,
} from './track/plan/plan.ts';
export { type PlanViolation, violations } from './track/plan/violations.ts';
export {
  CALL_TYPES,
  type CallRequest,
  type CallType,
  type Canonical,
  type SaidCall,
  type SaidColumns,
  type SaidEvent,
  type SaidIdentifier,
  type SaidLine,
  type SaidTrait,
} from './track/said.ts';
export { FEATURE_KINDS, type FeatureKey, type FeatureKind } from './understand/apart/feature.ts';
export { type Apart, type ApartOptions, type Feature, type NumberFeature, setsApart } from './understand/apart.ts';
export { type AttributeValues, countAttributeValues } from './understand/attribute-values.ts';
export { type Cohorts, readCohorts } from './understand/cohorts.ts';
export { type CompareOptions, type Comparison, compareSegments, type Group } from './understand/compare.ts';
export { type Contactable, contactable } from './understand/contactable.ts';
export { type Counted, countPeople, type FunnelStep } from './understand/count.ts';
export { type Divided, type DividedClass, divideEverybody } from './understand/divided.ts';
export { type Estimate, estimatePeople } from './understand/estimate.ts';
export {
  type ExplainedClass,
  type ExplainedMember,
  explainClass,
  explainMember,
  type FoundClass,
} from './understand/explain.ts';
export {
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportOptions,
  exportMembers,
} from './understand/export.ts';
export { findPerson, type PersonKey } from './understand/find.ts';
export {
  type ClassHistory,
  type ClassPoint,
  classHistory,
  type HistoryOptions,
  type SizePoint,
  sizeHistory,
} from './understand/history.ts';
export { firstInstant, type Spacing } from './understand/instants.ts';
export { type DescribedAttribute, type DescribedInventory, describeInventory } from './understand/inventory.ts';
export { type KnownAndAnonymous, narrowed, splitPeople } from './understand/known.ts';
export {
  changesOf,
  type LoggedChange,
  type LogOptions,
  type LogPage,
  type LogPosition,
  membershipOn,
  type PastMembership,
} from './understand/log.ts';
export {
  type ListedMeeting,
  type ListedMerge,
  listMeetings,
  listMerges,
  MEETING_STATUSES,
} from './understand/meetings.ts';
export { listMembers, type Member, type Members } from './understand/members.ts';
export {
  type Overlap,
  type OverlapOptions,
  type OverlapPair,
  type OverlapRegion,
  type OverlapSet,
  overlap,
} from './understand/overlap.ts';
export { hasPeople, type Overview, readOverview } from './understand/overview.ts';
export { type Pareto, readPareto } from './understand/pareto.ts';
export { type PersonDay, personDays } from './understand/person-days.ts';
export { exportPerson, type PersonExport } from './understand/person-export.ts';
export { type PersonOrder, type PersonOrders, personOrders } from './understand/person-orders.ts';
export {
  type PersonEvent,
  type PersonMembership,
  type PersonPage,
  type PersonRow,
  type PersonTrait,
  readPersonPage,
} from './understand/person-page.ts';
export { type PersonEvents, personEvents, type TraitChange, traitHistories } from './understand/person-past.ts';
export { type Person, readPersons } from './understand/persons.ts';
export { type Preview, type PreviewOptions, previewPeople } from './understand/preview.ts';
export { listPeople, type Sample, type SampleOptions, samplePeople } from './understand/sample.ts';
export { type FoundPeople, searchPeople } from './understand/search-people.ts';
export { type Sizes, segmentSizes } from './understand/sizes.ts';
export {
  type Asked,
  type AskOptions,
  EVERYONE,
  type People,
  type Subject,
  type Values,
  type Whom,
} from './understand/subject.ts';
export { subjectSentence } from './understand/subject-sentence.ts';
export {
  type Division,
  type Transition,
  type TransitionOptions,
  type Transitions,
  transitions,
} from './understand/transitions.ts';
export { type DayFlow, segmentFlow, segmentTrends, type Trend, type Trends } from './understand/trends.ts';
export { type ListedValues, listValues, unknownIn, type ValuesOf } from './understand/values.ts';
export type { WhichSegmentation } from './understand/which.ts';
export { type Assigner, assignerOf } from './workspace/assigning.ts';
export { type ComputedMemberships, type ComputeOptions, computeMemberships } from './workspace/compute.ts';
export { loadLibrary, referencesIn, type WorkspaceLibrary } from './workspace/library.ts';
export { type ComputedSize, readComputedSizes } from './workspace/memberships.ts';
export { namesOf } from './workspace/names.ts';
export { type ListedRun, listRuns } from './workspace/runs.ts';
export { changeSetting, readSettings, SETTING_NAMES, type SettingName, type Settings } from './workspace/settings.ts';
export { readStages, type Stage, writeStages } from './workspace/stages.ts';
export { openWorkspace, openWorkspaceFromEnvironment, type Workspace } from './workspace/workspace.ts';
