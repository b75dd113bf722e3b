import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';

/** What a server of its own process has used and done since it began. */
export interface Use {
  /** Milliseconds of processor time, of all its threads. */
  readonly cpu: number;
  /** Bytes. */
  readonly rss: number;
  /** Bytes of it that are JavaScript's heap. */
  readonly heap: number;
  readonly status: {
    readonly waiting: number;
    readonly calls: number;
    readonly batches: number;
    readonly lag: number;
    readonly due: number;
  };
  /** How often each stage of a batch was done, and the milliseconds it took in all. */
  readonly stages: Readonly<Record<string, { readonly n: number; readonly ms: number }>>;
}

export interface Running {
  readonly address: string;
  /** API keys. */
  readonly write: string;
  readonly admin: string;
  use(): Promise<Use>;
  /** Posts to the tracking API; resolves with the status once all of the answer is there. */
  post(path: string, body: string): Promise<number>;
  /** Resolves when everything that was taken is applied. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** @param start the instant, milliseconds, at which the server's clock begins */
export async function startOn(directory: string, start: number): Promise<Running> {
  const child = fork(new URL('./server-process.ts', import.meta.url), [directory, `${start}`]);
  const told = await answer<{ address: string; write: string; admin: string }>(child);
  const { hostname, port } = new URL(told.address);
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const headers = {
    authorization: `Basic ${Buffer.from(`${told.write}:`).toString('base64')}`,
    'content-type': 'application/json',
  };
  const use = async (): Promise<Use> => {
    child.send('use');
    return answer<Use>(child);
  };
  return {
    ...told,
    use,
    post: (path, body) =>
      new Promise((resolve, reject) => {
        const length = Buffer.byteLength(body);
        const options = {
          agent,
          hostname,
          port,
          path,
          method: 'POST',
          headers: { ...headers, 'content-length': length },
        };
        const sent = request(options, reply => {
          reply.resume().on('end', () => resolve(reply.statusCode ?? 0));
        });
        sent.on('error', reject).end(body);
      }),
    async settled() {
      // What is being applied waits no more, but counts for the lag.
      for (let seen = await use(); seen.status.waiting > 0 || seen.status.lag > 0; seen = await use()) await pause(100);
    },
    async stop() {
      agent.destroy();
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

async function answer<T>(child: ChildProcess): Promise<T> {
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ]);
  return message as T;
}

/** The value below which so many of 100 lie. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}
