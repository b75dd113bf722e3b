import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { StoreError } from '../store-error.ts';

const Whole = Type.Integer({ minimum: 0 });

/** What a backup says of itself; written last, so that a directory without it is no backup. */
const Manifest = Type.Object({
  format: Type.Literal(1),
  /** When: milliseconds since 1970 UTC. */
  made: Whole,
  /** Of the engine that wrote the parts. */
  engine: Type.String(),
  tables: Type.Array(
    Type.Object({
      name: Type.String({ pattern: '^[a-z_][a-z0-9_]*$' }),
      /** The statement that makes it, as the engine says it. */
      create: Type.String(),
      rows: Whole,
      /** In the order in which they were written. */
      parts: Type.Array(Type.String({ pattern: '^[A-Za-z0-9_-]+$' })),
    }),
  ),
  /** SQLite databases beside the warehouse. */
  databases: Type.Array(Type.String({ pattern: '^[a-z]+\\.sqlite$' })),
  files: Type.Array(Type.Object({ path: Type.String(), bytes: Whole, sha256: Type.String() })),
});

export type Manifest = Type.Static<typeof Manifest>;
export type BackedUpTable = Manifest['tables'][number];
export type BackedUpFile = Manifest['files'][number];

export const MANIFEST = 'manifest.json';

/** Throws `StoreError`: no backup there, or of another version. */
export async function readManifest(backup: string): Promise<Manifest> {
  const text = await readFile(join(backup, MANIFEST), 'utf8').catch(() => undefined);
  if (text === undefined) throw noBackup(backup, `there is no ${MANIFEST} in it.`);
  const found = parsed(text);
  if (!Value.Check(Manifest, found)) throw noBackup(backup, `its ${MANIFEST} is not of this version, or damaged.`);
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const noBackup = (backup: string, reason: string) =>
  new StoreError({ code: 'store', path: backup, message: `${backup} cannot be restored: ${reason}` });
