import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  type BucketFile,
  fetchFromBucket,
  type ImportedFile,
  importFile,
  listBucket,
  type Mapping,
  openMysqlTable,
  openPostgresTable,
  type PulledTable,
  parseMapping,
  REJECT_REASONS,
  type RejectReason,
  type Store,
  type Workspace,
} from '@satsuma/engine';
import { refusalOf } from '../../problems/refusal.ts';
import type { Connection, FilePull, PullKind, Refused, TablePull } from '../connection.ts';

export type PullConnection = Extract<Connection, { readonly kind: PullKind }>;

/** How far a pull is. Kept after each piece that is in. */
export type PullState =
  | { readonly of: 'table'; readonly last: string | null; readonly hash: string | null }
  | { readonly of: 'files'; readonly path: string; readonly modified: number; readonly beside: readonly string[] };

export interface PullParts {
  readonly store: Store;
  readonly clock: () => number;
  /** While nobody else writes people and facts. */
  readonly quiesce: Workspace['exclusively'];
  readonly secret: string;
  readonly state: PullState | null;
  readonly keep: (state: PullState) => Promise<void>;
  readonly refused: (refused: Refused) => void;
  readonly progress: (rows: number) => void;
  readonly signal: AbortSignal;
  /** Rows of a piece; for tests. */
  readonly most?: number;
}

/** What a pull brought. */
export interface Pulled {
  /** Imports that were made. */
  readonly imports: readonly number[];
  readonly rows: number;
  readonly rejected: number;
  /** Facts that were there already. */
  readonly known: number;
}

type PullOf = {
  readonly [K in PullKind]: (
    connection: Extract<Connection, { readonly kind: K }>,
    parts: PullParts,
  ) => Promise<Pulled>;
};

const PULLS = {
  postgres: async ({ source, config }, parts) => pullTable(source, config, await postgres(config, parts.secret), parts),
  mysql: async ({ source, config }, parts) => pullTable(source, config, mysql(config, parts), parts),
  s3: ({ source, config }, parts) => pullFiles(source, config, parts),
} as const satisfies PullOf;

/** Fetches what is new, piece by piece. Each piece is in before it is written down how far this is; what is fetched twice changes nothing. */
export function pull(connection: PullConnection, parts: PullParts): Promise<Pulled> {
  switch (connection.kind) {
    case 'postgres':
      return PULLS.postgres(connection, parts);
    case 'mysql':
      return PULLS.mysql(connection, parts);
    case 's3':
      return PULLS.s3(connection, parts);
  }
}

/** Shows that what the connection speaks of can be reached: its columns, or the paths of its files. Throws `PullError`. */
export async function tryPull(
  connection: Pick<PullConnection, 'kind' | 'config'>,
  store: Store,
  secret: string,
): Promise<readonly string[]> {
  if (connection.kind === 's3') {
    const { config } = connection as Extract<PullConnection, { readonly kind: 's3' }>;
    return (await listBucket(store.warehouse, bucketOf(config, secret))).map(file => file.path);
  }
  const config = connection.config as TablePull;
  const table = connection.kind === 'postgres' ? await postgres(config, secret) : mysql(config, { store, secret });
  try {
    return await table.columns();
  } finally {
    await table.close();
  }
}

const postgres = (config: TablePull, password: string): Promise<PulledTable> =>
  openPostgresTable({ ...config, password }, wantedOf(config));

const mysql = (
  { table = '', cursor, ...place }: TablePull,
  { store, secret }: Pick<PullParts, 'store' | 'secret'>,
): PulledTable =>
  openMysqlTable(store.warehouse, { ...place, password: secret }, { table, ...(cursor !== undefined && { cursor }) });

const wantedOf = ({ table, query, cursor }: TablePull) => ({
  ...(table !== undefined && { table }),
  ...(query !== undefined && { query }),
  ...(cursor !== undefined && { cursor }),
});

const MOST_ROWS = 200_000;
const STANDARD_OVERLAP = 300;

async function pullTable(source: string, config: TablePull, table: PulledTable, parts: PullParts): Promise<Pulled> {
  let state = parts.state?.of === 'table' ? parts.state : { of: 'table' as const, last: null, hash: null };
  let again = config.overlap ?? STANDARD_OVERLAP;
  let done = NOTHING;
  try {
    return await inFolder(async folder => {
      const to = join(folder, `${source}.csv`);
      for (;;) {
        parts.signal.throwIfAborted();
        const after = state.last === null ? undefined : { value: state.last, again };
        const fetched = await table.fetch({ after, most: parts.most ?? MOST_ROWS, to, signal: parts.signal });
        const hash = createHash('sha256')
          .update(await readFile(to))
          .digest('hex');
        if (fetched.rows > 0 && hash !== state.hash)
          done = joined(done, await importOne(to, source, mappingOf(config, source, TABLE_FILE), parts));
        state = { of: 'table', last: fetched.last ?? state.last, hash };
        await parts.keep(state);
        parts.progress(done.rows);
        // Rows before the cursor were all seen with the first piece.
        again = 0;
        if (!fetched.more) return done;
      }
    });
  } finally {
    await table.close();
  }
}

/** How `PulledTable.fetch` writes. */
const TABLE_FILE: Mapping['file'] = {
  format: 'delimited',
  encoding: 'utf-8',
  separator: ',',
  quote: '"',
  header: true,
};

const bucketOf = ({ url, accessKey }: FilePull, secret: string) => ({
  url,
  key: accessKey === undefined ? undefined : { id: accessKey, secret },
});

async function pullFiles(source: string, config: FilePull, parts: PullParts): Promise<Pulled> {
  const place = bucketOf(config, parts.secret);
  let state = parts.state?.of === 'files' ? parts.state : undefined;
  const files = (await listBucket(parts.store.warehouse, place, parts.signal)).filter(file =>
    isNew(file, config.newBy, state),
  );
  const inOrder =
    config.newBy === 'name' ? files : files.toSorted((a, b) => a.modified - b.modified || (a.path < b.path ? -1 : 1));
  let done = NOTHING;
  return inFolder(async folder => {
    for (const file of inOrder) {
      parts.signal.throwIfAborted();
      const to = join(folder, basename(file.path));
      await fetchFromBucket(parts.store.warehouse, place, file, to, parts.signal);
      if (file.bytes > 0) done = joined(done, await importOne(to, source, mappingOf(config, source), parts));
      await rm(to, { force: true });
      const beside = state?.modified === file.modified ? [...state.beside, file.path] : [file.path];
      state = { of: 'files', path: file.path, modified: file.modified, beside };
      await parts.keep(state);
      parts.progress(done.rows);
    }
    return done;
  });
}

/** The clock of a bucket counts seconds: of two files of one second each is looked at for itself. */
function isNew(
  { path, modified }: BucketFile,
  newBy: FilePull['newBy'],
  state: Extract<PullState, { of: 'files' }> | undefined,
): boolean {
  if (state === undefined) return true;
  if (newBy === 'name') return path > state.path;
  return modified > state.modified || (modified === state.modified && !state.beside.includes(path));
}

const NOTHING: Pulled = { imports: [], rows: 0, rejected: 0, known: 0 };

const joined = (a: Pulled, b: Pulled): Pulled => ({
  imports: [...a.imports, ...b.imports],
  rows: a.rows + b.rows,
  rejected: a.rejected + b.rejected,
  known: a.known + b.known,
});

function mappingOf(
  { mapping }: { readonly mapping?: string },
  source: string,
  file?: Mapping['file'],
): Mapping | undefined {
  if (mapping === undefined) return undefined;
  const parsed = parseMapping(mapping);
  if (!parsed.ok) throw refusalOf(parsed.problems, 'mapping');
  return { ...parsed.value, source, ...(file && { file }) };
}

async function importOne(
  path: string,
  source: string,
  mapping: Mapping | undefined,
  parts: PullParts,
): Promise<Pulled> {
  const { store, clock, signal } = parts;
  const rejectsPath = `${path}.rejects.csv`;
  const result = await parts.quiesce(() =>
    importFile(store, { path, source, now: clock, signal, rejectsPath, ...(mapping && { mapping }) }),
  );
  if (!result.ok)
    throw refusalOf(result.problems.map(problem => ({ ...problem, path: withoutFolder(problem.path, path) })));
  if (result.value.outcome === 'unchanged') return NOTHING;
  tellRejected(result.value, basename(path), parts);
  const { import: number, rows, facts } = result.value;
  return { imports: [number], rows: rows.accepted, rejected: rows.rejected, known: facts.known };
}

/** A folder of this machine is nobody's business. */
const withoutFolder = (place: string, path: string): string => place.replace(path, basename(path));

/** Rows that were put aside: how many, and why; not what stands there. */
function tellRejected({ rows }: ImportedFile, file: string, { clock, refused }: PullParts): void {
  for (const reason of Object.keys(rows.byReason) as RejectReason[]) {
    const message = `${REJECT_REASONS[reason]}: ${rows.byReason[reason]}`;
    refused({ time: clock(), topic: file, reason, place: '', message });
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-pull-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
