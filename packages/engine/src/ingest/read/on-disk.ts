import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { failed, ok, type Problem, type Result } from '@satsuma/core';
import type { Compression } from './file-shape.ts';

/** What the file's first bytes say, before anything is read from it. */
export interface OnDisk {
  readonly path: string;
  readonly bytes: number;
  readonly compression: Compression;
  readonly parquet: boolean;
}

/** The first bytes by which a file is known. */
const MAGIC: readonly (readonly [hex: string, is: Compression | 'parquet' | Unreadable])[] = [
  ['1f8b', 'gzip'],
  ['fd377a585a00', 'xz'],
  ['28b52ffd', 'zstd'],
  ['425a68', 'bz2'],
  ['50415231', 'parquet'],
  ['504b0304', 'workbook'],
  ['d0cf11e0', 'old-workbook'],
  ['25504446', 'pdf'],
];

type Unreadable = 'workbook' | 'old-workbook' | 'pdf';

const UNREADABLE = {
  workbook: 'it is a zip archive or an Excel workbook (.xlsx)',
  'old-workbook': 'it is an old Excel workbook (.xls)',
  pdf: 'it is a PDF document',
} as const satisfies Record<Unreadable, string>;

/** Looks at the file without reading it: is it there, is it a file, what is it packed with. */
export async function lookOnDisk(given: string): Promise<Result<OnDisk>> {
  const path = resolve(given);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refused(path, 'it is a directory', 'Name the files in it.');
    if (!found.isFile()) return refused(path, 'it is neither a file nor a link to one');
    if (found.size === 0) return refused(path, 'it is empty');
    const head = await firstBytes(path, 8);
    const is = MAGIC.find(([hex]) => head.startsWith(hex))?.[1] ?? 'none';
    if (is in UNREADABLE) {
      return refused(path, UNREADABLE[is as Unreadable], 'Save the sheet as CSV (UTF-8) and import that.');
    }
    const compression = is === 'parquet' ? 'none' : (is as Compression);
    return ok({ path, bytes: found.size, compression, parquet: is === 'parquet' });
  } catch (error) {
    return refused(path, reasonOf(error));
  }
}

/** SHA-256 of the file as it lies there. */
export async function contentHash(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal && { signal }) })) {
    hash.update(chunk);
  }
  return hash.digest('hex');
}

/**
 * Runs `work` with a path that the engine takes literally. In the engine's `file()`, `*`, `?`, braces, brackets and
 * `::` choose among files; a file whose own name has them is reached by a link.
 */
export async function withPlainPath<T>(path: string, work: (plain: string) => Promise<T>): Promise<T> {
  if (!/[*?{}[\]@|]|::/.test(path)) return work(path);
  const directory = await mkdtemp(join(tmpdir(), 'satsuma-link-'));
  try {
    const link = join(directory, 'file');
    await symlink(path, link);
    return await work(link);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A problem of the file as a whole: nothing of it is read. */
export const fileProblem = (path: string, why: string, hint?: string): Problem => ({
  code: 'import',
  path: basename(path),
  message: `${basename(path)} cannot be read: ${why}.`,
  ...(hint !== undefined && { hint }),
});

const refused = (path: string, why: string, hint?: string): Result<never> => failed([fileProblem(path, why, hint)]);

async function firstBytes(path: string, count: number): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  ENOTDIR: 'there is no such file',
  ELOOP: 'its links go in a circle',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
