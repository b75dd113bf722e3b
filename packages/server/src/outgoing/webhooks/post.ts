import { lookup as resolve } from 'node:dns/promises';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './addresses.ts';

/** What came of one request. */
export interface Posted {
  /** HTTP status; null where there was no reply. */
  readonly status: number | null;
  readonly error: PostError | null;
  /** Milliseconds. */
  readonly duration: number;
  /** The header, as it was sent. */
  readonly retryAfter: string | null;
}

export type PostError = 'status' | 'timeout' | 'unreachable' | 'address-refused' | 'name-unknown' | 'tls';

export interface Poster {
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Posted>;
  close(): void;
}

export interface PostSettings {
  /** Milliseconds, from the look-up of the name to the reply's status. */
  readonly timeout: number;
  /** Addresses of this machine and its network may be called too. */
  readonly allowPrivate: boolean;
  /** All addresses of a name. */
  readonly addressesOf?: (host: string) => Promise<readonly string[]>;
}

/** More of a reply is not read; none of it is kept. */
const MOST_READ = 64 * 1024;

/**
 * Sends JSON by POST. A name's addresses are looked up once, each is checked, and the connection goes to one that was: a name that means
 * something else a moment later changes nothing. Redirects are not followed; they would lead past the check.
 */
export function poster({ timeout, allowPrivate, addressesOf = allAddresses }: PostSettings): Poster {
  const lookup: LookupFunction = (host, options, found) => {
    addressesOf(host).then(
      addresses => {
        const [first] = addresses.filter(address => allowPrivate || isPublic(address));
        if (first === undefined) return found(new AddressRefused(), '', 0);
        const family = isIP(first);
        if (options.all) found(null, [{ address: first, family }]);
        else found(null, first, family);
      },
      error => found(error, '', 0),
    );
  };
  const agents = {
    http: new HttpAgent({ keepAlive: true, maxSockets: 4, timeout }),
    https: new HttpsAgent({ keepAlive: true, maxSockets: 4, timeout }),
  };
  return {
    async post(url, headers, body) {
      const started = performance.now();
      const end = (status: number | null, error: PostError | null, retryAfter: string | null = null): Posted => ({
        ...{ status, error, retryAfter },
        duration: Math.round(performance.now() - started),
      });
      const target = new URL(url);
      const literal = target.hostname.replace(/^\[|\]$/g, '');
      // An address that stands in the URL itself is never looked up.
      if (isIP(literal) !== 0 && !allowPrivate && !isPublic(literal)) return end(null, 'address-refused');
      const secure = target.protocol === 'https:';
      const options = {
        ...{ method: 'POST', lookup, agent: secure ? agents.https : agents.http, signal: AbortSignal.timeout(timeout) },
        headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      };
      return new Promise(done => {
        const request = secure ? httpsRequest(target, options) : httpRequest(target, options);
        request.once('response', reply => {
          const status = reply.statusCode ?? 0;
          letGo(reply);
          done(end(status, status >= 200 && status < 300 ? null : 'status', reply.headers['retry-after'] ?? null));
        });
        request.once('error', error => done(end(null, errorOf(error))));
        request.end(body);
      });
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

class AddressRefused extends Error {}

const allAddresses = async (host: string): Promise<readonly string[]> =>
  (await resolve(host, { all: true, order: 'ipv4first' })).map(({ address }) => address);

function letGo(reply: IncomingMessage): void {
  let read = 0;
  reply.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > MOST_READ) reply.destroy();
  });
  reply.on('error', () => undefined);
}

function errorOf(error: Error): PostError {
  if (error instanceof AddressRefused) return 'address-refused';
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'TimeoutError' || error.name === 'AbortError' || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'name-unknown';
  return /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_SSL|EPROTO)/.test(code) ? 'tls' : 'unreachable';
}
