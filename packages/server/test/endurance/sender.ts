import type { SentCall } from './load.ts';
import type { Opened } from './victim.ts';

/** Sends a number's calls until they are answered for, as the libraries do: the same bodies, wherever the server is by then. */
export interface Sender {
  /** Calls of the next number on, as many as asked. */
  readonly next: (count: number) => readonly SentCall[];
  /** Where the server is at the moment; waits while it is nowhere. */
  readonly server: () => Promise<Opened | undefined>;
  readonly acknowledged: (call: SentCall) => void;
  readonly pause: () => number;
}

/** One connection: batches of so many, or single calls. Ends when there is no more server. */
export async function sendAll({ next, server, acknowledged, pause }: Sender, size: number): Promise<void> {
  for (;;) {
    const calls = next(size);
    const { path, body } = requestOf(calls);
    for (;;) {
      const opened = await server();
      if (opened === undefined) return;
      if (await isTaken(opened, path, body)) break;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    for (const call of calls) acknowledged(call);
    await new Promise(resolve => setTimeout(resolve, pause()));
  }
}

function requestOf(calls: readonly SentCall[]): { path: string; body: string } {
  const bare = calls.map(({ n: _, ...call }) => call);
  const [first] = bare;
  if (calls.length > 1 || first === undefined) return { path: 'batch', body: JSON.stringify({ batch: bare }) };
  return { path: first.type, body: JSON.stringify(first) };
}

async function isTaken({ address, write }: Opened, path: string, body: string): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${write}:`)}`, 'content-type': 'application/json' },
      body,
    });
    const text = await reply.text();
    if (reply.ok && text !== '{"success":true}') throw new TypeError(`part of it was not taken: ${text}`);
    if (!reply.ok && reply.status < 500) throw new TypeError(`refused: ${reply.status} ${text}`);
    return reply.ok;
  } catch (error) {
    if (error instanceof TypeError && /taken|refused/.test(error.message)) throw error;
    return false;
  }
}
