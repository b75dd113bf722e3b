import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refusal } from '../problems/refusal.ts';

/** A file that somebody brought, or that was made for them. */
export interface HeldFile {
  readonly id: string;
  /** As people call it; never a path. */
  readonly name: string;
  readonly path: string;
  readonly actor: string;
  readonly expires: number;
}

/** Files between two requests: uploads that wait to be imported, exports and rejects that wait to be fetched. Each its maker's alone. */
export interface HeldFiles {
  /** A place for a new file; it is there from when something is written to it. */
  place(name: string, actor: string): Promise<HeldFile>;
  /** Writes what comes in, up to the limit; what is larger is refused and leaves nothing. Resolves with its bytes. */
  receive(file: HeldFile, body: AsyncIterable<Uint8Array>, limit: number): Promise<number>;
  /** Refused where it is not there (any more), or somebody else's. */
  find(id: string, actor: string, place: string): HeldFile;
  close(): Promise<void>;
}

const KEPT = 60 * 60_000;
/** Of one maker; the oldest goes. */
const MOST = 20;

interface HeldParts {
  readonly clock: () => number;
  readonly random: (bytes: number) => Buffer;
}

export function heldFiles({ clock, random }: HeldParts): HeldFiles {
  const held = new Map<string, HeldFile>();
  let folder: Promise<string> | undefined;
  const drop = async ({ id, path }: HeldFile) => {
    held.delete(id);
    await rm(dirname(path), { recursive: true, force: true });
  };
  const sweep = async (actor: string) => {
    for (const file of [...held.values()].filter(f => f.expires <= clock())) await drop(file);
    const mine = [...held.values()].filter(f => f.actor === actor);
    for (const file of mine.slice(0, Math.max(0, mine.length - MOST + 1))) await drop(file);
  };
  return {
    async place(name, actor) {
      folder ??= mkdtemp(join(tmpdir(), 'satsuma-files-'));
      await sweep(actor);
      const id = random(18).toString('base64url');
      const called = safe(basename(name));
      const own = join(await folder, id);
      await mkdir(own);
      const file = { id, name: called, path: join(own, called), actor, expires: clock() + KEPT };
      held.set(id, file);
      return file;
    },
    async receive(file, body, limit) {
      try {
        await pipeline(Readable.from(bounded(body, limit)), createWriteStream(file.path, { flags: 'wx' }));
        return (await stat(file.path)).size;
      } catch (error) {
        await drop(file);
        throw error;
      }
    },
    find(id, actor, place) {
      const file = held.get(id);
      if (file !== undefined && file.actor === actor && file.expires > clock()) return file;
      throw refusal('not-found', {
        path: place,
        message: 'There is no such file (any more): they are kept for an hour.',
      });
    },
    async close() {
      held.clear();
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
    },
  };
}

async function* bounded(body: AsyncIterable<Uint8Array>, limit: number) {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > limit)
      throw refusal('too-large', { path: 'body', message: 'The file is larger than this server takes.' });
    yield chunk;
  }
}

/** What every file system takes as a name, and no path. */
const safe = (name: string): string =>
  name
    .replaceAll(/[^\p{L}\p{N}_. -]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-100);
