import { type FileBody, OPERATIONS, type Operations } from './api/index.ts';
import { failureOf, unreachable } from './failure.ts';

/** Where the server is, and who asks. */
export interface ClientOptions {
  /** `https://satsuma.example`; in a page of the server's own, its origin. */
  readonly url: string;
  /** An API key of scope read or admin; without one, the browser's session counts. */
  readonly key?: string;
  /** Of a session: what signing in, or `whoAmI`, answered with as `csrfToken`. */
  readonly csrfToken?: () => string | undefined;
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

type OperationId = keyof Operations;
type Input<Id extends OperationId> = Operations[Id]['input'];
type Arguments<Id extends OperationId> =
  Record<never, never> extends Input<Id>
    ? [input?: Input<Id>, options?: CallOptions]
    : [input: Input<Id>, options?: CallOptions];

/** A method for every operation of the API. Each throws `ApiFailure` where the answer is no answer. */
export type Client = {
  readonly [Id in OperationId]: (...given: Arguments<Id>) => Promise<Operations[Id]['reply']>;
};

/** Runs in Node and in browsers. */
export function openClient(options: ClientOptions): Client {
  const ids = Object.keys(OPERATIONS) as readonly OperationId[];
  const methods = ids.map(id => [
    id,
    (input?: AnyInput, call?: CallOptions) => callOperation(options, id, input, call),
  ]);
  return Object.fromEntries(methods) as Client;
}

/** What the types of an operation's own input come down to. */
interface AnyInput {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

async function callOperation(
  { url, key, csrfToken, fetch: send = fetch }: ClientOptions,
  id: OperationId,
  { path = {}, query = {}, body }: AnyInput = {},
  { signal }: CallOptions = {},
): Promise<unknown> {
  const [method, pattern, reads] = OPERATIONS[id];
  const isFile = body !== undefined && !isPlain(body);
  const token = csrfToken?.();
  const headers = {
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(token !== undefined && { 'x-csrf-token': token }),
    ...(body !== undefined && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
  };
  const reply = await send(addressOf(url, pattern, path, query), {
    method,
    headers,
    ...(body !== undefined && { body: isFile ? (body as FileBody) : JSON.stringify(body), duplex: 'half' }),
    ...(signal && { signal }),
  } as RequestInit).catch(error => {
    throw signal?.aborted ? error : unreachable(url, error);
  });
  if (!reply.ok) throw await failureOf(reply);
  if (reads === 'response') return reply;
  return reads === 'nothing' ? null : reply.json();
}

const isPlain = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  (Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype);

function addressOf(
  url: string,
  pattern: string,
  path: Readonly<Record<string, string | number>>,
  query: Readonly<Record<string, unknown>>,
): string {
  const filled = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(path[name])));
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  const text = asked.toString();
  return `${url.replace(/\/+$/, '')}${filled}${text === '' ? '' : `?${text}`}`;
}
