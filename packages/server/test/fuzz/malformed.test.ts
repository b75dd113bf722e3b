import assert from 'node:assert/strict';
import { Agent, request as ask } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { basic, type Tracked, tracked } from '../track/tracked.ts';
import type { Malformed } from './breakings.ts';
import { malformed } from './malformed.ts';
import { operationsOf } from './operations.ts';
import { randomOf } from './random.ts';

/** `SATSUMA_REQUESTS=20000` for all of them. */
const REQUESTS = Number(process.env.SATSUMA_REQUESTS ?? 2_000);
const SEED = Number(process.env.SATSUMA_SEED ?? 1);
const AT_ONCE = 8;
const LONGEST = 5_000;

/** What no answer may show: where the code or the data lies, what the engine was asked, what the machine said. */
const LEAKS = [
  /\bat \S+ \(|\bat (async )?(file|node):|\.ts:\d+|node_modules|node:internal/,
  /\bselect\b[^"]{0,200}\bfrom\b|\binsert into\b|\bDB::Exception\b|SQLITE_|ClickHouse|chdb/i,
  /ECONN|ENOENT|EACCES|TypeError|RangeError|ReferenceError|Cannot read propert/,
];

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly took: number;
}

describe(`${REQUESTS} malformed requests, made of the OpenAPI document`, () => {
  let shop: Tracked;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  before(async () => {
    shop = await tracked({ settings: { stopTimeout: 1_000 } });
    await shop.post('/v1/identify', { userId: 'u1', traits: { email: 'ewa@shop.pl' } });
    await shop.tracking.live.settle();
  });
  after(async () => {
    agent.destroy();
    await shop[Symbol.asyncDispose]();
  });

  /** What the log has under the reference of an answer. */
  const logged = (text: string): string => {
    const reference = /"reference":"([^"]+)"/.exec(text)?.[1];
    return JSON.stringify(shop.log.find(line => line.reqId === reference)?.err ?? text.slice(0, 300));
  };

  /** Only the beginning of an answer that goes on for as long as somebody listens. */
  const send = ({ method, path, headers, body }: Malformed) =>
    new Promise<Answer>((resolve, reject) => {
      const began = performance.now();
      const { hostname, port } = new URL(shop.server.address);
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const sent = ask({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, reply => {
        let text = '';
        const end = () => resolve({ status: reply.statusCode ?? 0, text, took: performance.now() - began });
        if (String(reply.headers['content-type']).startsWith('text/event-stream')) {
          end();
          sent.destroy();
          return;
        }
        reply.setEncoding('utf8').on('data', (part: string) => {
          text += text.length < 200_000 ? part : '';
        });
        reply.on('end', end).on('error', reject);
      });
      sent.setTimeout(LONGEST, () => sent.destroy(new Error('no answer')));
      sent.on('error', reject);
      sent.end(body);
    });

  test('are each answered in time, with what is wrong and with nothing of the inside', async () => {
    const document = await (await fetch(`${shop.server.address}/openapi.json`)).json();
    const { operations, named } = operationsOf(document as Parameters<typeof operationsOf>[0]);
    assert.ok(operations.length >= 30, `${operations.length} operations`);
    const keys = [(await shop.newKey('admin')).secret, (await shop.newKey('read')).secret, shop.key, 'sw_no', ''];
    const r = randomOf(SEED);
    const failures: string[] = [];
    const statuses = new Map<number, number>();
    const one = async (made: Malformed) => {
      const answer = await send(made).catch((error: Error) => ({ status: 0, text: error.message, took: LONGEST }));
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      // A header that HTTP does not have is refused before it is sent; what is refused before it is read is not known to be a HEAD.
      if (answer.status === 0 && /Invalid (character|value)|ERR_INVALID/.test(answer.text)) return;
      if (made.method === 'HEAD' && /Data after `Connection: close`/.test(answer.text)) return;
      const said = `${made.method} ${made.path.slice(0, 200)} (${made.how}): ${answer.status} after ${Math.round(answer.took)} ms`;
      const leaks = /^\/(docs|openapi|welcome|satsuma|page)/.test(made.path)
        ? undefined
        : LEAKS.find(leak => leak.test(answer.text));
      if (answer.status >= 500 && answer.status !== 503) failures.push(`${said}: ${logged(answer.text)}`);
      else if (answer.status === 503 || answer.status === 0) failures.push(`${said}: ${answer.text.slice(0, 300)}`);
      else if (answer.took >= LONGEST) failures.push(`${said}: too slow`);
      else if (leaks !== undefined) failures.push(`${said}: shows ${leaks.exec(answer.text)?.[0]}`);
      if (
        answer.status >= 400 &&
        made.method !== 'HEAD' &&
        answer.status !== 0 &&
        !/^\{"problems":\[\{/.test(answer.text)
      )
        failures.push(`${said}: is no list of problems: ${answer.text.slice(0, 200)}`);
    };
    let left = REQUESTS;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (left-- > 0) await one(malformed(r.one(operations), named, r, keys));
      }),
    );
    const kinds = [...statuses].sort().map(([status, n]) => `${status}: ${n}`);
    assert.deepEqual(failures.slice(0, 20), [], `${failures.length} of ${REQUESTS} (${kinds.join(', ')})`);
    assert.ok((statuses.get(400) ?? 0) > REQUESTS / 10, kinds.join(', '));
    // And the server still does what it is for. Keys of the beginning may have been revoked by a request that was all too well made.
    const { secret } = await shop.newKey('write');
    const call = { userId: 'u1', event: 'Still here' };
    assert.equal((await shop.post('/v1/track', call, basic(secret))).status, 200);
    assert.deepEqual(await shop.rows(`select count() from events where name = 'Still here'`), ['1']);
  });
});
