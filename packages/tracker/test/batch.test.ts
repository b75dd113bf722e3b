import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyOf, bytesOf, fitting } from '../src/batch.ts';

const SENT_AT = new Date('2026-03-01T12:00:00Z');
const waiting = (...texts: string[]) =>
  texts.map((text, index) => ({ name: `${index}`, json: JSON.stringify({ text }) }));

describe('a batch', () => {
  it('is the Segment spec’s: calls in order, and when it was sent', () => {
    assert.deepEqual(JSON.parse(bodyOf(waiting('a', 'ż'), SENT_AT)), {
      batch: [{ text: 'a' }, { text: 'ż' }],
      sentAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('bears the write key where no header can', () => {
    assert.equal(JSON.parse(bodyOf(waiting('a'), SENT_AT, 'k')).writeKey, 'k');
  });

  it('has at most 500 kB in bytes, however many characters that are', () => {
    const calls = waiting(...Array.from({ length: 40 }, () => 'ł'.repeat(15_000)));
    const batch = fitting(calls);
    assert.deepEqual(batch, calls.slice(0, 16));
    assert.ok(bytesOf(bodyOf(batch, SENT_AT, 'a key')) <= 500_000);
    assert.ok(bytesOf(bodyOf(calls.slice(0, 17), SENT_AT, 'a key')) > 500_000);
  });

  it('is all that waits when that fits', () => {
    assert.equal(fitting(waiting('a', 'b', 'c')).length, 3);
    assert.deepEqual(fitting([]), []);
  });
});
