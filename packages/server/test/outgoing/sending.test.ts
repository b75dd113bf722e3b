import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_ATTEMPTS, nextAttempt } from '../../src/outgoing/retries.ts';
import { isPublic } from '../../src/outgoing/webhooks/addresses.ts';
import { poster } from '../../src/outgoing/webhooks/post.ts';
import { newSecret, signedHeaders } from '../../src/outgoing/webhooks/signature.ts';
import { receiver } from './outgoing-shop.ts';

describe('signatures', () => {
  test('are those of the published example (standard-webhooks, libraries/javascript, "sign function works")', () => {
    assert.deepEqual(
      signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330_000, '{"test": 2432232314}', [
        'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      ]),
      {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
    );
  });

  test('a secret has 24 to 64 bytes, as the specification asks', () => {
    const secret = newSecret(bytes => Buffer.alloc(bytes, 7));
    assert.match(secret, /^whsec_[A-Za-z0-9+/]+=*$/);
    assert.equal(Buffer.from(secret.slice(6), 'base64').length, 32);
  });
});

describe('addresses', () => {
  const PRIVATE = [
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', 'fe80::1', 'fc00::1', 'fd12::1', 'fec0::1'],
    ...[
      'ff02::1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001::1',
      '2001:db8::1',
      '3fff::1',
      '100::1',
      '',
      'example.com',
    ],
  ];
  const PUBLIC = [
    '8.8.8.8',
    '1.1.1.1',
    '172.15.0.1',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::1',
  ];

  test('of this machine, its network or nowhere are told from public ones', () => {
    assert.deepEqual(PRIVATE.filter(isPublic), []);
    assert.deepEqual(PUBLIC.filter(isPublic), PUBLIC);
  });

  test('are refused however they are written, before anything is sent', async () => {
    const there = await receiver();
    const { port } = new URL(there.url);
    const names: Record<string, readonly string[]> = { 'inside.test': ['127.0.0.1'], 'both.test': ['10.0.0.1', '::1'] };
    const post = poster({
      timeout: 1_000,
      allowPrivate: false,
      addressesOf: async host => names[host] ?? ['127.0.0.1'],
    });
    for (const host of [
      ...['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '017700000001', '127.1'],
      ...['inside.test', 'both.test', '0.0.0.0', '169.254.169.254'],
    ]) {
      assert.equal((await post.post(`http://${host}:${port}/`, {}, '{}')).error, 'address-refused', host);
    }
    assert.equal(there.received.length, 0);
    post.close();
    await there.close();
  });

  test('are looked up once: the connection goes to the one that was checked', async () => {
    const there = await receiver();
    let asked = 0;
    const addressesOf = async () => [asked++ === 0 ? '127.0.0.1' : '10.255.255.1'];
    const post = poster({ timeout: 1_000, allowPrivate: true, addressesOf });
    const { port } = new URL(there.url);
    assert.equal((await post.post(`http://rebinding.test:${port}/`, {}, '{}')).status, 204);
    assert.equal(asked, 1);
    post.close();
    await there.close();
  });
});

describe('a reply', () => {
  test('however long it is, and where there is none, ends', async () => {
    const there = await receiver();
    const post = poster({ timeout: 300, allowPrivate: true });
    there.answer = () => ({ status: 200, headers: { 'content-length': '1000000000' } });
    assert.equal((await post.post(there.url, {}, '{}')).error, null);
    there.answer = () => 'never';
    assert.equal((await post.post(there.url, {}, '{}')).error, 'timeout');
    await there.close();
    assert.equal((await post.post(there.url, {}, '{}')).error, 'unreachable');
    assert.equal((await post.post('http://nobody.invalid/', {}, '{}')).error, 'name-unknown');
    post.close();
  });
});

describe('another attempt', () => {
  test('comes later and later, a little by chance, until there is no more', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS }, (_, i) => nextAttempt(i + 1, 0, 0));
    assert.deepEqual(waits, [5_000, 30_000, 120_000, 900_000, 3_600_000, 21_600_000, 86_400_000, undefined]);
    assert.equal(nextAttempt(1, 1_000, 1), 7_000);
  });

  test('comes when the other side says, seconds or a date, but never sooner and not in a year', () => {
    const now = Date.parse('2026-03-02T09:00:00Z');
    assert.equal(nextAttempt(1, now, 0, '90'), now + 90_000);
    assert.equal(nextAttempt(1, now, 0, 'Mon, 02 Mar 2026 10:00:00 GMT'), now + 3_600_000);
    assert.equal(nextAttempt(2, now, 0, '1'), now + 30_000);
    assert.equal(nextAttempt(1, now, 0, 'soon'), now + 5_000);
    assert.equal(nextAttempt(1, now, 0, '99999999'), now + 86_400_000);
  });
});
