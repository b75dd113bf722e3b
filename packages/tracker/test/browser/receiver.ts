import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came: `key` is the write key, wherever it stood, and `calls` are those of its batch. */
export interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  readonly at: number;
  readonly key: string | undefined;
  readonly calls: readonly Call[];
  /** The status that it was answered with; nothing where it hangs. */
  readonly status: number | undefined;
}

export interface Call {
  readonly type: string;
  readonly messageId: string;
  readonly [field: string]: unknown;
}

/** What the receiver does with the requests that come: answers so, or takes them and says nothing. */
export type Answer =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'hang';

/** A server that takes calls as Satsuma does, remembers every request, and fails when it is told to. */
export interface Receiver {
  readonly url: string;
  /** Every request but preflights, in order. */
  readonly requests: readonly Recorded[];
  /** What comes from now on is answered so; `{ status: 200 }` at first. */
  answer(answer: Answer): void;
  /** Nobody listens on the port any more, until `online()`. */
  offline(): Promise<void>;
  online(): Promise<void>;
  /** Calls that were acknowledged, each message id once, in the order of their arrival. */
  taken(): Call[];
  /** Waits until so many calls are acknowledged, and returns them. Fails after `within` milliseconds, saying what came. */
  waitFor(what: (calls: Call[]) => boolean, within?: number): Promise<Call[]>;
  close(): Promise<void>;
}

const EVERYBODY = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, x-retry-count',
  'access-control-allow-methods': 'POST',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};

export async function startReceiver(): Promise<Receiver> {
  const requests: Recorded[] = [];
  let next: Answer = { status: 200 };
  let server = await listening(0);
  const { port } = server.address() as AddressInfo;

  async function listening(at: number): Promise<Server> {
    const made = createServer((request, response) => void take(request, response));
    made.listen(at, '127.0.0.1');
    await once(made, 'listening');
    return made;
  }
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return void response.writeHead(204, EVERYBODY).end();
    const answer = next;
    const text = await textOf(request);
    requests.push(recorded(request, text, answer === 'hang' ? undefined : answer.status));
    if (answer === 'hang') return;
    response.writeHead(answer.status, { ...EVERYBODY, 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body ?? { success: answer.status === 200 }));
  }
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}`,
    requests,
    answer(answer) {
      next = answer;
    },
    async offline() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
    async online() {
      server = await listening(port);
    },
    taken() {
      const calls = requests.filter(({ status }) => status === 200).flatMap(request => request.calls);
      return [...new Map(calls.toReversed().map(call => [call.messageId, call])).values()].reverse();
    },
    async waitFor(what, within = 30_000) {
      for (const end = Date.now() + within; Date.now() < end; ) {
        const calls = receiver.taken();
        if (what(calls)) return calls;
        await new Promise(resolve => setTimeout(resolve, 15));
      }
      const came = requests.map(({ status, calls }) => `${status}: ${calls.map(({ type, event }) => event ?? type)}`);
      throw new Error(`Not what was waited for came:\n${came.join('\n')}`);
    },
    async close() {
      if (server.listening) await receiver.offline();
    },
  };
  return receiver;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  // A request whose page went away ends early: what came of it is recorded.
  await request.forEach((chunk: Buffer) => void chunks.push(chunk)).catch(() => undefined);
  return Buffer.concat(chunks).toString();
}

function recorded(request: IncomingMessage, text: string, status: number | undefined): Recorded {
  const { method = '', url: path = '', headers } = request;
  const body = parsed(text);
  const [, credentials = ''] = headers.authorization?.split('Basic ') ?? [];
  const key = Buffer.from(credentials, 'base64').toString().split(':')[0] || body?.writeKey;
  return { method, path, headers, text, at: Date.now(), key, calls: body?.batch ?? [], status };
}

function parsed(text: string): { batch?: Call[]; writeKey?: string } | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
