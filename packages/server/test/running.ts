import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace, type StoreLocation, type Workspace } from '@satsuma/engine';
import type { Scope } from '../src/access/permissions.ts';
import { type AppParts, type Role, type RunningServer, startServer } from '../src/index.ts';

export const START = Date.UTC(2026, 5, 1, 12);
export const PASSWORD = 'correct horse battery';

/** A clock that stands still until somebody moves it. */
export interface VirtualClock {
  (): number;
  advance(ms: number): void;
}

export function virtualClock(start = START): VirtualClock {
  let now = start;
  return Object.assign(() => now, {
    advance: (ms: number) => {
      now += ms;
    },
  });
}

/** A real server on a port of its own, over a real workspace, on a virtual clock. */
export interface Running extends AsyncDisposable {
  readonly server: RunningServer;
  readonly workspace: Workspace;
  readonly clock: VirtualClock;
  /** Lines of the log, parsed. */
  readonly log: Readonly<Record<string, unknown>>[];
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Somebody new of that role, signed in. */
  person(role: Role, email?: string): Promise<Person>;
  /** A new key. */
  key(scope: Scope): Promise<{ readonly id: number; readonly secret: string; readonly fetch: Running['fetch'] }>;
}

export interface Person {
  readonly id: number;
  readonly email: string;
  readonly cookie: string;
  readonly csrfToken: string;
  readonly fetch: Running['fetch'];
}

export async function running(
  parts: Partial<AppParts> = {},
  on: (directory: string) => Partial<AppParts> = () => ({}),
  location: Partial<StoreLocation> = {},
): Promise<Running> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-server-'));
  const clock = virtualClock();
  const workspace = await openWorkspace({ directory, memory: 512 * 1024 * 1024, ...location }, clock);
  const log: Running['log'] = [];
  const server = await startServer(
    {
      workspace,
      clock,
      random: randomBytes,
      log: { write: line => void log.push(JSON.parse(line)) },
      ...parts,
      ...on(directory),
    },
    { host: '127.0.0.1', port: 0 },
  );
  const ask: Running['fetch'] = (path, init) => fetch(server.address + path, init);
  let firstToken = server.firstLink?.split('#')[1];
  let admin: Person | undefined;
  const adminOnce = async () => {
    if (firstToken === undefined) throw new Error('The first link is used.');
    const token = firstToken;
    firstToken = undefined;
    admin = await accept(ask, token, 'admin@example.com');
    return admin;
  };
  /** Signs in again where the clock has gone on too far. */
  const anAdmin = async () => {
    const known = admin ?? (await adminOnce());
    if ((await known.fetch('/api/v1/session')).ok) return known;
    const again = json('POST', { email: 'admin@example.com', password: PASSWORD });
    admin = await personOf(ask, await ask('/api/v1/session', again));
    return admin;
  };
  return {
    server,
    workspace,
    clock,
    log,
    fetch: ask,
    async person(role, email = `${role}.${randomBytes(4).toString('hex')}@example.com`) {
      const inviter = await anAdmin();
      if (role === 'admin' && email === 'admin@example.com') return inviter;
      const { link } = await asJson(await inviter.fetch('/api/v1/invitations', json('POST', { role })));
      return accept(ask, String(link).split('#')[1] ?? '', email);
    },
    async key(scope) {
      const maker = await anAdmin();
      const made = await maker.fetch(
        '/api/v1/keys',
        json('POST', { name: 'test', scope, ...(scope === 'write' && { source: 'shop' }) }),
      );
      const { key, secret } = (await made.json()) as { key: { id: number }; secret: string };
      return {
        id: key.id,
        secret,
        fetch: (path, init) => ask(path, withHeaders(init, { authorization: `Bearer ${secret}` })),
      };
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function accept(ask: Running['fetch'], token: string, email: string): Promise<Person> {
  const account = { email, name: 'Test Person', language: 'en' };
  const reply = await ask('/api/v1/invitations/accept', json('POST', { token, password: PASSWORD, account }));
  return personOf(ask, reply);
}

/** Whoever this reply signed in. */
export async function personOf(ask: Running['fetch'], reply: Response): Promise<Person> {
  if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { user, csrfToken } = (await reply.json()) as { user: { id: number; email: string }; csrfToken: string };
  const headers = { cookie, 'x-csrf-token': csrfToken };
  return {
    id: user.id,
    email: user.email,
    cookie,
    csrfToken,
    fetch: (path, init) => ask(path, withHeaders(init, headers)),
  };
}

const withHeaders = (init: RequestInit | undefined, headers: Readonly<Record<string, string>>): RequestInit => ({
  ...init,
  headers: { ...headers, ...(init?.headers as Record<string, string> | undefined) },
});

export const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const asJson = async (reply: Response): Promise<Record<string, unknown>> =>
  (await reply.json()) as Record<string, unknown>;

export interface Told {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}

export const problemsOf = async (reply: Response): Promise<readonly Told[]> =>
  ((await reply.json()) as { problems: readonly Told[] }).problems;
