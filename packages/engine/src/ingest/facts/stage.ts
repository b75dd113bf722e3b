import { join, raw, type Sql, sql, value } from '../../store/sql.ts';
import { type IdentitySettings, resolvePeople } from '../identity/resolve.ts';
import type { SuspiciousValue } from '../identity/suspicious.ts';
import { count, gone, openStaging, rows, type Staging, staged } from '../publish/staging.ts';
import { type Contents, contentsOf } from './contents.ts';
import { type Accepted, stageEvents } from './events.ts';
import { findRepeats } from './fact-id.ts';
import { stageIdentifiers } from './identifiers.ts';
import { leaveOutKnown } from './known.ts';
import { stageLines } from './lines.ts';
import { moveFacts } from './moves.ts';
import { stageOrders } from './orders.ts';
import { stageProfiles } from './profiles.ts';
import { acceptedRows, type RefusedRow, readRefused, refuseBesideStored, refuseRows } from './refused.ts';
import { type Stored, storedFacts } from './stored.ts';
import { stageTraits } from './traits.ts';

export interface FactSettings extends IdentitySettings {
  /** The workspace's zone, for traits that are dates. */
  readonly zone: string;
  /** Told before each step. */
  readonly onStep?: (step: FactStep) => void;
}

export type FactStep = 'people' | 'facts' | 'orders' | 'traits' | 'profiles';

/** What an import would bring, and what stands in its way. */
export interface StagedFacts {
  readonly counts: FactCounts;
  readonly refused: readonly RefusedRow[];
  readonly suspicious: readonly SuspiciousValue[];
}

export interface FactCounts {
  /** New events of any name, orders and refunds among them. */
  readonly events: number;
  readonly orders: number;
  readonly refunds: number;
  readonly lines: number;
  /** New events of nobody: rows without an identifier. */
  readonly guestEvents: number;
  /** Values of traits that differ from the value before. */
  readonly traitChanges: number;
  readonly newPeople: number;
  /** People who were known before, and of whom this told something new. */
  readonly refreshedPeople: number;
  /** People that were two or more before this file. */
  readonly mergedPeople: number;
  /** People of whom nothing is left when what this import replaces is gone. */
  readonly removedPeople: number;
  /** Facts the store has already; they are not taken again. */
  readonly known: number;
  /** Rows with the key of an earlier row, at the same time: the same fact. */
  readonly repeated: number;
  /** Keys that stand for facts at several times. */
  readonly keysAtSeveralTimes: number;
  /** Orders whose sum was made anew, because lines or a statement of their own came or went. */
  readonly reopenedOrders: number;
}

/**
 * Turns what was read into the rows an import will add and take out, in tables of its own. Changes nothing that
 * anybody reads. The order matters: who is who, then facts, then what is derived from them.
 */
export async function stageFacts(s: Staging, settings: FactSettings): Promise<StagedFacts> {
  const step = settings.onStep ?? (() => {});
  await openStaging(s);
  const contents = await contentsOf(s);
  step('people');
  const refused = await refuseRows(s, contents);
  const people = await resolvePeople(s, await acceptedRows(s, refused), contents.links, settings);
  const stored = await storedFacts(s);
  if (contents.lines && stored.lines) await refuseBesideStored(s, refused, people, stored);

  step('facts');
  const taken = await acceptedRows(s, refused);
  const accepted: Accepted = { rows: taken, people, repeats: await findRepeats(s, taken) };
  const known = await stageStated(s, accepted, contents, stored);
  const changed = people.merged > 0 || s.replaced.length > 0;
  step('orders');
  if (contents.events || contents.lines || s.replaced.length > 0) await stageOrders(s, stored);
  if (people.merged > 0) await moveFacts(s, stored);
  step('traits');
  if (contents.traits || (stored.traits && changed)) await stageTraits(s, accepted, stored, settings.zone);
  step('profiles');
  await stageIdentifiers(s, people, stored);
  await stageProfiles(s, people, stored);
  return {
    counts: { ...(await countStaged(s)), ...(await countKeys(s, accepted)), known, mergedPeople: people.merged },
    refused: await readRefused(s, refused),
    suspicious: people.suspicious,
  };
}

/** The events and lines that the file states, without those the store has. */
async function stageStated(s: Staging, accepted: Accepted, contents: Contents, stored: Stored): Promise<number> {
  if (contents.events) await stageEvents(s, accepted);
  if (contents.lines) await stageLines(s, accepted);
  const events = contents.events && stored.events ? await leaveOutKnown(s, 'events') : 0;
  const lines = contents.lines && stored.lines ? await leaveOutKnown(s, 'order_lines') : 0;
  return events + lines;
}

async function countStaged(s: Staging) {
  const own = sql`import = ${value.int(s.number)}`;
  const [events] = await rows<Record<'events' | 'orders' | 'refunds' | 'guestEvents', number>>(
    s,
    sql`select count() as events, countIf(name = 'Order Completed') as orders, countIf(name = 'Order Refunded') as refunds,
      countIf(profile = 0) as guestEvents from ${staged(s, 'events')} where ${own}`,
  );
  const held = raw('(select profile from profiles)');
  return {
    ...(events ?? { events: 0, orders: 0, refunds: 0, guestEvents: 0 }),
    lines: await count(s, sql`${staged(s, 'order_lines')} where ${own}`),
    traitChanges: await count(s, sql`${staged(s, 'traits')} where ${own}`),
    newPeople: await count(s, sql`${staged(s, 'profiles')} where profile not in ${held}`),
    refreshedPeople: await countRefreshed(s, own),
    removedPeople: await count(
      s,
      sql`${gone(s, 'profiles')} where profile not in (select profile from ${staged(s, 'profiles')})
        and profile not in (select loser from ${staged(s, 'merges')})`,
    ),
    reopenedOrders: await count(s, gone(s, 'events')),
  };
}

/** Tables in which what is told anew has the import's number. */
export const TOLD_TABLES = ['events', 'order_lines', 'traits', 'identifiers'] as const;

/** Of whom something is staged, without those who begin with this import. */
async function countRefreshed(s: Staging, own: Sql): Promise<number> {
  const told = TOLD_TABLES.map(table => sql`select profile from ${staged(s, table)} where ${own} and profile > 0`);
  return count(
    s,
    sql`(select distinct profile from (${join(told, ' union all ')})
      where profile not in (select profile from ${staged(s, 'profiles')} where ${own}))`,
  );
}

async function countKeys(s: Staging, accepted: Accepted) {
  return {
    repeated: await count(s, sql`${accepted.repeats} where keyed`),
    keysAtSeveralTimes: await count(
      s,
      sql`(select 1 from ${accepted.rows} where kind = 'event' and key != '' group by name, key having uniqExact(time) > 1)`,
    ),
  };
}
