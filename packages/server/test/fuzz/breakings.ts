import { brotliCompressSync, gzipSync } from 'node:zlib';
import { TEXTS } from './hostile.ts';
import type { Random } from './random.ts';

/** A request of which at least one thing is not as it should be. */
export interface Malformed {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
  /** What was done to it, to be told where it fails. */
  readonly how: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'];
const TYPES = [
  'text/xml',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  '',
  'application/json; charset=utf-16',
  '\u00ff',
];

/** A way to break a request, with the name it goes by. */
type Breaking = (request: Malformed, r: Random, keys: readonly string[]) => Malformed;

const withHeader = (request: Malformed, name: string, value: string): Malformed => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});
const textOf = ({ body }: Malformed): string => (typeof body === 'string' ? body : (body?.toString('latin1') ?? ''));

export const BREAKINGS: Readonly<Record<string, Breaking>> = {
  nothing: request => request,
  method: (request, r) => ({ ...request, method: r.one(METHODS) }),
  type: (request, r) => withHeader(request, 'content-type', r.one(TYPES)),
  cut: (request, r) => ({ ...request, body: textOf(request).slice(0, r.below(textOf(request).length + 1)) }),
  noise: (request, r) => ({
    ...request,
    body: textOf(request).replace(/[{}[\]":,]/g, c => (r.chance(0.1) ? r.one(TEXTS) : c)),
  }),
  bytes: (request, r) => ({ ...request, body: Buffer.from(Array.from({ length: r.below(200) }, () => r.below(256))) }),
  latin1: request => ({ ...request, body: Buffer.from(`${textOf(request)}ÿþ`, 'latin1') }),
  proto: request => ({ ...request, body: `{"__proto__":{"admin":true},${textOf(request).slice(1)}` }),
  deep: (request, r) => ({ ...request, body: `${'['.repeat(10_000 + r.below(40_000))}` }),
  balanced: (request, r) => {
    const depth = 1_000 + r.below(40_000);
    return {
      ...request,
      body: `{"batch":${'['.repeat(depth)}${']'.repeat(depth)},"definition":${'{"all":['.repeat(500)}${']}'.repeat(500)}}`,
    };
  },
  gzip: request => withHeader({ ...request, body: gzipSync(request.body ?? '') }, 'content-encoding', 'gzip'),
  brotli: request => withHeader({ ...request, body: brotliCompressSync(request.body ?? '') }, 'content-encoding', 'br'),
  packed: (request, r) =>
    withHeader(request, 'content-encoding', r.one(['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', 'x'])),
  nobody: ({ headers: { authorization: _authorization, ...headers }, ...request }) => ({ ...request, headers }),
  key: (request, r, keys) => withHeader(request, 'authorization', `Bearer ${r.one(keys)}`),
  basic: (request, r, keys) =>
    withHeader(request, 'authorization', `Basic ${Buffer.from(`${r.one(keys)}:x`).toString('base64')}`),
  credentials: (request, r) =>
    withHeader(request, 'authorization', r.one(['Basic', 'Basic ====', 'Bearer ', 'Bearer sa_x', 'Digest a', ':'])),
  cookie: (request, r) =>
    withHeader(request, 'cookie', `satsuma_session=${encodeURIComponent(r.one(TEXTS).slice(0, 500).toWellFormed())}`),
  accept: (request, r) =>
    withHeader(request, 'accept', r.one(['text/event-stream', 'text/html', '*/*;q=x', 'a'.repeat(2_000)])),
  resume: (request, r) => withHeader(request, 'last-event-id', r.one(['-1', '9'.repeat(400), 'a:b:c', '{}'])),
};
