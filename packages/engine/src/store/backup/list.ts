import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, readManifest } from './manifest.ts';

/** A whole backup in a folder of backups. */
export interface KeptBackup {
  /** Of its folder. */
  readonly name: string;
  /** When: milliseconds since 1970 UTC. */
  readonly made: number;
  readonly files: number;
  readonly bytes: number;
}

/** The backups that a folder holds, the newest first; what is not whole, or of another version, cannot be restored and is left out. */
export async function listBackups(folder: string): Promise<readonly KeptBackup[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(noneYet);
  const names = found.filter(entry => entry.isDirectory() && !entry.name.endsWith('.partial')).map(({ name }) => name);
  const kept = await Promise.all(
    names.map(async name => {
      const manifest = await readManifest(join(folder, name)).catch(() => undefined);
      return manifest === undefined ? [] : [keptAs(name, manifest)];
    }),
  );
  return kept.flat().toSorted((a, b) => b.made - a.made);
}

/** The first backup makes the folder; one that cannot be read is not told as empty. */
function noneYet(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

const keptAs = (name: string, { made, files }: Manifest): KeptBackup => ({
  ...{ name, made, files: files.length },
  bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
});
