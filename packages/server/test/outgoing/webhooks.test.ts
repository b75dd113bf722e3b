import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import {
  BUYERS,
  isSigned,
  type OutgoingShop,
  outgoingShop,
  type Received,
  type Receiver,
  receiver,
} from './outgoing-shop.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const idOf = ({ headers }: Received): string => String(headers['webhook-id']);
const peopleOf = (received: readonly Received[]): number[] =>
  received.flatMap(({ json }) => json.data.changes.map((change: { profile: number }) => change.profile));

describe('webhooks', () => {
  let shop: OutgoingShop;
  let there: Receiver;
  let round = 0;
  before(async () => {
    shop = await outgoingShop();
    await shop.define(BUYERS);
  });
  after(() => shop[Symbol.asyncDispose]());
  beforeEach(async () => {
    round++;
    there = await receiver();
  });
  afterEach(async () => {
    for (const { id } of (await shop.ask('/api/v1/webhooks')).body) await shop.ask(`/api/v1/webhooks/${id}`, 'DELETE');
    await there.close();
  });

  /** New people in each test: who has bought once is in the segment for good. */
  const order = (...people: readonly string[]) => shop.order(...people.map(who => `${who}${round}`));

  const hook = async (more: object = {}) => {
    const made = await shop.ask('/api/v1/webhooks', 'POST', { name: 'hook', url: there.url, ...more });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    return { id: made.body.webhook.id as number, secret: made.body.secret as string };
  };
  const of = (id: number) => shop.ask(`/api/v1/webhooks/${id}`).then(reply => reply.body);

  test('changes arrive signed, in order, named where that was asked for, and the secret is shown once', async () => {
    const { id, secret } = await hook({ identifiers: true, headers: { 'X-Token': 'abc' } });
    await order('anna', 'bea');
    await shop.settle();
    const [first] = there.received;
    assert.ok(first && isSigned(first, secret));
    assert.equal(first.headers['x-token'], 'abc');
    assert.equal(first.headers['webhook-timestamp'], String(Math.floor(shop.now() / 1000)));
    assert.equal(first.json.type, 'membership.changes');
    const [change] = first.json.data.changes;
    assert.deepEqual(
      [change.kind, change.segment, change.identifiers],
      ['entered', 'buyers', [{ kind: 'user_id', value: `anna${round}` }]],
    );
    const shown = JSON.stringify([
      await of(id),
      (await shop.ask('/api/v1/webhooks')).body,
      (await shop.ask('/api/v1/audit')).body,
    ]);
    assert.ok(!shown.includes(secret.slice(6)) && !shown.includes('abc'));
    assert.deepEqual((await of(id)).headers, ['X-Token']);
  });

  test('only what was asked for, and only what came after it was made', async () => {
    await order('anna');
    await shop.define({ segment: 'others', where: { not: { event: 'Order Completed' } } });
    await hook({ segments: ['buyers'], kinds: ['entered'] });
    await order('bea');
    await shop.settle();
    assert.deepEqual(
      there.received.flatMap(({ json }) => json.data.changes.map((c: { segment: string }) => c.segment)),
      ['buyers'],
    );
  });

  test('no more than a hundred changes in a request', async () => {
    await hook();
    await order(...Array.from({ length: 230 }, (_, i) => `p${i}`));
    await shop.settle();
    assert.deepEqual(
      there.received.map(({ json }) => json.data.changes.length),
      [100, 100, 30],
    );
    assert.equal(new Set(peopleOf(there.received)).size, 230);
  });

  test('what fails is tried again later and later, as the same message, while nothing overtakes it', async () => {
    const { id } = await hook();
    there.answer = nth => ({ status: nth <= 3 ? 500 : 200 });
    await order('anna');
    await shop.settle();
    await order('bea');
    await shop.wait(4 * SECOND);
    assert.equal(there.received.length, 1, 'not before five seconds');
    assert.equal((await of(id)).attempts, 1);
    await shop.wait(2 * SECOND);
    assert.equal(there.received.length, 2);
    await shop.wait(29 * SECOND);
    assert.equal(there.received.length, 2, 'not before thirty seconds');
    await shop.wait(10 * SECOND);
    await shop.wait(3 * MINUTE);
    assert.deepEqual(
      there.received.map(({ json }) => json.data.changes.length),
      [1, 1, 1, 1, 1],
    );
    const ids = there.received.map(idOf);
    assert.equal(new Set(ids.slice(0, 4)).size, 1);
    assert.notEqual(ids[4], ids[3]);
    assert.equal(there.received[0]?.text, there.received[3]?.text);
    const deliveries = (await shop.ask(`/api/v1/webhooks/${id}/deliveries`)).body;
    assert.deepEqual(
      deliveries.map((d: Record<string, unknown>) => [d.attempt, d.status, d.error]),
      [
        [1, 200, null],
        [4, 200, null],
        [3, 500, 'status'],
        [2, 500, 'status'],
        [1, 500, 'status'],
      ],
    );
  });

  test('Retry-After is kept to, and 410 ends it until it is enabled again', async () => {
    const { id } = await hook();
    there.answer = nth => (nth === 1 ? { status: 429, headers: { 'retry-after': '3600' } } : { status: 410 });
    await order('anna');
    await shop.settle();
    await shop.wait(59 * MINUTE);
    assert.equal(there.received.length, 1);
    await shop.wait(2 * MINUTE);
    assert.equal(there.received.length, 2);
    assert.deepEqual([(await of(id)).enabled, (await of(id)).stopped], [false, 'gone']);
    await order('bea');
    await shop.wait(48 * HOUR);
    assert.equal(there.received.length, 2);
    there.answer = () => ({ status: 200 });
    await shop.ask(`/api/v1/webhooks/${id}`, 'PATCH', { enabled: true });
    await shop.settle();
    assert.equal(new Set(peopleOf(there.received)).size, 2, 'what had not been taken comes then');
  });

  test('after the last attempt a batch is put aside, what follows goes on, and it can be sent again', async () => {
    const { id } = await hook();
    there.answer = () => ({ status: 503 });
    await order('anna');
    await shop.settle();
    for (const delay of [6 * SECOND, 36 * SECOND, 3 * MINUTE, 18 * MINUTE, 1.2 * HOUR, 7.2 * HOUR, 29 * HOUR]) {
      await shop.wait(delay);
    }
    assert.equal(there.received.length, 8);
    const letters = (await shop.ask(`/api/v1/webhooks/${id}/dead-letters`)).body;
    assert.deepEqual(
      [letters.length, letters[0].changes, letters[0].error, letters[0].sent],
      [1, 1, 'status 503', null],
    );
    there.answer = () => ({ status: 200 });
    await order('bea');
    await shop.settle();
    assert.equal(there.received.length, 9);
    const again = await shop.ask(`/api/v1/webhooks/${id}/dead-letters/${letters[0].id}/resend`, 'POST');
    assert.equal(again.body.status, 200);
    assert.equal(idOf(there.received[9] as Received), idOf(there.received[0] as Received));
    assert.equal(there.received[9]?.text, there.received[0]?.text);
    assert.notEqual((await shop.ask(`/api/v1/webhooks/${id}/dead-letters`)).body[0].sent, null);
  });

  test('one that never answers holds up no other', async () => {
    const slow = await receiver();
    slow.answer = () => 'never';
    const { id } = await hook({ url: slow.url });
    await hook();
    await order('anna');
    const settled = shop.settle();
    while (there.received.length === 0) await new Promise(done => setTimeout(done, 10));
    assert.equal(slow.received.length, 1);
    await settled;
    const [delivery] = (await shop.ask(`/api/v1/webhooks/${id}/deliveries`)).body;
    assert.deepEqual([delivery.status, delivery.error], [null, 'timeout']);
    await slow.close();
  });

  test('ended in the middle of a request it repeats that one batch, under its id', async () => {
    there.answer = nth => (nth === 2 ? 'never' : { status: 200 });
    await hook();
    await order('anna');
    await shop.settle();
    await order('bea');
    const sending = shop.settle().catch(() => undefined);
    while (there.received.length < 2) await new Promise(done => setTimeout(done, 10));
    await Promise.all([sending, shop.restart()]);
    await order('cyryl');
    await shop.wait(10 * SECOND);
    assert.deepEqual(
      there.received.map(({ json }) => json.data.changes.length),
      [1, 1, 1, 1],
    );
    assert.equal(idOf(there.received[1] as Received), idOf(there.received[2] as Received));
    assert.equal(new Set(peopleOf(there.received)).size, 3);
  });

  test('a new secret signs beside the old one for a day', async () => {
    const { id, secret } = await hook();
    const rotated = (await shop.ask(`/api/v1/webhooks/${id}/rotate`, 'POST')).body;
    assert.notEqual(rotated.secret, secret);
    const ping = async () => {
      assert.equal((await shop.ask(`/api/v1/webhooks/${id}/ping`, 'POST')).body.status, 204);
      const last = there.received.at(-1) as Received;
      return [isSigned(last, rotated.secret), isSigned(last, secret)];
    };
    assert.deepEqual(await ping(), [true, true]);
    await shop.wait(24 * HOUR);
    assert.deepEqual(await ping(), [true, false]);
  });

  test('a redirect is a failure, and is not followed', async () => {
    const other = await receiver();
    there.answer = () => ({ status: 307, headers: { location: other.url } });
    const { id } = await hook();
    const { body } = await shop.ask(`/api/v1/webhooks/${id}/ping`, 'POST');
    assert.deepEqual([body.status, body.error, other.received.length], [307, 'status', 0]);
    await other.close();
  });

  test('URLs, headers and segments that cannot be are refused with their place', async () => {
    const refused = async (more: object) => {
      const { status, body } = await shop.ask('/api/v1/webhooks', 'POST', { name: 'x', url: there.url, ...more });
      return [status, body.problems[0].path];
    };
    assert.deepEqual(await refused({ url: 'file:///etc/passwd' }), [422, 'body.url']);
    assert.deepEqual(await refused({ url: 'https://a:b@example.com/' }), [422, 'body.url']);
    assert.deepEqual(await refused({ headers: { Host: 'x' } }), [422, 'body.headers.Host']);
    assert.deepEqual(await refused({ headers: { 'Webhook-Id': 'x' } }), [422, 'body.headers.Webhook-Id']);
    assert.deepEqual(await refused({ headers: { a: 'b\r\nc: d' } }), [422, 'body.headers.a']);
    assert.deepEqual(await refused({ segments: ['byers'] }), [404, 'body.segments']);
    assert.equal((await shop.ask('/api/v1/webhooks/77/ping', 'POST')).status, 404);
  });

  test('removed, it gets nothing more', async () => {
    const { id } = await hook();
    assert.equal((await shop.ask(`/api/v1/webhooks/${id}`, 'DELETE')).status, 204);
    await order('anna');
    await shop.settle();
    assert.equal(there.received.length, 0);
    assert.equal((await shop.ask(`/api/v1/webhooks/${id}/deliveries`)).status, 404);
  });
});

describe('webhooks by themselves', () => {
  test('send what comes without being told to', async () => {
    const shop = await outgoingShop({ runs: true });
    const there = await receiver();
    await shop.define(BUYERS);
    await shop.ask('/api/v1/webhooks', 'POST', { name: 'hook', url: there.url });
    await shop.order('anna');
    for (let i = 0; i < 200 && there.received.length === 0; i++) await new Promise(done => setTimeout(done, 10));
    assert.equal(there.received.length, 1);
    await shop[Symbol.asyncDispose]();
    await there.close();
  });
});
