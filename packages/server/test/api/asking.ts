import assert from 'node:assert/strict';
import { json, problemsOf, type Running } from '../running.ts';
import { checkedFetch } from './document.ts';
import { openShop } from './open-shop.ts';

/** What a reply holds: each test says what it expects of it. */
type Reply = ReturnType<typeof JSON.parse>;
type Method = 'POST' | 'PUT' | 'PATCH';

/** The shop, asked by an admin; every answer is checked against the document of the API. */
export interface Asking extends AsyncDisposable {
  readonly server: Running;
  readonly admin: Running['fetch'];
  readonly viewer: Running['fetch'];
  get(path: string): Promise<Reply>;
  send(method: Method, path: string, body: unknown): Promise<Reply>;
  /** The status, then every problem: its code and its place. */
  refused(method: Method, path: string, body: unknown): Promise<readonly (string | number)[]>;
}

export async function asking(): Promise<Asking> {
  const server = await openShop();
  const admin = await checkedFetch(server, (await server.key('admin')).fetch);
  const viewer = await checkedFetch(server, (await server.person('viewer')).fetch);
  return {
    ...{ server, admin, viewer },
    get: async path => read(await admin(path)),
    send: async (method, path, body) => read(await admin(path, json(method, body))),
    async refused(method, path, body) {
      const reply = await admin(path, json(method, body));
      return [reply.status, ...(await problemsOf(reply)).map(p => `${p.code} ${p.path}`)];
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

export async function read(reply: Response): Promise<Reply> {
  assert.ok(reply.ok, `${reply.status} ${await reply.clone().text()}`);
  return JSON.parse(await reply.text());
}
