import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a server that has a data directory open answers, for commands on the same machine. */
export interface ServerNote {
  readonly url: string;
  readonly pid: number;
}

const fileIn = (directory: string): string => join(directory, 'server.json');

/** Leaves the note; gives what takes it away again. */
export async function noteServer(directory: string, note: ServerNote): Promise<() => Promise<void>> {
  await writeFile(fileIn(directory), `${JSON.stringify(note)}\n`);
  return () => rm(fileIn(directory), { force: true });
}

/** The server that left a note and still runs. */
export async function noteOfServer(directory: string): Promise<ServerNote | undefined> {
  try {
    const note: unknown = JSON.parse(await readFile(fileIn(directory), 'utf8'));
    return isNote(note) && isRunning(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}

const isNote = (note: unknown): note is ServerNote =>
  typeof note === 'object' && note !== null && 'url' in note && 'pid' in note && URL.canParse(String(note.url));

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
