import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A server in a process of its own. */
export interface Killable {
  readonly address: string;
  readonly key: string;
  /** At once, as by a power cut: nothing is finished, nothing is closed. */
  kill(): Promise<void>;
  /** As asked politely. */
  stop(): Promise<void>;
}

export async function startKillable(directory: string, port = 0): Promise<Killable> {
  const child = fork(join(import.meta.dirname, 'server-process.ts'), [directory, String(port)]);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The server ended by itself: ${code}`);
  });
  const [message] = (await Promise.race([once(child, 'message'), failed])) as [{ address: string; key: string }];
  failed.catch(() => undefined);
  return { ...message, kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
