// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition, Definition, ParameterValue, SegmentationDefinition, SegmentDefinition } from '@satsuma/core';

export type { Condition, Definition, ParameterValue, SegmentationDefinition, SegmentDefinition };

export interface Alert {
  readonly id: number;
  readonly name: string;
  readonly watch: AlertWatch;
  readonly notify: {
    readonly emails: readonly string[];
    readonly webhooks: readonly number[];
  };
  readonly language: 'en' | 'pl';
  readonly enabled: boolean;
  readonly mutedUntil: number | null;
  readonly state: 'inside' | 'outside';
  readonly checked: number | null;
  readonly verdict: AlertVerdict | null;
  /** Milliseconds since 1970 UTC. */
  readonly created: number;
  readonly createdBy: string;
}

export interface AlertChange {
  readonly name?: string;
  readonly watch?: AlertWatch;
  readonly notify?: {
    readonly emails: readonly string[];
    readonly webhooks: readonly number[];
  };
  readonly language?: 'en' | 'pl';
  readonly enabled?: boolean;
}

export interface AlertEvent {
  readonly id: number;
  readonly kind: 'raised' | 'over' | 'test';
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly verdict: AlertVerdict;
  /** In the language of the alert. */
  readonly reason: string;
  /** Nobody was told. */
  readonly muted: boolean;
  readonly notices: readonly {
    readonly channel: 'email' | 'webhook';
    readonly address: string;
    readonly status: 'waiting' | 'sent' | 'failed';
    readonly attempts: number;
    readonly error: string | null;
  }[];
}

export type AlertVerdict =
  | {
      readonly kind: 'inside' | 'below' | 'above';
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      /** Milliseconds since 1970 UTC. */
      readonly at: number;
    }
  | {
      readonly kind: 'not enough history';
      readonly has: number;
      readonly needs: number;
    }
  | {
      readonly kind: 'differs';
      readonly segment: string;
      readonly missing: number;
      readonly extra: number;
      readonly profile: number;
    };

export type AlertWatch =
  | {
      readonly kind: 'segment';
      /** The segment or segmentation. */
      readonly of: string;
      /** Of a segmentation. */
      readonly class?: string;
      readonly measure: 'size' | 'entered' | 'left';
      readonly per: 'hour' | 'day';
      readonly range:
        | {
            readonly kind: 'usual';
          }
        | {
            readonly kind: 'limits';
            readonly below?: number;
            readonly above?: number;
          };
    }
  | {
      readonly kind: 'oracle';
    };

export interface Apart {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly inside: {
    readonly size: number;
    readonly people: People;
  };
  readonly outside: {
    readonly size: number;
    readonly people: People;
  };
  readonly features: readonly Feature[];
  readonly numbers: readonly NumberFeature[];
  readonly leftOut: readonly string[];
}

export interface ApartBody {
  readonly subject: Subject;
  readonly against?: Subject;
  /** 10 if not given. */
  readonly minimum?: number;
  readonly kinds?: readonly ('trait' | 'category' | 'brand' | 'product' | 'event' | 'campaign')[];
}

export interface Applied {
  readonly changes: readonly AppliedChange[];
  readonly computed: ComputedMemberships | null;
  readonly notComputed: readonly Problem[];
}

export interface AppliedChange {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly change: 'created' | 'changed' | 'affected' | 'removed' | 'unchanged';
  readonly version: number | null;
}

export interface ApplyBody {
  /** As they would stand in files. */
  readonly definitions?: readonly unknown[];
  /** YAML or JSON, one document or several. */
  readonly text?: string;
  /** Archive what is stored and not given. */
  readonly prune?: boolean;
  readonly note?: string;
  /** Whether memberships are computed; yes if not given. */
  readonly compute?: boolean;
}

export type Asked =
  | {
      readonly subject: Subject;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** By an identifier of their own; false: by a device alone. */
      readonly known: boolean;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** Of a segment or segmentation. */
      readonly logged: string;
      readonly class?: string;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    }
  | {
      /** The import that was the first to tell of them. */
      readonly newBy: number;
      /** Milliseconds since 1970 UTC. */
      readonly asOf: number;
    };

export interface AttributeKey {
  /** A trait, or a property of an event or of order lines. */
  readonly of: 'trait' | 'event' | 'line';
  readonly event?: string;
  readonly name: string;
}

export interface AttributeNote {
  readonly owner: string | null;
  readonly justification: string | null;
  readonly sensitivity: ('none' | 'personal' | 'special') | null;
  readonly legalBasis:
    | ('consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests')
    | null;
  /** Milliseconds since 1970 UTC. */
  readonly updated: number;
  readonly updatedBy: string;
}

export interface AttributeNoteBody {
  readonly attribute: AttributeKey;
  readonly owner?: string | null;
  readonly justification?: string | null;
  readonly sensitivity?: ('none' | 'personal' | 'special') | null;
  readonly legalBasis?:
    | ('consent' | 'contract' | 'legal-obligation' | 'vital-interests' | 'public-task' | 'legitimate-interests')
    | null;
}

export interface AttributeValues {
  readonly attribute: AttributeKey;
  /** Different values that people have; those of a list one by one. */
  readonly distinct: number;
  /** No: those met on a share of the people, so at least so many. */
  readonly isExact: boolean;
  /** By name: imports and tracking keys that bring it. */
  readonly sources: readonly string[];
  /** No: those met on a share of the people; one that brings little may be missing. */
  readonly allSources: boolean;
}

export interface Bilingual {
  readonly en: string;
  readonly pl: string;
}

export interface Catalog {
  readonly zone: string;
  readonly events: Readonly<
    Record<
      string,
      {
        readonly properties: Readonly<
          Record<
            string,
            {
              readonly types: readonly string[];
            }
          >
        >;
        readonly currencies: readonly string[];
      }
    >
  >;
  readonly traits: Readonly<
    Record<
      string,
      {
        readonly types: readonly string[];
      }
    >
  >;
  readonly segments: Readonly<
    Record<
      string,
      {
        readonly kind: 'segment' | 'segmentation';
        readonly names: readonly string[];
      }
    >
  >;
}

export interface ChannelConsents {
  readonly channel: string;
  readonly given: number;
  readonly refused: number;
}

export interface CheckedDefinitions {
  readonly problems: readonly LocatedProblem[];
  readonly sentences: readonly {
    readonly id: string;
    readonly sentence: string;
  }[];
}

export interface ClassFigures {
  readonly class: string;
  readonly people: number;
  readonly active: number;
  readonly recency: number | null;
  readonly frequency: number | null;
  readonly monetary: number | null;
  readonly revenue: number | null;
}

export interface ClassHistory {
  readonly classes: readonly ClassInfo[];
  readonly points: readonly {
    /** Milliseconds since 1970 UTC. */
    readonly at: number;
    readonly base: number;
    readonly sizes: Readonly<Record<string, number>>;
  }[];
}

export interface ClassHistoryBody {
  /** Of a segment or segmentation. */
  readonly segmentation: string;
  /** The earliest point; the first event if not given. */
  readonly from?: string;
  /** How far apart: 1 week; 1 month if not given. */
  readonly every?: string;
  /** Or how many points, evenly. */
  readonly points?: number;
}

export interface ClassInfo {
  readonly id: string;
  readonly name: Bilingual;
  readonly explanation: Bilingual;
  readonly rank: number;
}

export interface Cohort {
  readonly cohort: string;
  readonly size: number;
  readonly cells: readonly CohortCell[];
}

export interface CohortCell {
  readonly offset: number;
  readonly reached: number;
  readonly people: number;
  readonly events: number;
  readonly revenue: number | null;
  /** 0 to 1. */
  readonly retention: number;
  readonly complete: boolean;
}

export interface Cohorts {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly settings: unknown;
  readonly currency: string | null;
  readonly cohorts: readonly Cohort[];
}

export interface CompareBody {
  readonly subjects: readonly Subject[];
  readonly days?: number;
  readonly traits?: readonly string[];
  readonly values?: number;
}

export interface ComparedGroup {
  readonly subject: Subject;
  readonly size: number;
  /** 0 to 1. */
  readonly share: number;
  readonly people: People;
  readonly orders: OrderFigures;
  readonly engagement: Engagement;
  readonly traits: Readonly<
    Record<
      string,
      readonly {
        readonly value: string;
        readonly size: number;
      }[]
    >
  >;
  readonly who: {
    readonly buyers: People;
    readonly received: People;
    readonly opened: People;
    readonly clicked: People;
  };
}

export interface ComparedVersions {
  readonly differences: readonly Difference[];
  readonly effect: (SegmentEffect | SegmentationEffect) | null;
}

export interface Comparison {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly base: ComparedGroup;
  readonly groups: readonly ComparedGroup[];
}

export interface ComputeBody {
  readonly only?: readonly string[];
  readonly cause?: string;
}

export interface ComputedMemberships {
  readonly run: number;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly parametric: readonly string[];
  readonly segments: readonly ComputedSegment[];
}

export interface ComputedSegment {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly sizes: Readonly<Record<string, number>>;
  readonly entered: number;
  readonly left: number;
  readonly moved: number;
}

export interface ComputedSize {
  /** Of a segment or segmentation. */
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly version: number;
  /** Class → people; of a segment, the one class "". */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface Contactable {
  readonly size: number;
  readonly channels: readonly ContactableChannel[];
}

export interface ContactableBody {
  readonly subject: Subject;
}

export interface ContactableChannel {
  readonly channel: string;
  readonly consented: number;
  readonly refused: number;
  /** Never asked. */
  readonly unknown: number;
  readonly people: {
    readonly consented: People;
    readonly refused: People;
    readonly unknown: People;
  };
}

export interface ConvertBody {
  readonly tool: 'klaviyo' | 'posthog' | 'dittofeed';
  /** The JSON of the tool’s API. */
  readonly document: unknown;
  /** What an id of the tool stands for: a metric, a list, a cohort, a channel. */
  readonly known?: Readonly<Record<string, string>>;
}

export interface ConvertedDefinition {
  readonly id: string;
  readonly definition: Definition;
  readonly yaml: string;
}

export interface Counted {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly size: number;
  readonly base: number;
  /** 0 to 1. */
  readonly share: number;
  readonly people: People;
  readonly sentence: string;
  readonly funnel: readonly FunnelStep[];
}

export interface DayFlow {
  /** Milliseconds since 1970 UTC. */
  readonly day: number;
  readonly entered: number;
  readonly left: number;
}

export interface DeadLetter {
  readonly id: number;
  readonly message: string;
  /** A cursor: it holds the changes after this one */
  readonly after: string;
  /** up to and with this one. */
  readonly until: string;
  readonly changes: number;
  readonly error: string;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly sent: number | null;
}

export interface DefinitionChange {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly kind: 'segment' | 'segmentation';
  readonly change: 'created' | 'changed' | 'affected' | 'removed' | 'unchanged';
  readonly definition: Definition;
  readonly sentence: string;
  readonly differences: readonly Difference[];
  readonly effect: (SegmentEffect | SegmentationEffect) | null;
  readonly warnings: readonly {
    readonly code: 'nobody' | 'everybody' | 'not-counted';
    readonly message: string;
  }[];
}

export interface Delivery {
  readonly id: number;
  /** The header webhook-id. */
  readonly message: string;
  readonly kind: string;
  readonly changes: number;
  readonly attempt: number;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly duration: number;
  readonly status: number | null;
  readonly error: string | null;
}

export interface DescribedDefinition {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly archived: boolean;
  readonly definition: Definition;
  readonly yaml: string;
  readonly sentence: string;
  /** The newest first. */
  readonly versions: readonly Version[];
  readonly computed: ComputedSize | null;
  readonly usedBy: readonly string[];
  readonly refersTo: readonly string[];
}

export type Difference = DifferenceAdded | DifferenceRemoved | DifferenceChanged;

export interface DifferenceAdded {
  readonly change: 'added';
  readonly path: string;
  readonly after: unknown;
}

export interface DifferenceChanged {
  readonly change: 'changed';
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface DifferenceRemoved {
  readonly change: 'removed';
  readonly path: string;
  readonly before: unknown;
}

export interface Divided {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly stored: boolean;
  readonly method: string;
  readonly name: Bilingual;
  readonly settings: unknown;
  readonly summary: Bilingual;
  readonly standard: string;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly people: number;
  readonly currency: string | null;
  readonly withoutCurrencies: readonly string[];
  readonly thresholds: unknown;
  readonly classes: readonly DividedClass[];
}

export interface DividedClass {
  readonly id: string;
  readonly name: Bilingual;
  readonly explanation: Bilingual;
  readonly rank: number;
  readonly size: number;
  /** 0 to 1. */
  readonly share: number;
  readonly figures: ClassFigures | null;
}

export interface Engagement {
  readonly received: number;
  readonly opened: number;
  readonly clicked: number;
  readonly messages: number;
  readonly openRate: number | null;
  readonly clickToOpenRate: number | null;
}

export interface ErasedPerson {
  readonly profile: number;
  readonly rows: number;
}

export interface Estimate {
  readonly size: number;
  /** With 95 % confidence the size is at most so far off; 0: exact. */
  readonly margin: number;
  readonly base: number;
  readonly isExact: boolean;
}

export interface EstimateBody {
  readonly subject: Subject;
}

export interface ExplainBody {
  readonly subject: Subject;
}

export interface ExplainClassBody {
  /** Of a segment or segmentation. */
  readonly segmentation: string;
}

export interface ExplainedClass {
  readonly person: Person;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  /** Of a segment or segmentation. */
  readonly segmentation: string;
  readonly verdict: Verdict | null;
  readonly class: ClassInfo | null;
  readonly classes: readonly ClassInfo[];
}

export interface ExplainedCondition {
  readonly path: string;
  readonly kind: string;
  readonly condition: Condition;
  readonly holds: boolean;
  readonly found: readonly Found[];
  readonly turns: Turn | null;
  readonly of: readonly ExplainedCondition[];
}

export interface ExplainedLine {
  readonly path: string;
  readonly depth: number;
  readonly holds: boolean;
  readonly needed: string;
  readonly found: string;
  readonly turns: string;
}

export interface ExplainedMember {
  readonly person: Person;
  readonly explanation: Explanation;
  readonly classes: readonly {
    /** Of a segment or segmentation. */
    readonly segmentation: string;
    /** Milliseconds since 1970 UTC. */
    readonly asOf: number;
    readonly verdict: Verdict | null;
  }[];
  readonly text: ExplainedText;
}

export interface ExplainedText {
  readonly summary: string;
  readonly lines: readonly ExplainedLine[];
}

export interface Explanation {
  readonly segment: string;
  readonly profile: number;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly member: boolean;
  readonly known: boolean;
  readonly turns: Turn | null;
  readonly condition: ExplainedCondition;
}

export interface ExportBody {
  readonly whom: Whom;
  /** Only who is known by an identifier of their own; false: only who is not. */
  readonly known?: boolean;
  readonly format: 'csv' | 'jsonl' | 'parquet';
  readonly traits?: readonly string[];
  readonly identifiers?: readonly string[];
  /** CSV: text that a spreadsheet takes for a formula is defused; yes if not given. */
  readonly defuseFormulas?: boolean;
}

export interface Exported {
  /** GET /api/v1/downloads/{id} has the file. */
  readonly download: string;
  readonly file: string;
  readonly people: number;
  readonly bytes: number;
  readonly columns: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly expires: number;
}

export interface FactCounts {
  readonly events: number;
  readonly orders: number;
  readonly refunds: number;
  readonly lines: number;
  readonly guestEvents: number;
  readonly traitChanges: number;
  readonly newPeople: number;
  readonly mergedPeople: number;
  readonly removedPeople: number;
  readonly known: number;
  readonly repeated: number;
  readonly keysAtSeveralTimes: number;
  readonly reopenedOrders: number;
}

export interface Feature {
  readonly kind: 'trait' | 'category' | 'brand' | 'product' | 'event' | 'campaign';
  readonly name: string;
  readonly value: string;
  readonly form: string;
  readonly title: string;
  readonly condition: Condition;
  readonly direction: 'over' | 'under';
  readonly inside: FeatureSide;
  readonly outside: FeatureSide;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** 0 to 1. */
  readonly p: number;
  /** 0 to 1. */
  readonly q: number;
  readonly byDefinition: boolean;
}

export interface FeatureSide {
  readonly count: number;
  /** 0 to 1. */
  readonly share: number;
  readonly people: People;
}

export interface FileHints {
  readonly encoding?: 'utf-8' | 'windows-1250' | 'iso-8859-2' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  /** whitespace: any run of spaces and tabs. */
  readonly separator?: ',' | ';' | '\t' | '|' | 'whitespace';
  readonly decimal?: '.' | ',';
  /** Whether the first row names the columns. */
  readonly header?: boolean;
}

export interface FileShape {
  readonly format: 'delimited' | 'jsonl' | 'json' | 'parquet';
  readonly compression: 'none' | 'gzip' | 'xz' | 'zstd' | 'bz2';
  readonly encoding: 'utf-8' | 'windows-1250' | 'iso-8859-2' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  readonly separator: ',' | ';' | '\t' | '|' | 'whitespace';
  readonly decimal: '.' | ',';
  readonly header: boolean;
  /** Each line is a call of the Segment spec: no column is mapped. */
  readonly segment: boolean;
  /** About so many. */
  readonly rows: number;
  readonly columns: readonly string[];
  /** The first rows, as they are read. */
  readonly sample: readonly (readonly string[])[];
}

export interface FilledDemo {
  readonly filled: true;
}

export interface Flow {
  readonly days: readonly DayFlow[];
}

export type Found =
  | {
      readonly found: 'everyone';
    }
  | {
      readonly found: 'trait';
      readonly trait: string;
      readonly value: FoundValue | null;
      readonly since: number | null;
    }
  | {
      readonly found: 'event';
      readonly event: string;
      readonly measure: unknown;
      readonly rows: number;
      readonly value: FoundValue | null;
      readonly last: number | null;
      readonly lastEver: number | null;
    }
  | {
      readonly found: 'sequence';
      readonly reached: number;
      readonly steps: number;
      readonly last: number | null;
    }
  | {
      readonly found: 'distance';
      readonly kilometres: number | null;
    }
  | {
      readonly found: 'random';
      readonly position: number;
    }
  | {
      readonly found: 'member';
      /** Of a segment or segmentation. */
      readonly of: string;
      readonly className: string | null;
      readonly instant: number | null;
      readonly member: boolean;
    };

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly next: string | null;
}

export interface FoundPerson {
  readonly profile: number;
}

export type FoundValue =
  | {
      readonly number: number;
    }
  | {
      /** Milliseconds since 1970 UTC. */
      readonly moment: number;
    }
  | {
      readonly text: string;
    }
  | {
      readonly list: readonly string[];
    };

export interface FunnelStep {
  readonly path: string;
  readonly condition: Condition;
  readonly sentence: string;
  readonly alone: number;
  readonly left: number;
  readonly people: People;
}

/** One of both. */
export interface GivenDefinitions {
  /** As they would stand in files. */
  readonly definitions?: readonly unknown[];
  /** YAML or JSON, one document or several. */
  readonly text?: string;
}

export interface GuessedMapping {
  readonly mapping: MappingDocument;
  readonly shape: FileShape;
  readonly yaml: string;
  readonly from: 'given' | 'remembered' | 'guessed';
  readonly notes: readonly Problem[];
  readonly problems: readonly Problem[];
}

export interface HeldAttribute {
  readonly name: string;
  readonly values: number;
  /** 0 to 1. */
  readonly coverage: number;
  /** What the values read as, and how many of each. */
  readonly types: Readonly<Record<string, number>>;
  /** Milliseconds since 1970 UTC. */
  readonly first: number;
  /** Milliseconds since 1970 UTC. */
  readonly last: number;
  readonly note: AttributeNote | null;
  /** Ids of segments and segmentations that look at it. */
  readonly usedBy: readonly string[];
  readonly lastSeen: number | null;
}

export interface HeldEvent {
  readonly name: string;
  readonly rows: number;
  readonly people: number;
  readonly guests: number;
  /** Milliseconds since 1970 UTC. */
  readonly first: number;
  /** Milliseconds since 1970 UTC. */
  readonly last: number;
  readonly currencies: readonly string[];
  /** Ids of segments and segmentations that look at it. */
  readonly usedBy: readonly string[];
  readonly properties: readonly HeldAttribute[];
}

export interface HistoryBody {
  readonly subject: Subject;
  /** The earliest point; the first event if not given. */
  readonly from?: string;
  /** How far apart: 1 week; 1 month if not given. */
  readonly every?: string;
  /** Or how many points, evenly. */
  readonly points?: number;
}

export interface Identifier {
  readonly kind: string;
  readonly value: string;
}

export interface IdentityKindRule {
  readonly tells: 'person' | 'device' | 'helps';
  readonly most: number;
}

export interface IdentityRules {
  readonly kinds: {
    readonly user_id: IdentityKindRule;
    readonly card: IdentityKindRule;
    readonly external: IdentityKindRule;
    readonly email: IdentityKindRule;
    readonly phone: IdentityKindRule;
    readonly anonymous_id: IdentityKindRule;
  };
  readonly whenKnownMeet: 'merge' | 'review';
  readonly blocked: readonly string[];
}

export interface ImportBody {
  /** The id that uploading answered with. */
  readonly upload: string;
  readonly mapping?: MappingDocument;
  readonly as?: 'orders' | 'order-lines' | 'customers' | 'events' | 'messages' | 'survey';
  readonly source?: string;
  readonly zone?: string;
  readonly country?: string;
  /** Take out what earlier files of this name brought from this source. */
  readonly replace?: boolean;
  /** Say what would come in, and keep nothing. */
  readonly dryRun?: boolean;
}

export type ImportSummary = UnchangedFile | ImportedFile;

export interface ImportedFile {
  readonly outcome: 'done' | 'tried';
  readonly import: number;
  readonly file: string;
  readonly source: string;
  readonly seconds: number;
  readonly mapping: MappingDocument;
  readonly mappingFrom: 'given' | 'remembered' | 'guessed';
  readonly rows: RowCounts;
  readonly facts: FactCounts;
  readonly replaced: readonly number[];
  readonly suspicious: readonly {
    readonly kind: string;
    readonly value: string;
    readonly users: number;
  }[];
  readonly notes: readonly Problem[];
  readonly rejects: string | null;
  /** The first rows that were put aside; reasons are those of byReason. */
  readonly examples: readonly RejectedRow[];
}

export interface Inventory {
  readonly people: number;
  readonly anonymous: number;
  readonly identifiers: readonly {
    readonly kind: string;
    readonly values: number;
    readonly people: number;
  }[];
  readonly events: readonly HeldEvent[];
  readonly lines: {
    readonly rows: number;
    readonly properties: readonly HeldAttribute[];
  };
  readonly traits: readonly HeldAttribute[];
}

export interface InventoryValues {
  readonly attributes: readonly AttributeValues[];
}

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly actor: string;
  /** Milliseconds since 1970 UTC. */
  readonly started: number;
  readonly finished: number | null;
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: {
    readonly done: number;
    /** 0: not known. */
    readonly total: number;
  };
  readonly result: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly {
    readonly code: string;
    readonly path: string;
    readonly message: string;
    readonly hint?: string;
  }[];
}

export interface KnownAndAnonymous {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly size: number;
  readonly known: {
    readonly size: number;
    readonly people: People;
  };
  readonly anonymous: {
    readonly size: number;
    readonly people: People;
  };
}

export interface KnownNames {
  readonly segments: Readonly<Record<string, string | Bilingual>>;
  readonly classes: Readonly<Record<string, Readonly<Record<string, string | Bilingual>>>>;
  readonly currency?: string;
}

export interface ListedDefinition {
  /** Of a segment or segmentation. */
  readonly id: string;
  readonly kind: 'segment' | 'segmentation';
  readonly name: (string | Bilingual) | null;
  readonly level: ('strategic' | 'derived' | 'micro') | null;
  readonly parent: string | null;
  readonly owner: string | null;
  readonly tags: readonly string[];
  readonly method: string | null;
  readonly version: number | null;
  readonly parameters: readonly string[];
  readonly size: number | null;
  readonly classes: Readonly<Record<string, number>> | null;
  readonly computed: number | null;
  readonly sentence: string;
  readonly definition: Definition;
}

export interface ListedDefinitions {
  readonly asOf: number | null;
  readonly base: number | null;
  readonly segments: readonly ListedDefinition[];
}

export interface ListedValue {
  readonly value: string;
  readonly people: number;
  /** Events or order lines; of a trait, people. */
  readonly rows: number;
}

export interface ListedValues {
  /** The most frequent first. */
  readonly values: readonly ListedValue[];
  /** Different ones in all; of a sample, those that were met in it. */
  readonly distinct: number;
  /** Counted on a share of the people and scaled up. */
  readonly isSampled: boolean;
}

export interface LocatedProblem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
  readonly line: number | null;
  readonly column: number | null;
}

export interface LogPage {
  readonly changes: readonly LoggedChange[];
  readonly next: string | null;
}

export interface LoggedChange {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** Of a segment or segmentation. */
  readonly segment: string;
  readonly profile: number;
  readonly kind: 'entered' | 'left' | 'moved';
  readonly from: string;
  readonly to: string;
  readonly cause: string;
  readonly run: number;
}

/** What the columns of a file mean, as its YAML has it. */
export type MappingDocument = Readonly<Record<string, unknown>>;

export interface MappingHints {
  readonly as?: 'orders' | 'order-lines' | 'customers' | 'events' | 'messages' | 'survey';
  readonly source?: string;
  readonly zone?: string;
  readonly country?: string;
  readonly file?: FileHints;
}

export interface Meeting {
  readonly a: number;
  readonly b: number;
  /** The kind of identifier that both were named by. */
  readonly by: string;
  readonly because: 'limit' | 'rule';
  /** Milliseconds since 1970 UTC. */
  readonly firstSeen: number;
  /** Milliseconds since 1970 UTC. */
  readonly lastSeen: number;
  readonly times: number;
  readonly message: string;
  readonly source: string;
  readonly status: 'open' | 'apart' | 'merged';
}

export interface Member {
  readonly profile: number;
  readonly identifiers: readonly Identifier[];
  readonly traits: Readonly<Record<string, string | readonly string[]>>;
  readonly member?: MemberSince | null;
}

export interface MemberSince {
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
  /** No: it was found then, and may have begun earlier. */
  readonly isExact: boolean;
}

export interface Members {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly members: readonly Member[];
  readonly next: number | null;
}

export interface MembersBody {
  readonly whom: Whom;
  /** Only who is known by an identifier of their own; false: only who is not. */
  readonly known?: boolean;
  readonly traits?: readonly string[];
  readonly after?: number;
  /** 100 if not given. */
  readonly limit?: number;
  /** Of a stored segment or class: since when each is a member, as the log has it. */
  readonly since?: boolean;
}

export interface Merge {
  readonly id: string;
  readonly winner: number;
  readonly loser: number;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  /** The kind of identifier that showed it. */
  readonly by: string;
  readonly message: string;
  readonly source: string;
  readonly undone: number | null;
}

export interface MergedProfiles {
  readonly profile: number;
}

export interface MovesBody {
  readonly division:
    | {
        /** Of a segment or segmentation. */
        readonly segmentation: string;
      }
    | {
        readonly segments: readonly string[];
      };
  /** The earlier instant; asOf is the later one. */
  readonly from: string;
}

export interface NewAlert {
  readonly name: string;
  readonly watch: AlertWatch;
  readonly notify: {
    readonly emails: readonly string[];
    readonly webhooks: readonly number[];
  };
  readonly language: 'en' | 'pl';
  readonly enabled?: boolean;
}

export interface NotedAttribute {
  readonly attribute: AttributeKey;
  readonly note: AttributeNote | null;
}

export interface NumberFeature {
  readonly name: string;
  readonly direction: 'over' | 'under';
  readonly inside: NumberSpread;
  readonly outside: NumberSpread;
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** 0 to 1. */
  readonly p: number;
  /** 0 to 1. */
  readonly q: number;
  readonly byDefinition: boolean;
}

export interface NumberSpread {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly variance: number;
}

export interface OrderFigures {
  readonly buyers: number;
  readonly orders: number;
  readonly frequency: number | null;
  readonly recency: number | null;
  readonly money: readonly {
    readonly currency: string;
    readonly orders: number;
    readonly total: number;
    readonly averageOrder: number;
  }[];
}

export interface Overlap {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly sets: readonly OverlapSet[];
  readonly union: number;
  readonly pairs: readonly OverlapPair[];
  readonly regions: readonly OverlapRegion[];
  readonly others: {
    readonly regions: number;
    readonly size: number;
  };
}

export interface OverlapBody {
  readonly subjects: readonly Subject[];
  /** 40 if not given. */
  readonly regions?: number;
}

export interface OverlapPair {
  readonly a: number;
  readonly b: number;
  readonly size: number;
  /** 0 to 1. */
  readonly jaccard: number;
  /** 0 to 1. */
  readonly shareOfA: number;
  /** 0 to 1. */
  readonly shareOfB: number;
  readonly people: People;
}

export interface OverlapRegion {
  readonly in: readonly number[];
  readonly size: number;
  readonly people: People;
}

export interface OverlapSet {
  readonly subject: Subject;
  readonly size: number;
  readonly people: People;
}

export interface Overview {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly people: number;
  readonly known: number;
  /** Known by the number of a device alone. */
  readonly anonymous: number;
  readonly buyers: number;
  readonly consents: readonly ChannelConsents[];
  readonly lastEvent: number | null;
  /** There is nobody yet, and this server has a demo shop to offer. */
  readonly canFillDemo: boolean;
  readonly peopleOf: {
    readonly known: People;
    readonly anonymous: People;
    readonly buyers: People;
  };
}

export interface Pareto {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly settings: unknown;
  readonly currency: string | null;
  readonly people: number;
  readonly total: number;
  readonly points: readonly {
    /** 0 to 1. */
    readonly people: number;
    /** 0 to 1. */
    readonly value: number;
  }[];
  readonly gini: number;
  readonly best: readonly {
    /** 0 to 1. */
    readonly best: number;
    /** 0 to 1. */
    readonly bring: number;
  }[];
}

export interface PastImport {
  readonly import: number;
  readonly source: string;
  readonly file: string;
  readonly status: 'reading' | 'publishing' | 'done' | 'failed' | 'replaced';
  /** Milliseconds since 1970 UTC. */
  readonly started: number;
  readonly finished: number | null;
  readonly replaces: number | null;
  readonly rows: RowCounts | null;
  readonly facts: FactCounts | null;
}

export interface PastMembership {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly logged: {
    readonly size: number;
    readonly people: People;
  };
  readonly computed: {
    readonly size: number;
    readonly people: People;
  };
  readonly onlyLogged: {
    readonly size: number;
    readonly people: People;
  };
  readonly onlyComputed: {
    readonly size: number;
    readonly people: People;
  };
}

/** The people behind a number: in every one of `in` and in none of `out`. It can be listed, sampled and exported later. */
export interface People {
  readonly in: readonly Asked[];
  readonly out: readonly Asked[];
}

export interface Person {
  readonly profile: number;
  readonly identifiers: readonly Identifier[];
  readonly traits: Readonly<Record<string, string | readonly string[]>>;
}

export interface PersonDay {
  /** Milliseconds since 1970 UTC. */
  readonly day: number;
  readonly count: number;
}

export interface PersonDays {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly days: readonly PersonDay[];
}

export interface PersonEvent {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly event: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface PersonEventCount {
  readonly name: string;
  readonly count: number;
  /** Milliseconds since 1970 UTC. */
  readonly first: number;
  /** Milliseconds since 1970 UTC. */
  readonly last: number;
}

export interface PersonEvents {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly count: number;
  readonly events: readonly PersonEvent[];
  readonly next: string | null;
}

export type PersonKey =
  | {
      readonly profile: number;
    }
  | {
      readonly identifier: string;
      readonly kind?: string;
    };

export interface PersonMembership {
  /** Of a segment or segmentation. */
  readonly segment: string;
  readonly class: string;
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
  /** No: it was found then, and may have begun earlier. */
  readonly isExact: boolean;
  readonly cause: string;
}

export interface PersonOrder {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
  readonly lines: readonly Readonly<Record<string, string | readonly string[]>>[];
  /** Refunded, cancelled, changed: the earliest first. */
  readonly later: readonly PersonEvent[];
}

export interface PersonOrders {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly count: number;
  readonly orders: readonly PersonOrder[];
}

export interface PersonPage {
  readonly profile: number;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly created: number | null;
  readonly identifiers: readonly Identifier[];
  readonly traits: readonly PersonTrait[];
  /** Trait → its values, the newest first; an empty one: unset. */
  readonly traitHistory: Readonly<Record<string, readonly TraitChange[]>>;
  /** Channel → consented; without an entry nothing is known. */
  readonly consents: Readonly<Record<string, boolean>>;
  readonly events: readonly PersonEventCount[];
  readonly recent: readonly PersonEvent[];
  readonly memberships: readonly PersonMembership[];
  readonly merges: readonly Merge[];
}

export interface PersonTrait {
  readonly name: string;
  readonly value: string | readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
}

export interface PlanBody {
  /** As they would stand in files. */
  readonly definitions?: readonly unknown[];
  /** YAML or JSON, one document or several. */
  readonly text?: string;
  /** Archive what is stored and not given. */
  readonly prune?: boolean;
}

export interface Posted {
  readonly status: number | null;
  readonly error: string | null;
  /** Milliseconds. */
  readonly duration: number;
}

export interface Problem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

/** Everything that stands in the way. */
export interface Problems {
  readonly problems: readonly {
    /** What kind of problem: a word for programs. */
    readonly code: string;
    /** Where: body.name, query.limit; empty: the request as a whole. */
    readonly path: string;
    /** What is wrong, for people. */
    readonly message: string;
    /** What to do about it. */
    readonly hint?: string;
  }[];
  /** Of an unexpected failure: under this the log has the details. */
  readonly reference?: string;
}

export interface RejectedRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly guests: number;
  readonly byKind: {
    readonly event: number;
    readonly 'order-line': number;
    readonly person: number;
  };
  readonly byReason: Readonly<Record<string, number>>;
  readonly remarks: Readonly<Record<string, number>>;
}

export interface Run {
  readonly run: number;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly cause: string;
  readonly status: 'running' | 'committed' | 'failed';
  /** Milliseconds since 1970 UTC. */
  readonly started: number;
  readonly finished: number | null;
}

export interface Sample {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly of: number;
  readonly members: readonly Person[];
  readonly people: People;
}

export interface SampleBody {
  readonly whom: Whom;
  /** Only who is known by an identifier of their own; false: only who is not. */
  readonly known?: boolean;
  /** 10 if not given. */
  readonly size?: number;
  readonly traits?: readonly string[];
  readonly seed?: string;
}

export interface SegmentEffect {
  readonly kind: 'segment';
  readonly before: number;
  readonly after: number;
  readonly entered: number;
  readonly left: number;
  readonly whoEntered: readonly number[];
  readonly whoLeft: readonly number[];
  readonly base: number;
}

export interface SegmentationEffect {
  readonly kind: 'segmentation';
  readonly classes: readonly {
    readonly class: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly people: number;
    readonly who: readonly number[];
  }[];
  readonly moved: number;
}

export interface Settings {
  /** IANA zone. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly language: 'en' | 'pl';
  /** ISO 3166. */
  readonly country: string;
}

export interface SettingsBody {
  readonly zone?: string;
  readonly currency?: string;
  readonly language?: string;
  readonly country?: string;
}

export interface SizePoint {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly size: number;
  readonly base: number;
  readonly people: People;
}

export interface Source {
  readonly name: string;
  readonly mapped: boolean;
  readonly imports: number;
  readonly lastImport: number | null;
}

export interface SourceMapping {
  readonly mapping: MappingDocument;
  readonly yaml: string;
}

export interface SplitBody {
  readonly whom: Whom;
}

export interface Stage {
  /** Small letters, digits, hyphens. */
  readonly id: string;
  readonly name: StageName;
}

export interface StageName {
  readonly en: string;
  readonly pl: string;
}

export interface Stages {
  /** In their order. */
  readonly stages: readonly Stage[];
}

/** A stored segment, a class, a condition, or a definition (or a class of one) that is not stored. */
export type Subject =
  | {
      /** Of a segment or segmentation. */
      readonly segment: string;
      readonly with?: Readonly<Record<string, ParameterValue>> | 'samples';
    }
  | {
      readonly class: string;
      /** Of a segment or segmentation. */
      readonly of: string;
    }
  | {
      readonly class: string;
      readonly by: SegmentationDefinition;
    }
  | {
      readonly where: Condition;
    }
  | {
      readonly definition: SegmentDefinition;
      readonly with?: Readonly<Record<string, ParameterValue>> | 'samples';
    };

export interface SubjectGiven {
  readonly subject: Subject;
}

export interface TraitChange {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly value: string | readonly string[];
}

export interface Transition {
  readonly from: string | null;
  readonly to: string | null;
  readonly size: number;
  /** 0 to 1. */
  readonly probability: number;
  readonly people: People;
}

export interface Transitions {
  /** Milliseconds since 1970 UTC. */
  readonly from: number;
  /** Milliseconds since 1970 UTC. */
  readonly to: number;
  readonly classes: readonly ClassInfo[];
  readonly cells: readonly Transition[];
}

export interface Trend {
  /** At the end of each day, by the log of memberships; null before it was first computed. */
  readonly sizes: readonly (number | null)[];
  /** In all these days, the first computation not among them. */
  readonly entered: number;
  readonly left: number;
}

export interface Trends {
  /** When each day begins in the workspace’s zone; the last one is today. */
  readonly days: readonly number[];
  /** By the id of the segment or segmentation. */
  readonly of: Readonly<Record<string, Trend>>;
}

export interface Turn {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly holds: boolean;
}

export interface TwoProfiles {
  readonly a: number;
  readonly b: number;
}

export interface UnchangedFile {
  readonly outcome: 'unchanged';
  readonly import: number;
  readonly file: string;
  readonly source: string;
  readonly seconds: number;
}

export interface UndoneImport {
  readonly import: number;
  readonly file: string;
  readonly source: string;
  readonly by: number;
  readonly facts: FactCounts;
}

export interface UndoneMerge {
  readonly loser: number;
  readonly holder: number;
}

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970 UTC. */
  readonly expires: number;
}

export interface ValuesBody {
  readonly of: ValuesOf;
  /** A part of the value; case and marks on letters do not matter. */
  readonly search?: string;
  /** 20 if not given. */
  readonly limit?: number;
}

export type ValuesOf =
  | {
      readonly event: string;
      readonly property: string;
    }
  | {
      readonly line: string;
    }
  | {
      readonly trait: string;
    };

export interface Verdict {
  readonly class: string;
  readonly because: readonly {
    readonly name: Bilingual;
    readonly value: number | string | null;
  }[];
}

export interface Version {
  readonly version: number;
  readonly hash: string;
  readonly definition: Definition;
  readonly note: string | null;
  readonly author: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly created: number;
}

export interface Webhook {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly segments: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly identifiers: boolean;
  /** Their names. */
  readonly headers: readonly string[];
  readonly enabled: boolean;
  readonly stopped: string | null;
  /** The cursor up to which everything was sent or given up. */
  readonly position: string;
  /** Failed attempts to send what comes next. */
  readonly attempts: number;
  readonly nextAt: number | null;
  readonly oldSecretUntil: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly created: number;
  readonly createdBy: string;
}

export interface WebhookChange {
  readonly name?: string;
  /** Called by POST; https or http. */
  readonly url?: string;
  /** Only of these; null: of all. */
  readonly segments?: readonly string[] | null;
  /** Only these; null: all. */
  readonly kinds?: readonly ('entered' | 'left' | 'moved')[] | null;
  /** With the people’s identifiers; no when not given. */
  readonly identifiers?: boolean;
  /** Sent along. Their values are not shown again. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly enabled?: boolean;
}

export interface WebhookSecret {
  readonly webhook: Webhook;
  /** whsec_…, by Standard Webhooks. Not shown again. */
  readonly secret: string;
}

export interface WhichGiven {
  readonly which: WhichSegmentation;
}

/** A stored segmentation, or a definition that is not stored. */
export type WhichSegmentation =
  | {
      /** Of a segment or segmentation. */
      readonly segmentation: string;
    }
  | {
      readonly definition: SegmentationDefinition;
    };

export type Whom = Subject | People;

/** A job, and what its result will be. */
export type JobOf<Result> = Omit<Job, 'result'> & { readonly result: Result | null };

/** The content of a file that is sent. */
export type FileBody = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string;

/** What every operation takes and gives. */
export interface Operations {
  /** Use a one-time link: make the account or set the password, and sign in */
  acceptInvitation: {
    readonly input: {
      readonly body: {
        readonly token: string;
        /** At least 12 characters. */
        readonly password: string;
        readonly account?: {
          readonly email: string;
          readonly name: string;
          readonly language: 'en' | 'pl';
        };
      };
    };
    readonly reply: {
      readonly user: {
        readonly id: number;
        readonly email: string;
        readonly name: string;
        readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
        readonly language: 'en' | 'pl';
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        readonly disabled: number | null;
      };
      readonly permissions: readonly (
        | 'segments.read'
        | 'segments.write'
        | 'people.read'
        | 'people.export'
        | 'people.write'
        | 'data.read'
        | 'data.write'
        | 'sql'
        | 'settings.read'
        | 'settings.write'
        | 'alerts.read'
        | 'alerts.write'
        | 'webhooks.read'
        | 'webhooks.write'
        | 'metrics.read'
        | 'accounts'
        | 'backups'
      )[];
      /** For the header x-csrf-token of every unsafe request. */
      readonly csrfToken: string;
    };
  };
  /** Take definitions over: new versions of what changed, memberships computed; answers with a job */
  applyDefinitions: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ApplyBody;
    };
    readonly reply: JobOf<Applied>;
  };
  /** Take a definition out of use; its versions and its past stay */
  archiveSegment: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
      };
    };
    readonly reply: null;
  };
  /** Cancel a job: your own, or anybody’s as an admin */
  cancelJob: {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly reply: Job;
  };
  /** Change, stop or start an alert */
  changeAlert: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly body: AlertChange;
    };
    readonly reply: Alert;
  };
  /** Change, pause or resume a connection */
  changeConnection: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
      readonly body: {
        readonly status?: 'active' | 'paused';
        readonly config?: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: {
      readonly source: string;
      readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
      readonly status: 'active' | 'paused';
      /** As it was given; never a secret. */
      readonly config: Readonly<Record<string, unknown>>;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      /** Milliseconds since 1970 UTC. */
      readonly updated: number;
      readonly hasSecret: boolean;
      readonly lastReceived: number | null;
      /** Calls or rows that were taken since it was made. */
      readonly accepted: number;
      readonly lastRun: number | null;
      readonly failure: {
        readonly code: string;
        readonly path: string;
        readonly message: string;
        readonly hint?: string;
      } | null;
      readonly reasons: readonly {
        readonly outcome: 'aside' | 'refused';
        readonly reason: string;
        readonly means: string | null;
        readonly times: number;
        /** Milliseconds since 1970 UTC. */
        readonly last: number;
      }[];
      readonly path: string | null;
    };
  };
  /** Change your own name or language */
  changeMyself: {
    readonly input: {
      readonly body: {
        readonly name?: string;
        readonly language?: 'en' | 'pl';
      };
    };
    readonly reply: {
      readonly user: {
        readonly id: number;
        readonly email: string;
        readonly name: string;
        readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
        readonly language: 'en' | 'pl';
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        readonly disabled: number | null;
      };
      readonly permissions: readonly (
        | 'segments.read'
        | 'segments.write'
        | 'people.read'
        | 'people.export'
        | 'people.write'
        | 'data.read'
        | 'data.write'
        | 'sql'
        | 'settings.read'
        | 'settings.write'
        | 'alerts.read'
        | 'alerts.write'
        | 'webhooks.read'
        | 'webhooks.write'
        | 'metrics.read'
        | 'accounts'
        | 'backups'
      )[];
      /** For the header x-csrf-token of every unsafe request. */
      readonly csrfToken: string;
    };
  };
  /** Change your own password, and be signed out everywhere else */
  changePassword: {
    readonly input: {
      readonly body: {
        readonly current: string;
        /** At least 12 characters. */
        readonly password: string;
      };
    };
    readonly reply: null;
  };
  /** Decide what a source should send; what is not named stays as it is (RFC 7396) */
  changePlan: {
    readonly input: {
      readonly path: {
        readonly source: string;
      };
      readonly body: {
        readonly enforced?: boolean;
        readonly events?: Readonly<
          Record<
            string,
            {
              /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
              readonly status?: 'learned' | 'expected' | 'refused';
              readonly properties?: Readonly<
                Record<
                  string,
                  {
                    /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
                    readonly status?: 'learned' | 'expected' | 'refused';
                    /** What values may read as. */
                    readonly kinds?: readonly ('text' | 'number' | 'boolean' | 'moment' | 'list' | 'object')[];
                  } | null
                >
              >;
            } | null
          >
        >;
      };
    };
    readonly reply: {
      /** What breaks the plan is counted, and nothing more is learned. */
      readonly enforced: boolean;
      readonly events: Readonly<
        Record<
          string,
          {
            /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
            readonly status: 'learned' | 'expected' | 'refused';
            readonly properties: Readonly<
              Record<
                string,
                {
                  /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
                  readonly status: 'learned' | 'expected' | 'refused';
                  /** What values may read as. */
                  readonly kinds: readonly ('text' | 'number' | 'boolean' | 'moment' | 'list' | 'object')[];
                }
              >
            >;
            /** There were more than a plan holds; not all were learned. */
            readonly full?: true;
          }
        >
      >;
      /** There were more than a plan holds; not all were learned. */
      readonly full?: true;
    };
  };
  /** Change some of the settings */
  changeSettings: { readonly input: { readonly body: SettingsBody }; readonly reply: Settings };
  /** Change name, role or language, disable or enable a user */
  changeUser: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly body: {
        readonly name?: string;
        readonly role?: 'viewer' | 'marketer' | 'analyst' | 'admin';
        readonly language?: 'en' | 'pl';
        readonly disabled?: boolean;
      };
    };
    readonly reply: {
      readonly id: number;
      readonly email: string;
      readonly name: string;
      readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      readonly language: 'en' | 'pl';
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly disabled: number | null;
    };
  };
  /** Change, stop or start a webhook */
  changeWebhook: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly body: WebhookChange;
    };
    readonly reply: Webhook;
  };
  /** What is wrong with definitions, each problem at its place; nothing is counted or stored */
  checkDefinitions: {
    readonly input: {
      readonly query?: {
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
      };
      readonly body: GivenDefinitions;
    };
    readonly reply: CheckedDefinitions;
  };
  /** How large each class was, back to the first event */
  classHistory: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ClassHistoryBody;
    };
    readonly reply: ClassHistory;
  };
  /** Who came together, who came back, and for how much */
  cohorts: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: WhichGiven;
    };
    readonly reply: Cohorts;
  };
  /** Segments side by side, and everybody: orders, money, engagement, traits */
  compareSegments: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: CompareBody;
    };
    readonly reply: Comparison;
  };
  /** What two versions say differently, and whom the newer one brings in and leaves out */
  compareVersions: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
        readonly from: number;
        readonly to: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
    };
    readonly reply: ComparedVersions;
  };
  /** Compute memberships, and log who entered, left and moved; answers with a job */
  computeMemberships: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ComputeBody;
    };
    readonly reply: JobOf<ComputedMemberships>;
  };
  /** How many of the people said yes and no to each channel, and how many were never asked */
  contactable: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ContactableBody;
    };
    readonly reply: Contactable;
  };
  /** Segments of Klaviyo, PostHog or Dittofeed as our definitions: all of them, or problems */
  convertDefinitions: {
    readonly input: { readonly body: ConvertBody };
    readonly reply: readonly ConvertedDefinition[];
  };
  /** How many people a segment, a class or a condition has, and what each condition leaves */
  countPeople: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
      };
      readonly body: SubjectGiven;
    };
    readonly reply: Counted;
  };
  /** The JSON Schema of definitions, for editors and forms */
  definitionSchema: { readonly input: Record<never, never>; readonly reply: Readonly<Record<string, unknown>> };
  /** Everybody divided by a segmentation: its classes in words, their sizes, what their people did */
  divideEverybody: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: WhichGiven;
    };
    readonly reply: Divided;
  };
  /** A file that a job of yours made; it is kept for an hour */
  download: {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly reply: Response;
  };
  /** Take out everything that is held of one person, for good */
  erasePerson: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
    };
    readonly reply: ErasedPerson;
  };
  /** About how many people, by a share of the base, with its margin; exact where the base is small */
  estimatePeople: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: EstimateBody;
    };
    readonly reply: Estimate;
  };
  /** The class of a person, and the facts that it rests on */
  explainClass: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ExplainClassBody;
    };
    readonly reply: ExplainedClass;
  };
  /** Why a person is in a segment, or is not: each condition with what was found */
  explainMember: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
      };
      readonly body: ExplainBody;
    };
    readonly reply: ExplainedMember;
  };
  /** Write people with their traits and identifiers into a file; answers with a job */
  exportMembers: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ExportBody;
    };
    readonly reply: JobOf<Exported>;
  };
  /** Everything that is held of one person, as a JSON file to hand over */
  exportPerson: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
    };
    readonly reply: Response;
  };
  /** Fill an empty base with a simulated shop and its segments; answers with a job */
  fillDemo: { readonly input: Record<never, never>; readonly reply: JobOf<FilledDemo> };
  /** The profile number of a person, by any identifier */
  findPerson: { readonly input: { readonly body: PersonKey }; readonly reply: FoundPerson };
  /** One alert */
  getAlert: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: Alert;
  };
  /** The names that a definition may use: events with their properties, traits, segments and classes */
  getCatalog: { readonly input: Record<never, never>; readonly reply: Catalog };
  /** One of them */
  getConnection: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: {
      readonly source: string;
      readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
      readonly status: 'active' | 'paused';
      /** As it was given; never a secret. */
      readonly config: Readonly<Record<string, unknown>>;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      /** Milliseconds since 1970 UTC. */
      readonly updated: number;
      readonly hasSecret: boolean;
      readonly lastReceived: number | null;
      /** Calls or rows that were taken since it was made. */
      readonly accepted: number;
      readonly lastRun: number | null;
      readonly failure: {
        readonly code: string;
        readonly path: string;
        readonly message: string;
        readonly hint?: string;
      } | null;
      readonly reasons: readonly {
        readonly outcome: 'aside' | 'refused';
        readonly reason: string;
        readonly means: string | null;
        readonly times: number;
        /** Milliseconds since 1970 UTC. */
        readonly last: number;
      }[];
      readonly path: string | null;
    };
  };
  /** Who may become one with whom */
  getIdentityRules: { readonly input: Record<never, never>; readonly reply: IdentityRules };
  /** Events, properties, traits and identifiers, with coverage and types */
  getInventory: { readonly input: Record<never, never>; readonly reply: Inventory };
  /** How many different values every attribute has, and which sources bring it */
  getInventoryValues: { readonly input: Record<never, never>; readonly reply: InventoryValues };
  /** How far a job is, and what came of it */
  getJob: {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly reply: Job;
  };
  /** What people call segments, segmentations and classes */
  getNames: { readonly input: Record<never, never>; readonly reply: KnownNames };
  /** The base at a glance: people, known and anonymous, buyers, consents, the last event */
  getOverview: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
    };
    readonly reply: Overview;
  };
  /** Everything known of one person */
  getPerson: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Latest events. */
        readonly rows?: number;
      };
    };
    readonly reply: PersonPage;
  };
  /** One segment or segmentation: its sentence, its definition, its versions, where it is used */
  getSegment: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
      };
      readonly query?: {
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
      };
    };
    readonly reply: DescribedDefinition;
  };
  /** Zone, currency, language and country of the data */
  getSettings: { readonly input: Record<never, never>; readonly reply: Settings };
  /** The mapping that files of this source were imported with last */
  getSourceMapping: {
    readonly input: {
      readonly path: {
        readonly name: string;
      };
    };
    readonly reply: SourceMapping;
  };
  /** The stages of the purchase path */
  getStages: { readonly input: Record<never, never>; readonly reply: Stages };
  /** One user */
  getUser: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: {
      readonly id: number;
      readonly email: string;
      readonly name: string;
      readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      readonly language: 'en' | 'pl';
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly disabled: number | null;
    };
  };
  /** One webhook */
  getWebhook: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: Webhook;
  };
  /** What the columns of an uploaded file mean: as its source was read last, else a guess */
  guessMapping: {
    readonly input: {
      readonly path: {
        /** The id that uploading answered with. */
        readonly id: string;
      };
      readonly body: MappingHints;
    };
    readonly reply: GuessedMapping;
  };
  /** Import an uploaded file, or try it; answers with a job */
  importFile: { readonly input: { readonly body: ImportBody }; readonly reply: JobOf<ImportSummary> };
  /** A one-time link by which somebody makes an account of this role */
  inviteUser: {
    readonly input: {
      readonly body: {
        readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      };
    };
    readonly reply: {
      /** Works once. It is not shown again. */
      readonly link: string;
      /** Milliseconds since 1970 UTC. */
      readonly expires: number;
    };
  };
  /** Whether the process answers at all */
  isAlive: {
    readonly input: Record<never, never>;
    readonly reply: {
      readonly alive: true;
    };
  };
  /** Whether requests should be sent here: everything is opened and recovered, and it is not shutting down */
  isReady: {
    readonly input: Record<never, never>;
    readonly reply: {
      readonly ready: boolean;
      readonly waiting: Readonly<Record<string, string>>;
    };
  };
  /** Say that two people are two: their meeting is settled, and they do not become one by themselves */
  keepApart: { readonly input: { readonly body: TwoProfiles }; readonly reply: null };
  /** A one-time link by which a user sets a new password */
  linkForPassword: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: {
      /** Works once. It is not shown again. */
      readonly link: string;
      /** Milliseconds since 1970 UTC. */
      readonly expires: number;
    };
  };
  /** All alerts, and what the last check found */
  listAlerts: { readonly input: Record<never, never>; readonly reply: readonly Alert[] };
  /** What brings data in by itself, and what came of it */
  listConnections: {
    readonly input: Record<never, never>;
    readonly reply: readonly {
      readonly source: string;
      readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
      readonly status: 'active' | 'paused';
      /** As it was given; never a secret. */
      readonly config: Readonly<Record<string, unknown>>;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      /** Milliseconds since 1970 UTC. */
      readonly updated: number;
      readonly hasSecret: boolean;
      readonly lastReceived: number | null;
      /** Calls or rows that were taken since it was made. */
      readonly accepted: number;
      readonly lastRun: number | null;
      readonly failure: {
        readonly code: string;
        readonly path: string;
        readonly message: string;
        readonly hint?: string;
      } | null;
      readonly reasons: readonly {
        readonly outcome: 'aside' | 'refused';
        readonly reason: string;
        readonly means: string | null;
        readonly times: number;
        /** Milliseconds since 1970 UTC. */
        readonly last: number;
      }[];
      readonly path: string | null;
    }[];
  };
  /** Batches that were given up */
  listDeadLetters: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly query?: {
        readonly limit?: number;
      };
    };
    readonly reply: readonly DeadLetter[];
  };
  /** The latest attempts to send it something */
  listDeliveries: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly query?: {
        readonly limit?: number;
      };
    };
    readonly reply: readonly Delivery[];
  };
  /** Every import, the newest first */
  listImports: { readonly input: Record<never, never>; readonly reply: readonly PastImport[] };
  /** Jobs, the newest first */
  listJobs: { readonly input: Record<never, never>; readonly reply: readonly Job[] };
  /** All API keys */
  listKeys: {
    readonly input: Record<never, never>;
    readonly reply: readonly {
      readonly id: number;
      readonly name: string;
      readonly scope: 'write' | 'read' | 'admin';
      readonly source: string | null;
      /** How the key begins, to tell keys apart. */
      readonly prefix: string;
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly createdBy: string;
      readonly lastUsed: number | null;
      readonly revoked: number | null;
    }[];
  };
  /** Known people whom one call named, and who stayed two: the review list */
  listMeetings: {
    readonly input: {
      readonly query?: {
        readonly status?: 'open' | 'apart' | 'merged';
        readonly limit?: number;
      };
    };
    readonly reply: readonly Meeting[];
  };
  /** The people behind a number, a page at a time, by their profile numbers */
  listMembers: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: MembersBody;
    };
    readonly reply: Members;
  };
  /** People who were found to be one, the newest first */
  listMerges: {
    readonly input: {
      readonly query?: {
        readonly profile?: number;
        readonly limit?: number;
      };
    };
    readonly reply: readonly Merge[];
  };
  /** How many events a person has on each day that has any, the earliest first */
  listPersonDays: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        readonly event?: string;
      };
    };
    readonly reply: PersonDays;
  };
  /** What a person did, the newest first, a page at a time */
  listPersonEvents: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        readonly event?: string;
        /** Where the page before ended. */
        readonly after?: string;
        readonly limit?: number;
      };
    };
    readonly reply: PersonEvents;
  };
  /** What a person ordered, the newest first: the lines of each order, and what became of it */
  listPersonOrders: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        readonly limit?: number;
      };
    };
    readonly reply: PersonOrders;
  };
  /** What was not taken lately, and why; never what it said */
  listRefusals: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: readonly {
      /** Milliseconds since 1970 UTC. */
      readonly time: number;
      readonly topic: string;
      readonly reason: string;
      readonly place: string;
      readonly message: string;
    }[];
  };
  /** Computations of memberships, the newest first */
  listRuns: {
    readonly input: {
      readonly query?: {
        readonly limit?: number;
      };
    };
    readonly reply: readonly Run[];
  };
  /** All segments and segmentations, with sizes as last computed, or counted as of an instant */
  listSegments: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
        /** Count them now. */
        readonly count?: boolean;
      };
    };
    readonly reply: ListedDefinitions;
  };
  /** Where files came from */
  listSources: { readonly input: Record<never, never>; readonly reply: readonly Source[] };
  /** All users */
  listUsers: {
    readonly input: Record<never, never>;
    readonly reply: readonly {
      readonly id: number;
      readonly email: string;
      readonly name: string;
      readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
      readonly language: 'en' | 'pl';
      /** Milliseconds since 1970 UTC. */
      readonly created: number;
      readonly disabled: number | null;
    }[];
  };
  /** The values of a property or trait with how many people have them, the most frequent first */
  listValues: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ValuesBody;
    };
    readonly reply: ListedValues;
  };
  /** Every version of a definition, the newest first; of an archived one too */
  listVersions: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
      };
    };
    readonly reply: readonly Version[];
  };
  /** All webhooks */
  listWebhooks: { readonly input: Record<never, never>; readonly reply: readonly Webhook[] };
  /** A new alert */
  makeAlert: { readonly input: { readonly body: NewAlert }; readonly reply: Alert };
  /** Back everything up; answers with a job */
  makeBackup: {
    readonly input: {
      readonly body: {
        /** Of the new folder: small letters, digits, hyphens. */
        readonly name: string;
      };
    };
    readonly reply: Job;
  };
  /** Let a source bring its data in by itself */
  makeConnection: {
    readonly input: {
      readonly body: {
        /** Small letters, digits, - and _. */
        readonly source: string;
        readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
        /** By kind: docs/sources.md. */
        readonly config: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: {
      readonly connection: {
        readonly source: string;
        readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
        readonly status: 'active' | 'paused';
        /** As it was given; never a secret. */
        readonly config: Readonly<Record<string, unknown>>;
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        /** Milliseconds since 1970 UTC. */
        readonly updated: number;
        readonly hasSecret: boolean;
        readonly lastReceived: number | null;
        /** Calls or rows that were taken since it was made. */
        readonly accepted: number;
        readonly lastRun: number | null;
        readonly failure: {
          readonly code: string;
          readonly path: string;
          readonly message: string;
          readonly hint?: string;
        } | null;
        readonly reasons: readonly {
          readonly outcome: 'aside' | 'refused';
          readonly reason: string;
          readonly means: string | null;
          readonly times: number;
          /** Milliseconds since 1970 UTC. */
          readonly last: number;
        }[];
        readonly path: string | null;
      };
      /** Of a mapped webhook where none was given: shown this once. */
      readonly secret: string | null;
    };
  };
  /** A new API key; it is shown this once */
  makeKey: {
    readonly input: {
      readonly body: {
        readonly name: string;
        readonly scope: 'write' | 'read' | 'admin';
        /** Of a write key: where its calls come from. */
        readonly source?: string;
      };
    };
    readonly reply: {
      readonly key: {
        readonly id: number;
        readonly name: string;
        readonly scope: 'write' | 'read' | 'admin';
        readonly source: string | null;
        /** How the key begins, to tell keys apart. */
        readonly prefix: string;
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        readonly createdBy: string;
        readonly lastUsed: number | null;
        readonly revoked: number | null;
      };
      /** The key itself. Not shown again. */
      readonly secret: string;
    };
  };
  /** A link for an e-mail, by which the tracker recognises whoever follows it; nobody can read it */
  makeLink: {
    readonly input: {
      readonly body: {
        readonly person:
          | {
              readonly profile: number;
            }
          | {
              /** Of any kind: an e-mail, a user id … */
              readonly identifier: string;
              /** Where the same text could be several kinds. */
              readonly kind?: string;
            };
        /** It is good for; 90 if not given. */
        readonly days?: number;
        /** Where the link leads. */
        readonly url?: string;
      };
    };
    readonly reply: {
      readonly token: string;
      /** Milliseconds since 1970 UTC. */
      readonly expires: number;
      /** The given one, with the token as its parameter sts. */
      readonly url?: string;
    };
  };
  /** A new webhook; its secret is shown this once */
  makeWebhook: {
    readonly input: {
      readonly body: {
        readonly name: string;
        /** Called by POST; https or http. */
        readonly url: string;
        /** Only of these; null: of all. */
        readonly segments?: readonly string[] | null;
        /** Only these; null: all. */
        readonly kinds?: readonly ('entered' | 'left' | 'moved')[] | null;
        /** With the people’s identifiers; no when not given. */
        readonly identifiers?: boolean;
        /** Sent along. Their values are not shown again. */
        readonly headers?: Readonly<Record<string, string>>;
        readonly enabled?: boolean;
        /** A cursor to begin at; else from now on. */
        readonly after?: string;
      };
    };
    readonly reply: WebhookSecret;
  };
  /** Who was a member on a day: as the log has it, and as it is computed from what is known today */
  membershipOn: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        readonly class?: string;
      };
    };
    readonly reply: PastMembership;
  };
  /** Make two people one, as somebody says they are; settles their meeting */
  mergeProfiles: { readonly input: { readonly body: TwoProfiles }; readonly reply: MergedProfiles };
  /** Who went from which class to which between two instants, with probabilities */
  moves: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: MovesBody;
    };
    readonly reply: Transitions;
  };
  /** Tell nobody until then; it is checked and noted all the same */
  muteAlert: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly body: {
        /** null: tell again. */
        readonly until: number | null;
      };
    };
    readonly reply: Alert;
  };
  /** Say whose an attribute is, what it is for, how sensitive it is, and on what grounds it is held */
  noteAttribute: { readonly input: { readonly body: AttributeNoteBody }; readonly reply: NotedAttribute };
  /** What any number of segments have in common: every pair, and every exclusive region */
  overlap: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: OverlapBody;
    };
    readonly reply: Overlap;
  };
  /** How much of the value the best buyers bring */
  pareto: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: WhichGiven;
    };
    readonly reply: Pareto;
  };
  /** Send a signed ping, and say what came of it */
  pingWebhook: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: Posted;
  };
  /** What applying definitions would change, and for how many people */
  planDefinitions: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
      };
      readonly body: PlanBody;
    };
    readonly reply: readonly DefinitionChange[];
  };
  /** Fetch what is new now; answers with a job */
  pullNow: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: Job;
  };
  /** When it was raised and over, why, and who was told; the newest first */
  readAlertHistory: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
      readonly query?: {
        readonly limit?: number;
      };
    };
    readonly reply: readonly AlertEvent[];
  };
  /** Who changed what, the newest first */
  readAudit: {
    readonly input: {
      readonly query?: {
        /** The id of the last entry of the page before. */
        readonly before?: number;
        readonly limit?: number;
        /** Only what they did: user:3. */
        readonly actor?: string;
        /** Only actions on such things: key, import. */
        readonly about?: string;
      };
    };
    readonly reply: readonly {
      readonly id: number;
      /** Milliseconds since 1970 UTC. */
      readonly time: number;
      /** user:3, key:7, setup */
      readonly actor: string;
      /** user.invited, key.revoked … */
      readonly action: string;
      /** What it was done to: user:4, key:7, segment:vip */
      readonly subject: string;
      readonly details: Readonly<Record<string, string | number | boolean | null>>;
    }[];
  };
  /** Who entered, left and moved, page by page, for whoever follows it */
  readChanges: {
    readonly input: {
      readonly query?: {
        /** A cursor: what follows it. */
        readonly after?: string;
        /** Ids of segments and segmentations, with commas. */
        readonly segments?: string;
        /** entered, left, moved */
        readonly kinds?: string;
        /** With the people’s identifiers. */
        readonly identifiers?: boolean;
        readonly limit?: number;
      };
    };
    readonly reply: {
      readonly changes: readonly {
        /** The same whenever the same change is told; also the cursor after it. */
        readonly id: string;
        /** Milliseconds since 1970 UTC. */
        readonly time: number;
        readonly kind: 'entered' | 'left' | 'moved';
        /** The segment or segmentation. */
        readonly segment: string;
        readonly profile: number;
        readonly identifiers?: readonly {
          readonly kind: string;
          readonly value: string;
        }[];
        /** The class before; empty for a segment. */
        readonly from: string;
        readonly to: string;
        /** The message that brought it, clock, version 3 … */
        readonly cause: string;
      }[];
      /** The cursor for what follows, also when nothing does yet. */
      readonly next: string;
      /** Whether something follows already. */
      readonly more: boolean;
    };
  };
  /** Who entered, left and moved, when and why; oldest first, a page at a time */
  readLog: {
    readonly input: {
      readonly query?: {
        /** Of a segment or segmentation. */
        readonly segment?: string;
        readonly profile?: number;
        readonly from?: string;
        readonly to?: string;
        /** Where the page before ended. */
        readonly after?: string;
        readonly limit?: number;
      };
    };
    readonly reply: LogPage;
  };
  /** Numbers about the running server, for Prometheus */
  readMetrics: { readonly input: Record<never, never>; readonly reply: Response };
  /** The tracking plan of a source */
  readPlan: {
    readonly input: {
      readonly path: {
        readonly source: string;
      };
    };
    readonly reply: {
      /** What breaks the plan is counted, and nothing more is learned. */
      readonly enforced: boolean;
      readonly events: Readonly<
        Record<
          string,
          {
            /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
            readonly status: 'learned' | 'expected' | 'refused';
            readonly properties: Readonly<
              Record<
                string,
                {
                  /** learned: seen; expected: belongs there, of a property: in every event; refused: does not belong there. */
                  readonly status: 'learned' | 'expected' | 'refused';
                  /** What values may read as. */
                  readonly kinds: readonly ('text' | 'number' | 'boolean' | 'moment' | 'list' | 'object')[];
                }
              >
            >;
            /** There were more than a plan holds; not all were learned. */
            readonly full?: true;
          }
        >
      >;
      /** There were more than a plan holds; not all were learned. */
      readonly full?: true;
    };
  };
  /** How often calls of a source broke its plan, by day and way; the last 30 days where none are given */
  readViolations: {
    readonly input: {
      readonly path: {
        readonly source: string;
      };
      readonly query?: {
        /** YYYY-MM-DD, UTC. */
        readonly from?: string;
        /** YYYY-MM-DD, UTC. */
        readonly to?: string;
      };
    };
    readonly reply: readonly {
      readonly day: string;
      readonly code:
        | 'unknown-event'
        | 'refused-event'
        | 'unknown-property'
        | 'refused-property'
        | 'missing-property'
        | 'wrong-type';
      /** Empty: others, beyond the 1,000 kinds of a day that are told apart. */
      readonly event: string;
      /** Empty: the event itself. */
      readonly property: string;
      readonly count: number;
      /** The message id of the last example. */
      readonly lastMessage: string;
      /** Milliseconds since 1970 UTC. */
      readonly lastTime: number;
    }[];
  };
  /** Remove an alert and its history */
  removeAlert: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: null;
  };
  /** Take a connection away; what it brought stays */
  removeConnection: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
    };
    readonly reply: null;
  };
  /** Remove a webhook, with what was noted of it */
  removeWebhook: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: null;
  };
  /** Send once more what was given up, under the same id */
  resendDeadLetter: {
    readonly input: {
      readonly path: {
        readonly id: number;
        readonly letter: number;
      };
    };
    readonly reply: Posted;
  };
  /** Make an older version the newest one again; answers with a job */
  restoreVersion: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
        readonly version: number;
      };
      readonly body: {
        readonly note?: string;
      };
    };
    readonly reply: JobOf<Applied>;
  };
  /** Revoke an API key, for good */
  revokeKey: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: null;
  };
  /** Another secret; the one before is good for another day */
  rotateSecret: {
    readonly input: {
      readonly path: {
        /** Small letters, digits, - and _. */
        readonly source: string;
      };
      readonly body: {
        /** Not shown again. */
        readonly secret?: string;
      };
    };
    readonly reply: {
      /** Where none was given: shown this once. */
      readonly secret: string | null;
    };
  };
  /** A new secret; the one before signs beside it for a day */
  rotateWebhookSecret: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: WebhookSecret;
  };
  /** Some of the people, always the same for the same seed */
  samplePeople: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: SampleBody;
    };
    readonly reply: Sample;
  };
  /** People with these words in an identifier or a trait, by their profile numbers, a page at a time */
  searchPeople: {
    readonly input: {
      readonly body: {
        /** Words; each must be found. */
        readonly q: string;
        /** Where the page before ended. */
        readonly after?: string;
        /** 20 if not given. */
        readonly limit?: number;
      };
    };
    readonly reply: FoundPeople;
  };
  /** How many entered and left a segment on each day, as the log has it; not by the first computation */
  segmentFlow: {
    readonly input: {
      readonly path: {
        /** Of a segment or segmentation. */
        readonly id: string;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** The last ones, today among them. */
        readonly days?: number;
        /** Of a segmentation: moves from and to it too. */
        readonly class?: string;
      };
    };
    readonly reply: Flow;
  };
  /** How every segment and segmentation grew and shrank, day by day, as the log has it */
  segmentTrends: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** The last ones, today among them. */
        readonly days?: number;
      };
    };
    readonly reply: Trends;
  };
  /** Say who may become one with whom; holds for what comes in from now on */
  setIdentityRules: { readonly input: { readonly body: IdentityRules }; readonly reply: IdentityRules };
  /** Say what the stages of the purchase path are */
  setStages: { readonly input: { readonly body: Stages }; readonly reply: Stages };
  /** What sets people apart from others: traits, purchases, events and campaigns, each tested */
  setsApart: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ApartBody;
    };
    readonly reply: Apart;
  };
  /** Sign in with an address and a password */
  signIn: {
    readonly input: {
      readonly body: {
        readonly email: string;
        readonly password: string;
      };
    };
    readonly reply: {
      readonly user: {
        readonly id: number;
        readonly email: string;
        readonly name: string;
        readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
        readonly language: 'en' | 'pl';
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        readonly disabled: number | null;
      };
      readonly permissions: readonly (
        | 'segments.read'
        | 'segments.write'
        | 'people.read'
        | 'people.export'
        | 'people.write'
        | 'data.read'
        | 'data.write'
        | 'sql'
        | 'settings.read'
        | 'settings.write'
        | 'alerts.read'
        | 'alerts.write'
        | 'webhooks.read'
        | 'webhooks.write'
        | 'metrics.read'
        | 'accounts'
        | 'backups'
      )[];
      /** For the header x-csrf-token of every unsafe request. */
      readonly csrfToken: string;
    };
  };
  /** Sign out here */
  signOut: { readonly input: Record<never, never>; readonly reply: null };
  /** Sign out everywhere */
  signOutEverywhere: { readonly input: Record<never, never>; readonly reply: null };
  /** How large a segment was, back to the first event */
  sizeHistory: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: HistoryBody;
    };
    readonly reply: readonly SizePoint[];
  };
  /** How many of the people behind a number are known by an identifier of their own, and how many by a device alone */
  splitPeople: {
    readonly input: {
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: SplitBody;
    };
    readonly reply: KnownAndAnonymous;
  };
  /** Changes as server-sent events, from a cursor or from now on */
  streamChanges: {
    readonly input: {
      readonly query?: {
        /** A cursor: what follows it. */
        readonly after?: string;
        /** Ids of segments and segmentations, with commas. */
        readonly segments?: string;
        /** entered, left, moved */
        readonly kinds?: string;
        /** With the people’s identifiers. */
        readonly identifiers?: boolean;
      };
    };
    readonly reply: Response;
  };
  /** Tell whoever would be told, as a test; the history says what came of it */
  testAlert: {
    readonly input: {
      readonly path: {
        readonly id: number;
      };
    };
    readonly reply: null;
  };
  /** The browser tracker */
  trackerScript: { readonly input: Record<never, never>; readonly reply: Response };
  /** What a body becomes by a mapping */
  tryMapping: {
    readonly input: {
      readonly body: {
        readonly mapping: string;
        readonly body: unknown;
      };
    };
    readonly reply: {
      readonly items: readonly {
        readonly place: string;
        readonly aside: string | null;
        readonly calls: readonly Readonly<Record<string, unknown>>[];
        readonly problems: readonly {
          readonly code: string;
          readonly path: string;
          readonly message: string;
          readonly hint?: string;
        }[];
      }[];
    };
  };
  /** Whether what is to be fetched can be reached: its columns, or its files */
  tryPull: {
    readonly input: {
      readonly body: {
        readonly kind: 'shopify' | 'woocommerce' | 'hubspot' | 'webhook' | 'postgres' | 'mysql' | 's3';
        readonly config: Readonly<Record<string, unknown>>;
        /** Not shown again. */
        readonly secret?: string;
        /** Small letters, digits, - and _. */
        readonly source?: string;
      };
    };
    readonly reply: {
      readonly found: readonly string[];
    };
  };
  /** Take out what an import brought; answers with a job */
  undoImport: {
    readonly input: {
      readonly path: {
        readonly import: number;
      };
    };
    readonly reply: JobOf<UndoneImport>;
  };
  /** Take a merge back: everybody has their own again, and they are not merged again by themselves */
  undoMerge: {
    readonly input: {
      readonly path: {
        /** The id of a merge. */
        readonly merge: string;
      };
    };
    readonly reply: UndoneMerge;
  };
  /** Send a file to be imported; it is kept for an hour */
  uploadFile: {
    readonly input: {
      readonly query: {
        /** With its ending: orders.csv.gz. */
        readonly name: string;
      };
      readonly body: FileBody;
    };
    readonly reply: Upload;
  };
  /** Who is signed in */
  whoAmI: {
    readonly input: Record<never, never>;
    readonly reply: {
      readonly user: {
        readonly id: number;
        readonly email: string;
        readonly name: string;
        readonly role: 'viewer' | 'marketer' | 'analyst' | 'admin';
        readonly language: 'en' | 'pl';
        /** Milliseconds since 1970 UTC. */
        readonly created: number;
        readonly disabled: number | null;
      };
      readonly permissions: readonly (
        | 'segments.read'
        | 'segments.write'
        | 'people.read'
        | 'people.export'
        | 'people.write'
        | 'data.read'
        | 'data.write'
        | 'sql'
        | 'settings.read'
        | 'settings.write'
        | 'alerts.read'
        | 'alerts.write'
        | 'webhooks.read'
        | 'webhooks.write'
        | 'metrics.read'
        | 'accounts'
        | 'backups'
      )[];
      /** For the header x-csrf-token of every unsafe request. */
      readonly csrfToken: string;
    };
  };
}

/** How every operation is called. */
export const OPERATIONS = {
  acceptInvitation: { method: 'POST', path: '/api/v1/invitations/accept', reply: 'json' },
  applyDefinitions: { method: 'POST', path: '/api/v1/definitions/apply', reply: 'json' },
  archiveSegment: { method: 'DELETE', path: '/api/v1/segments/{id}', reply: 'nothing' },
  cancelJob: { method: 'DELETE', path: '/api/v1/jobs/{id}', reply: 'json' },
  changeAlert: { method: 'PATCH', path: '/api/v1/alerts/{id}', reply: 'json' },
  changeConnection: { method: 'PATCH', path: '/api/v1/connections/{source}', reply: 'json' },
  changeMyself: { method: 'PATCH', path: '/api/v1/session', reply: 'json' },
  changePassword: { method: 'PUT', path: '/api/v1/session/password', reply: 'nothing' },
  changePlan: { method: 'PATCH', path: '/api/v1/sources/{source}/plan', reply: 'json' },
  changeSettings: { method: 'PATCH', path: '/api/v1/settings', reply: 'json' },
  changeUser: { method: 'PATCH', path: '/api/v1/users/{id}', reply: 'json' },
  changeWebhook: { method: 'PATCH', path: '/api/v1/webhooks/{id}', reply: 'json' },
  checkDefinitions: { method: 'POST', path: '/api/v1/definitions/check', reply: 'json' },
  classHistory: { method: 'POST', path: '/api/v1/class-history', reply: 'json' },
  cohorts: { method: 'POST', path: '/api/v1/cohorts', reply: 'json' },
  compareSegments: { method: 'POST', path: '/api/v1/compare', reply: 'json' },
  compareVersions: { method: 'GET', path: '/api/v1/segments/{id}/versions/{from}/{to}', reply: 'json' },
  computeMemberships: { method: 'POST', path: '/api/v1/compute', reply: 'json' },
  contactable: { method: 'POST', path: '/api/v1/contactable', reply: 'json' },
  convertDefinitions: { method: 'POST', path: '/api/v1/definitions/convert', reply: 'json' },
  countPeople: { method: 'POST', path: '/api/v1/count', reply: 'json' },
  definitionSchema: { method: 'GET', path: '/api/v1/definitions/schema', reply: 'json' },
  divideEverybody: { method: 'POST', path: '/api/v1/classes', reply: 'json' },
  download: { method: 'GET', path: '/api/v1/downloads/{id}', reply: 'response' },
  erasePerson: { method: 'DELETE', path: '/api/v1/people/{profile}', reply: 'json' },
  estimatePeople: { method: 'POST', path: '/api/v1/count/estimate', reply: 'json' },
  explainClass: { method: 'POST', path: '/api/v1/people/{profile}/class', reply: 'json' },
  explainMember: { method: 'POST', path: '/api/v1/people/{profile}/explain', reply: 'json' },
  exportMembers: { method: 'POST', path: '/api/v1/exports', reply: 'json' },
  exportPerson: { method: 'GET', path: '/api/v1/people/{profile}/export', reply: 'response' },
  fillDemo: { method: 'POST', path: '/api/v1/demo', reply: 'json' },
  findPerson: { method: 'POST', path: '/api/v1/people/find', reply: 'json' },
  getAlert: { method: 'GET', path: '/api/v1/alerts/{id}', reply: 'json' },
  getCatalog: { method: 'GET', path: '/api/v1/catalog', reply: 'json' },
  getConnection: { method: 'GET', path: '/api/v1/connections/{source}', reply: 'json' },
  getIdentityRules: { method: 'GET', path: '/api/v1/identity/rules', reply: 'json' },
  getInventory: { method: 'GET', path: '/api/v1/inventory', reply: 'json' },
  getInventoryValues: { method: 'GET', path: '/api/v1/inventory/values', reply: 'json' },
  getJob: { method: 'GET', path: '/api/v1/jobs/{id}', reply: 'json' },
  getNames: { method: 'GET', path: '/api/v1/names', reply: 'json' },
  getOverview: { method: 'GET', path: '/api/v1/overview', reply: 'json' },
  getPerson: { method: 'GET', path: '/api/v1/people/{profile}', reply: 'json' },
  getSegment: { method: 'GET', path: '/api/v1/segments/{id}', reply: 'json' },
  getSettings: { method: 'GET', path: '/api/v1/settings', reply: 'json' },
  getSourceMapping: { method: 'GET', path: '/api/v1/sources/{name}/mapping', reply: 'json' },
  getStages: { method: 'GET', path: '/api/v1/stages', reply: 'json' },
  getUser: { method: 'GET', path: '/api/v1/users/{id}', reply: 'json' },
  getWebhook: { method: 'GET', path: '/api/v1/webhooks/{id}', reply: 'json' },
  guessMapping: { method: 'POST', path: '/api/v1/uploads/{id}/mapping', reply: 'json' },
  importFile: { method: 'POST', path: '/api/v1/imports', reply: 'json' },
  inviteUser: { method: 'POST', path: '/api/v1/invitations', reply: 'json' },
  isAlive: { method: 'GET', path: '/healthz', reply: 'json' },
  isReady: { method: 'GET', path: '/readyz', reply: 'json' },
  keepApart: { method: 'POST', path: '/api/v1/identity/meetings/apart', reply: 'nothing' },
  linkForPassword: { method: 'POST', path: '/api/v1/users/{id}/password-link', reply: 'json' },
  listAlerts: { method: 'GET', path: '/api/v1/alerts', reply: 'json' },
  listConnections: { method: 'GET', path: '/api/v1/connections', reply: 'json' },
  listDeadLetters: { method: 'GET', path: '/api/v1/webhooks/{id}/dead-letters', reply: 'json' },
  listDeliveries: { method: 'GET', path: '/api/v1/webhooks/{id}/deliveries', reply: 'json' },
  listImports: { method: 'GET', path: '/api/v1/imports', reply: 'json' },
  listJobs: { method: 'GET', path: '/api/v1/jobs', reply: 'json' },
  listKeys: { method: 'GET', path: '/api/v1/keys', reply: 'json' },
  listMeetings: { method: 'GET', path: '/api/v1/identity/meetings', reply: 'json' },
  listMembers: { method: 'POST', path: '/api/v1/members', reply: 'json' },
  listMerges: { method: 'GET', path: '/api/v1/identity/merges', reply: 'json' },
  listPersonDays: { method: 'GET', path: '/api/v1/people/{profile}/days', reply: 'json' },
  listPersonEvents: { method: 'GET', path: '/api/v1/people/{profile}/events', reply: 'json' },
  listPersonOrders: { method: 'GET', path: '/api/v1/people/{profile}/orders', reply: 'json' },
  listRefusals: { method: 'GET', path: '/api/v1/connections/{source}/refusals', reply: 'json' },
  listRuns: { method: 'GET', path: '/api/v1/runs', reply: 'json' },
  listSegments: { method: 'GET', path: '/api/v1/segments', reply: 'json' },
  listSources: { method: 'GET', path: '/api/v1/sources', reply: 'json' },
  listUsers: { method: 'GET', path: '/api/v1/users', reply: 'json' },
  listValues: { method: 'POST', path: '/api/v1/values', reply: 'json' },
  listVersions: { method: 'GET', path: '/api/v1/segments/{id}/versions', reply: 'json' },
  listWebhooks: { method: 'GET', path: '/api/v1/webhooks', reply: 'json' },
  makeAlert: { method: 'POST', path: '/api/v1/alerts', reply: 'json' },
  makeBackup: { method: 'POST', path: '/api/v1/backups', reply: 'json' },
  makeConnection: { method: 'POST', path: '/api/v1/connections', reply: 'json' },
  makeKey: { method: 'POST', path: '/api/v1/keys', reply: 'json' },
  makeLink: { method: 'POST', path: '/api/v1/links', reply: 'json' },
  makeWebhook: { method: 'POST', path: '/api/v1/webhooks', reply: 'json' },
  membershipOn: { method: 'GET', path: '/api/v1/segments/{id}/membership', reply: 'json' },
  mergeProfiles: { method: 'POST', path: '/api/v1/identity/merges', reply: 'json' },
  moves: { method: 'POST', path: '/api/v1/moves', reply: 'json' },
  muteAlert: { method: 'PUT', path: '/api/v1/alerts/{id}/mute', reply: 'json' },
  noteAttribute: { method: 'PUT', path: '/api/v1/attributes', reply: 'json' },
  overlap: { method: 'POST', path: '/api/v1/overlap', reply: 'json' },
  pareto: { method: 'POST', path: '/api/v1/pareto', reply: 'json' },
  pingWebhook: { method: 'POST', path: '/api/v1/webhooks/{id}/ping', reply: 'json' },
  planDefinitions: { method: 'POST', path: '/api/v1/definitions/plan', reply: 'json' },
  pullNow: { method: 'POST', path: '/api/v1/connections/{source}/pull', reply: 'json' },
  readAlertHistory: { method: 'GET', path: '/api/v1/alerts/{id}/history', reply: 'json' },
  readAudit: { method: 'GET', path: '/api/v1/audit', reply: 'json' },
  readChanges: { method: 'GET', path: '/api/v1/changes/feed', reply: 'json' },
  readLog: { method: 'GET', path: '/api/v1/log', reply: 'json' },
  readMetrics: { method: 'GET', path: '/metrics', reply: 'response' },
  readPlan: { method: 'GET', path: '/api/v1/sources/{source}/plan', reply: 'json' },
  readViolations: { method: 'GET', path: '/api/v1/sources/{source}/violations', reply: 'json' },
  removeAlert: { method: 'DELETE', path: '/api/v1/alerts/{id}', reply: 'nothing' },
  removeConnection: { method: 'DELETE', path: '/api/v1/connections/{source}', reply: 'nothing' },
  removeWebhook: { method: 'DELETE', path: '/api/v1/webhooks/{id}', reply: 'nothing' },
  resendDeadLetter: { method: 'POST', path: '/api/v1/webhooks/{id}/dead-letters/{letter}/resend', reply: 'json' },
  restoreVersion: { method: 'POST', path: '/api/v1/segments/{id}/versions/{version}/restore', reply: 'json' },
  revokeKey: { method: 'DELETE', path: '/api/v1/keys/{id}', reply: 'nothing' },
  rotateSecret: { method: 'POST', path: '/api/v1/connections/{source}/secret', reply: 'json' },
  rotateWebhookSecret: { method: 'POST', path: '/api/v1/webhooks/{id}/rotate', reply: 'json' },
  samplePeople: { method: 'POST', path: '/api/v1/sample', reply: 'json' },
  searchPeople: { method: 'POST', path: '/api/v1/people/search', reply: 'json' },
  segmentFlow: { method: 'GET', path: '/api/v1/segments/{id}/flow', reply: 'json' },
  segmentTrends: { method: 'GET', path: '/api/v1/segments/trends', reply: 'json' },
  setIdentityRules: { method: 'PUT', path: '/api/v1/identity/rules', reply: 'json' },
  setStages: { method: 'PUT', path: '/api/v1/stages', reply: 'json' },
  setsApart: { method: 'POST', path: '/api/v1/apart', reply: 'json' },
  signIn: { method: 'POST', path: '/api/v1/session', reply: 'json' },
  signOut: { method: 'DELETE', path: '/api/v1/session', reply: 'nothing' },
  signOutEverywhere: { method: 'DELETE', path: '/api/v1/sessions', reply: 'nothing' },
  sizeHistory: { method: 'POST', path: '/api/v1/history', reply: 'json' },
  splitPeople: { method: 'POST', path: '/api/v1/members/split', reply: 'json' },
  streamChanges: { method: 'GET', path: '/api/v1/changes/stream', reply: 'response' },
  testAlert: { method: 'POST', path: '/api/v1/alerts/{id}/test', reply: 'nothing' },
  trackerScript: { method: 'GET', path: '/satsuma.js', reply: 'response' },
  tryMapping: { method: 'POST', path: '/api/v1/connections/try-mapping', reply: 'json' },
  tryPull: { method: 'POST', path: '/api/v1/connections/try-pull', reply: 'json' },
  undoImport: { method: 'DELETE', path: '/api/v1/imports/{import}', reply: 'json' },
  undoMerge: { method: 'POST', path: '/api/v1/identity/merges/{merge}/undo', reply: 'json' },
  uploadFile: { method: 'POST', path: '/api/v1/uploads', reply: 'json' },
  whoAmI: { method: 'GET', path: '/api/v1/session', reply: 'json' },
} as const satisfies Record<keyof Operations, { method: string; path: string; reply: 'json' | 'nothing' | 'response' }>;
