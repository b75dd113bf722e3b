import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Definition, parseDefinition } from '@satsuma/core';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import type { Live, LiveOptions } from '../../src/live/live.ts';
import { openLive } from '../../src/live/open.ts';
import { instant, raw, sql } from '../../src/store/sql.ts';
import type { LoggedChange } from '../../src/understand/log.ts';
import { computeMemberships } from '../../src/workspace/compute.ts';
import { openWorkspace, type Workspace } from '../../src/workspace/workspace.ts';
import { readEntry } from './read-entry.ts';

/** A process that runs does not sleep for longer. */
const A_DAY = 86_400_000;

export const START = Date.parse('2026-03-02T09:00:00Z');

/** A shop on a clock of its own: calls come in, time goes by, and the log tells who entered and left. */
export interface LiveShop {
  readonly workspace: Workspace;
  readonly directory: string;
  live: Live;
  /** Milliseconds. */
  now(): number;
  /** Lets time go by and does what is due. */
  wait(ms: number): Promise<void>;
  /** The clock goes on, and nothing is done. */
  skip(ms: number): void;
  /** To an instant, ISO. */
  until(iso: string): Promise<void>;
  /** Calls of the spec, as they are sent: `messageId` and `timestamp` are made where they are not given. Applied when it resolves. */
  send(...calls: readonly object[]): Promise<void>;
  /** Writes definitions (YAML's objects). */
  define(...definitions: readonly object[]): Promise<void>;
  /** The log's lines since the last time: `entered vip 1`, `moved rfm 3 new>loyal`. */
  news(): Promise<readonly string[]>;
  /** What listeners were told. */
  readonly told: readonly LoggedChange[];
  /** Rows as text, the cells divided by spaces. */
  ask(query: string): Promise<readonly string[]>;
  /** Profile of an identifier. */
  who(kind: string, value: string): Promise<number>;
  /** Where live memberships and those computed over everybody differ; nothing, if all is well. */
  differences(): Promise<readonly string[]>;
  /** After the live half was closed: opens it, as a new process would. */
  open(options?: Partial<LiveOptions>): Promise<void>;
  /** Closes and opens again. */
  restart(options?: Partial<LiveOptions>): Promise<void>;
  close(): Promise<void>;
}

/** @param given by default nothing is measured anew, so that the log tells of calls and the clock alone */
export async function openLiveShop(
  start = START,
  given: Partial<LiveOptions> = { recomputeEvery: Infinity },
  servers: { readonly postgresUrl?: string } = {},
): Promise<LiveShop> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-live-'));
  let time = start;
  let sent = 0;
  const clock = (): number => time;
  const workspace = await openWorkspace({ directory, memory: 1e9, ...servers }, clock);
  const told: LoggedChange[] = [];
  let read = 0;

  const open = async (options: Partial<LiveOptions> = {}): Promise<Live> => {
    const live = await openLive(workspace, { directory, read: readEntry, runs: false, ...given, ...options });
    live.onChanges(news => {
      if (news !== 'reread') told.push(...news.changes);
    });
    return live;
  };
  const shop: LiveShop = {
    workspace,
    directory,
    live: await open(),
    now: clock,
    async wait(ms) {
      const end = time + ms;
      do {
        time = Math.min(end, time + A_DAY);
        await shop.live.settle();
      } while (time < end);
    },
    skip(ms) {
      time += ms;
    },
    until: iso => shop.wait(Date.parse(iso) - time),
    async send(...calls) {
      const whole = calls.map(call => ({
        messageId: `m${++sent}`,
        timestamp: new Date(time).toISOString(),
        ...call,
      }));
      const body = JSON.stringify(whole);
      const entry = { source: 'web', receivedAt: time, kind: 'batch', body };
      await shop.live.accept({ ...entry, calls: readEntry(entry) });
      await shop.live.settle();
    },
    async define(...definitions) {
      const parsed = definitions.map((definition): Definition => {
        const result = parseDefinition(definition);
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        return result.value;
      });
      const given = parsed.map(definition => ({ definition }));
      const applied = await shop.live.around(() => applyDefinitions(workspace, given));
      if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    },
    async news() {
      const rows = await workspace.store.warehouse.rows<LoggedChange>(LOG);
      const lines = rows.slice(read).map(lineOf);
      read = rows.length;
      return lines;
    },
    told,
    async ask(query) {
      const rows = await workspace.store.warehouse.rows<object>(raw(query));
      return rows.map(row => Object.values(row).join(' '));
    },
    async who(kind, value) {
      const [row] = await workspace.store.warehouse.rows<{ profile: number }>(
        raw(`select profile from identifiers where kind = '${kind}' and value = '${value}'`),
      );
      return row?.profile ?? 0;
    },
    differences: () => differencesOf(shop),
    async open(options) {
      shop.live = await open(options);
    },
    async restart(options) {
      await shop.live.close();
      await shop.open(options);
    },
    async close() {
      await shop.live.close();
      await workspace.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return shop;
}

const LOG =
  raw(`select toUnixTimestamp64Milli(c.time) as time, toString(c.segment) as segment, profile, toString(c.kind) as kind,
  toString(from_class) as from, toString(to_class) as to, cause, run from changes as c order by c.time, run, segment, profile`);

const lineOf = ({ kind, segment, profile, from, to }: LoggedChange): string =>
  [kind, segment, profile, from + (kind === 'moved' ? '>' : '') + to].filter(part => part !== '').join(' ');

/**
 * Computes everything over everybody, which logs what live evaluation had not: that is the difference. As of the instant up to which everything has
 * been evaluated, and not of a later one: a window may close in between.
 */
export async function differencesOf({
  workspace,
  live,
}: Pick<LiveShop, 'workspace' | 'live'>): Promise<readonly string[]> {
  await live.settle();
  const before = await workspace.store.warehouse.rows<{ last: number }>(raw('select max(run) as last from changes'));
  const computed = await computeMemberships(workspace, {
    asOf: live.status().evaluated,
    cause: 'oracle',
  });
  if (!computed.ok) throw new Error(JSON.stringify(computed.problems));
  const rows = await workspace.store.warehouse.rows<{ line: string }>(
    sql`select concat(toString(kind), ' ', segment, ' ', toString(profile), ' ', from_class, '>', to_class) as line from changes
      where run > ${{ type: 'Int64', value: before[0]?.last ?? 0 }} and cause = 'oracle' and time >= ${instant(0)}`,
  );
  await live.around(async () => undefined);
  return rows.map(row => row.line);
}
