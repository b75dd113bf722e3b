import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Where a server is, and its keys. */
export interface Opened {
  readonly address: string;
  readonly write: string;
  readonly admin: string;
}

/** A server in a process of its own. */
export interface Victim {
  /** Undefined: it was killed before it was open. */
  readonly opened: Promise<Opened | undefined>;
  /** What failed in it, in words. */
  readonly failures: readonly string[];
  /** At once, as by a power cut: nothing is finished, nothing is closed. */
  kill(): Promise<void>;
}

export function startVictim(directory: string): Victim {
  const child: ChildProcess = fork(join(import.meta.dirname, 'shop-process.ts'), [directory]);
  const failures: string[] = [];
  const ended = once(child, 'exit');
  let asked = false;
  const opened = new Promise<Opened | undefined>((resolve, reject) => {
    child.on('message', (message: { opened?: Opened; failure?: string }) => {
      if (message.opened !== undefined) resolve(message.opened);
      if (message.failure !== undefined) failures.push(message.failure);
    });
    child.on('exit', code => (asked ? resolve(undefined) : reject(new Error(`The server ended by itself: ${code}`))));
  });
  return {
    opened,
    failures,
    async kill() {
      asked = true;
      child.kill('SIGKILL');
      await ended;
    },
  };
}
