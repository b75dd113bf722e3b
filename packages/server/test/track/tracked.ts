import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDefinition } from '@satsuma/core';
import { applyDefinitions, type LiveOptions, openWorkspace, raw, type Workspace } from '@satsuma/engine';
import {
  type OutgoingOptions,
  openTracking,
  type RunningServer,
  type Scope,
  type ServerSettings,
  standardSettings,
  startServer,
  type Tracking,
} from '../../src/index.ts';

export const START = Date.parse('2026-03-02T09:00:00Z');

/** A real server that takes calls, on a data directory that outlives it. */
export interface Tracked extends AsyncDisposable {
  readonly directory: string;
  server: RunningServer;
  workspace: Workspace;
  tracking: Tracking;
  /** A write key of the source `shop`. */
  readonly key: string;
  /** Failures in the log. */
  readonly log: readonly Line[];
  /** A new key; of scope write it belongs to that source. */
  newKey(scope: Scope, source?: string): Promise<{ readonly id: number; readonly secret: string }>;
  /** With the write key as the user name of a Basic header, where `init` has no headers of its own. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Writes definitions (YAML's objects). */
  define(...definitions: readonly object[]): Promise<void>;
  /** By an admin key. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Rows as text, the cells divided by spaces, of all that was accepted. */
  rows(query: string): Promise<readonly string[]>;
  /** Stops as on SIGTERM, and starts again on the same directory. */
  restart(): Promise<void>;
}

export interface TrackedOptions extends Partial<Pick<LiveOptions, 'pages' | 'mostWaiting' | 'runs'>> {
  readonly clock?: () => number;
  readonly settings?: Partial<ServerSettings>;
  readonly port?: number;
  /** One that is there already, and stays the test's; else a new one. */
  readonly directory?: string;
  readonly outgoing?: OutgoingOptions;
}

export const basic = (key: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
  'content-type': 'application/json',
});

/** As many requests as a test likes. */
const endless = { burst: 1e9, perSecond: 1e9 };
export const NO_RATES: ServerSettings['rates'] = {
  ...{ address: endless, person: endless, key: endless },
  'write key': endless,
};

type Line = Readonly<Record<string, unknown>>;

async function opened(directory: string, options: TrackedOptions, log: Line[]) {
  const { clock = () => START, settings, port = 0, outgoing, ...live } = options;
  const workspace = await openWorkspace({ directory, memory: 512 * 1024 * 1024 }, clock);
  const tracking = await openTracking(workspace, { directory, random: randomBytes, runs: false, ...live });
  const rates = { ...standardSettings().rates, ...NO_RATES };
  const server = await startServer(
    {
      workspace,
      tracking,
      clock,
      random: randomBytes,
      log: { write: line => keepFailure(log, JSON.parse(line) as Line) },
      settings: { rates, ...settings },
      ...(outgoing && { outgoing }),
    },
    { host: '127.0.0.1', port },
  );
  return { workspace, tracking, server };
}

function keepFailure(log: Line[], line: Line): void {
  if (Number(line.level) >= 50) log.push(line);
}

export async function tracked(options: TrackedOptions = {}): Promise<Tracked> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'satsuma-track-'));
  const log: Line[] = [];
  const first = await opened(directory, options, log);
  const newKey: Tracked['newKey'] = async (scope, source = 'shop') => {
    const { keys } = shop.server.parts.accounts;
    const of = { name: scope, scope, source: scope === 'write' ? source : null };
    const { key, secret } = await keys.make(of, { actor: 'setup', now: START });
    return { id: key.id, secret };
  };
  const { keys } = first.server.parts.accounts;
  const by = { actor: 'setup', now: START };
  const { secret } = await keys.make({ name: 'shop', scope: 'write', source: 'shop' }, by);
  const admin = await keys.make({ name: 'admin', scope: 'admin', source: null }, by);
  const shop: Tracked = {
    directory,
    log,
    ...first,
    key: secret,
    newKey,
    post: (path, body, headers = basic(secret)) =>
      fetch(shop.server.address + path, {
        method: 'POST',
        headers,
        body: typeof body === 'string' || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      }),
    async define(...definitions) {
      const given = definitions.map(one => {
        const parsed = parseDefinition(one);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        return { definition: parsed.value };
      });
      const applied = await shop.tracking.live.around(() => applyDefinitions(shop.workspace, given));
      if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    },
    ask: (path, init) =>
      fetch(shop.server.address + path, {
        ...init,
        headers: {
          authorization: `Bearer ${admin.secret}`,
          ...(init?.body !== undefined && { 'content-type': 'application/json' }),
        },
      }),
    async rows(query) {
      await shop.tracking.live.settle();
      const rows = await shop.workspace.store.warehouse.rows<object>(raw(query));
      return rows.map(row => Object.values(row).join(' '));
    },
    async restart() {
      await shop.server.stop();
      Object.assign(shop, await opened(directory, options, log));
    },
    async [Symbol.asyncDispose]() {
      await shop.server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return shop;
}

export interface Told {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** `code path` of each problem of a refusal. */
export const toldBy = async (reply: Response): Promise<readonly string[]> =>
  ((await reply.json()) as { problems: readonly Told[] }).problems.map(({ code, path }) => `${code} ${path}`.trim());
