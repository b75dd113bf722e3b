import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backoff, toldToWait } from '../src/backoff.ts';

describe('waiting after failures', () => {
  it('doubles up to a minute, and is spread over the upper half', () => {
    assert.deepEqual(
      [1, 2, 3, 6, 7, 50].map(failures => [backoff(failures, 0), backoff(failures, 0.999999)].map(Math.round)),
      [
        [500, 1000],
        [1000, 2000],
        [2000, 4000],
        [16000, 32000],
        [30000, 60000],
        [30000, 60000],
      ],
    );
  });
});

describe('Retry-After', () => {
  const NOW = Date.parse('2026-03-01T12:00:00Z');
  for (const [header, milliseconds] of [
    ['3', 3000],
    ['0', 0],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['999999999', 3_600_000],
    ['soon', 0],
    ['-5', 0],
    [null, 0],
  ] as const) {
    it(`${header} is ${milliseconds} ms`, () => assert.equal(toldToWait(header, NOW), milliseconds));
  }
});
