import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseDefinition } from '@satsuma/core';
import { applyDefinitions } from '@satsuma/engine';
import type { Outgoing, OutgoingOptions } from '../../src/outgoing/outgoing.ts';
import { START, type Tracked, tracked } from '../track/tracked.ts';

/** A server that takes calls and sends out changes, on a clock that stands still until somebody moves it. */
export interface OutgoingShop extends AsyncDisposable {
  readonly server: Tracked;
  readonly outgoing: Outgoing;
  now(): number;
  /** Lets time go by; what is due is evaluated, sent and checked. */
  wait(ms: number): Promise<void>;
  define(...definitions: readonly object[]): Promise<void>;
  /** An order of each of these people; the memberships that follow are in the log when it resolves, and may not be sent yet. */
  order(...people: readonly string[]): Promise<void>;
  settle(): Promise<void>;
  ask(path: string, method?: string, body?: unknown): Promise<{ readonly status: number; readonly body: Body }>;
  restart(): Promise<void>;
}

/** What the API answers, as it comes: each test says what it expects of it. */
type Body = ReturnType<typeof JSON.parse>;

export const BUYERS = { segment: 'buyers', where: { event: 'Order Completed' } };

export async function outgoingShop(options: OutgoingOptions = {}): Promise<OutgoingShop> {
  let time = START;
  let sent = 0;
  let outgoing: Outgoing | undefined;
  const onOpen = (opened: Outgoing) => {
    outgoing = opened;
  };
  const server = await tracked({
    clock: () => time,
    outgoing: { allowPrivate: true, runs: false, timeout: 2_000, ...options, onOpen },
  });
  const opened = (): Outgoing => {
    if (outgoing === undefined) throw new Error('nothing goes out');
    return outgoing;
  };
  const shop: OutgoingShop = {
    server,
    get outgoing() {
      return opened();
    },
    now: () => time,
    async wait(ms) {
      time += ms;
      await shop.settle();
    },
    async define(...definitions) {
      const given = definitions.map(definition => {
        const parsed = parseDefinition(definition);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        return { definition: parsed.value };
      });
      const applied = await server.tracking.live.around(() => applyDefinitions(server.workspace, given));
      if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
      time += 10;
      await server.tracking.live.settle();
    },
    async order(...people) {
      time += 10;
      const batch = people.map(userId => ({
        ...{ type: 'track', event: 'Order Completed', messageId: `m${++sent}`, userId },
        timestamp: new Date(time).toISOString(),
        properties: { order_id: `o${sent}`, total: 100, currency: 'PLN' },
      }));
      const reply = await server.post('/v1/batch', { batch });
      if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
      await server.tracking.live.settle();
      await opened().feed.settle();
    },
    async settle() {
      await server.tracking.live.settle();
      await opened().settle();
    },
    async ask(path, method = 'GET', body) {
      const reply = await server.ask(path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
      const text = await reply.text();
      return { status: reply.status, body: text === '' ? null : JSON.parse(text) };
    },
    restart: () => server.restart(),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return shop;
}

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly json: Body;
}

/** Answers as it is told to, and keeps what it was sent. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** What to answer next: a status, with headers; or never. */
  answer: (nth: number) => { readonly status: number; readonly headers?: Record<string, string> } | 'never';
  close(): Promise<void>;
}

export async function receiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server: Server = createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      received.push({ headers: request.headers, text, json: JSON.parse(text) });
      const answer = it.answer(received.length);
      if (answer === 'never') return;
      reply.writeHead(answer.status, answer.headers ?? {}).end('thank you');
    });
  });
  const port = await listening(server);
  const it: Receiver = {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer: () => ({ status: 204 }),
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
  return it;
}

/** As a receiver checks it, by the text of Standard Webhooks. */
export function isSigned({ headers, text }: Received, secret: string): boolean {
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
}

const listening = (server: Server): Promise<number> =>
  new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
