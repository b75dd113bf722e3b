import type { Generated } from 'kysely';
import type { OutgoingSchema } from './outgoing-schema.ts';

/**
 * The control store: what is small and transactional. The same on SQLite and PostgreSQL.
 * Times are milliseconds since 1970 UTC, `*_json` and `counts` columns are JSON as text.
 */
export interface ControlSchema extends OutgoingSchema {
  migrations: Migrations;
  settings: Settings;
  sources: Sources;
  imports: Imports;
  segments: Segments;
  definitions: Definitions;
  runs: Runs;
  memberships: Memberships;
  attributes: Attributes;
  attribute_notes: AttributeNotes;
  profile_merges: ProfileMerges;
  meetings: Meetings;
  calls_aside: CallsAside;
  users: Users;
  sessions: Sessions;
  invitations: Invitations;
  api_keys: ApiKeys;
  audit: Audit;
  connections: Connections;
  connection_reasons: ConnectionReasons;
  connection_refusals: ConnectionRefusals;
  tracking_plans: TrackingPlans;
  plan_violations: PlanViolations;
}

/** Which steps of the layout have been applied. */
interface Migrations {
  number: number;
  name: string;
}

/** The workspace's settings: time zone, default currency, … one row each. */
interface Settings {
  key: string;
  /** JSON. */
  value: string;
}

/** Where data comes from, and how its columns are read. */
interface Sources {
  name: string;
  /** The mapping as YAML, as its owner wrote it. */
  mapping: string;
  created: number;
  updated: number;
}

/** One reading of one file. `id` is the `import` column of the warehouse's tables. */
interface Imports {
  id: Generated<number>;
  source: string;
  file: string;
  content_hash: string;
  mapping_hash: string;
  status: ImportStatus;
  /** The import whose rows this one takes the place of. */
  replaces: number | null;
  /** How far it got, so that an interrupted one can be finished or undone; named by the importer. */
  step: string | null;
  /** JSON: rows read, taken, rejected, … */
  counts: string;
  started: number;
  finished: number | null;
  error: string | null;
}

export type ImportStatus = 'reading' | 'publishing' | 'done' | 'failed' | 'replaced';

/** A segment or a segmentation by its slug; what it says is in `definitions`. */
interface Segments {
  id: string;
  kind: 'segment' | 'segmentation';
  current_version: number;
  created: number;
  archived: number | null;
}

/** Every version of every segment, kept for good. */
interface Definitions {
  segment: string;
  version: number;
  /** JSON. */
  definition: string;
  hash: string;
  note: string | null;
  author: string | null;
  created: number;
}

/** One computation of memberships, as of an instant. `id` is the `run` column of the warehouse's tables. */
interface Runs {
  id: Generated<number>;
  as_of: number;
  cause: string;
  status: RunStatus;
  started: number;
  finished: number | null;
  /** JSON. */
  counts: string;
}

/** The committed run whose states are a segment's memberships. */
interface Memberships {
  segment: string;
  run: number;
  as_of: number;
  version: number;
  /** JSON: class → people; of a segment, `{"": people}`. */
  sizes: string;
  /** JSON: what was measured for a segmentation's classes; null of a segment. */
  thresholds: string | null;
}

/** Events that were answered for and that the engine does not take. */
interface CallsAside {
  message: string;
  /** The table that did not take it. */
  place: string;
  /** Whose it is: goes with the person. */
  profile: number;
  time: number;
  source: string;
  /** What the engine says. */
  reason: string;
  /** The row, as JSON. */
  said: string;
}

/** Two profiles that became one. */
interface ProfileMerges {
  /** The batch and the place in it. */
  id: string;
  winner: number;
  loser: number;
  time: number;
  /** The kind of identifier that belonged to the loser. */
  by: string;
  /** The call that showed it, and where that came from. */
  message: string;
  source: string;
  /** When it was taken back. */
  undone: number | null;
  /** 1 when the rows that the loser left behind are gone. */
  swept: number;
}

/** Two known people whom one call named, and who stayed two. */
interface Meetings {
  /** The smaller number first. */
  a: number;
  b: number;
  by: string;
  because: 'limit' | 'rule';
  first_seen: number;
  last_seen: number;
  /** The batch that counted it last. */
  last_batch: string;
  times: number;
  message: string;
  source: string;
  /** `apart`: somebody said that they are two people; `merged`: that they are one. */
  status: 'open' | 'apart' | 'merged';
}

export type RunStatus = 'running' | 'committed' | 'failed';

/** What the data holds: every event name, property, trait, currency and zone that was ever seen, with the kinds of its values. */
interface Attributes {
  kind: AttributeKind;
  /** The event's name for properties and currencies; '' for a trait, a zone, the event itself, and order lines. */
  event: string;
  name: string;
  /** JSON: how many values read as each type, e.g. `{"text":120,"number":80}`. */
  types: string;
  first_seen: number;
  last_seen: number;
  rows: number;
}

/** What people say of an attribute. */
export interface AttributeNotes {
  kind: 'trait' | 'event' | 'line';
  /** Of a property of an event; else ''. */
  event: string;
  name: string;
  owner: string | null;
  justification: string | null;
  sensitivity: 'none' | 'personal' | 'special' | null;
  legal_basis:
    | 'consent'
    | 'contract'
    | 'legal-obligation'
    | 'vital-interests'
    | 'public-task'
    | 'legitimate-interests'
    | null;
  updated: number;
  updated_by: string;
}

export type AttributeKind = 'event' | 'property' | 'trait' | 'line-property' | 'currency' | 'zone';

/** Somebody who may sign in. */
interface Users {
  id: Generated<number>;
  /** In lower case. */
  email: string;
  name: string;
  role: 'viewer' | 'marketer' | 'analyst' | 'admin';
  language: 'en' | 'pl';
  /** The hash, with what it was made with: `$argon2id$v=19$…`. */
  password: string;
  created: number;
  disabled: number | null;
}

/** A browser somebody is signed in with. */
interface Sessions {
  id: Generated<number>;
  /** SHA-256 of the cookie's token; the token itself is nowhere. */
  token_hash: string;
  user: number;
  created: number;
  /** The last request, to within a minute or so. */
  seen: number;
  expires: number;
}

/** A one-time link, by which somebody makes their account or, where `user` is given, a new password for it. */
interface Invitations {
  id: Generated<number>;
  token_hash: string;
  role: Users['role'];
  user: number | null;
  created_by: string;
  created: number;
  expires: number;
  used: number | null;
}

interface ApiKeys {
  id: Generated<number>;
  name: string;
  scope: 'write' | 'read' | 'admin';
  /** Of a write key: the source that its calls come from. */
  source: string | null;
  /** The beginning of the key, by which people tell keys apart. */
  prefix: string;
  key_hash: string;
  created_by: string;
  created: number;
  last_used: number | null;
  revoked: number | null;
}

/** Who changed what, appended once. No personal data beyond numbers of users and profiles. */
interface Audit {
  id: Generated<number>;
  time: number;
  /** `user:3`, `key:7`, `setup`. */
  actor: string;
  /** `user.invited`, `key.revoked`, `segment.changed` … */
  action: string;
  /** What it was done to: `user:4`, `segment:vip`. */
  subject: string;
  /** JSON. */
  details: string;
}

/** What a source sends, as learned and as somebody decided. */
interface TrackingPlans {
  source: string;
  /** JSON. */
  plan: string;
  updated: number;
}

/** How often calls of a source broke its plan in one way on one day. Names only: no value of anybody's. */
interface PlanViolations {
  source: string;
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  code: string;
  event: string;
  /** `''` where the event itself is what breaks it. */
  property: string;
  count: number;
  /** The last example, by its message id. */
  last_message: string;
  last_time: number;
}

/** How a source's data comes in by itself: a webhook, or something that is fetched on a schedule. */
interface Connections {
  source: string;
  /** `shopify`, `postgres` … */
  kind: string;
  status: 'active' | 'paused';
  /** JSON, by kind; no secrets. */
  config: string;
  /** Sealed. */
  secret: string | null;
  created: number;
  updated: number;
  last_received: number | null;
  /** Calls or rows. */
  accepted: number;
  /** JSON: of what is fetched, how far. */
  state: string | null;
  last_run: number | null;
  /** JSON: the problem that the last run ended with. */
  failure: string | null;
}

/** How often something was not taken, by why. */
interface ConnectionReasons {
  source: string;
  outcome: 'aside' | 'refused';
  reason: string;
  times: number;
  last: number;
}

/** The latest refusals of a source, without personal data. */
interface ConnectionRefusals {
  id: Generated<number>;
  source: string;
  time: number;
  topic: string;
  reason: string;
  place: string;
  message: string;
}
