import assert from 'node:assert/strict';
import { REJECT_REASONS, type RejectReason } from '../../../src/ingest/read/reasons.ts';
import type { Reject } from './corpus-case.ts';

const REASONS = new Map<string, RejectReason>(
  Object.entries(REJECT_REASONS).map(([reason, words]) => [words, reason as RejectReason]),
);

/** What a rejects file says, by the rules of RFC 4180; `''` is no file and says nothing. */
export function readRejects(text: string): Reject[] {
  if (text === '') return [];
  const [header, ...records] = recordsOf(text);
  assert.deepEqual(header, ['line', 'column', 'value', 'reason']);
  return records.map(([line = '', column = '', value = '', words = '', ...more]): Reject => {
    const reason = REASONS.get(words);
    assert.ok(reason !== undefined && more.length === 0, `no reason is called "${words}"`);
    return [Number(line), column, value, reason];
  });
}

const CELL = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gy;

function recordsOf(text: string): string[][] {
  const records: string[][] = [[]];
  let read = 0;
  for (const [all, quoted, plain = '', end] of text.matchAll(CELL)) {
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') records.push([]);
    read += all.length;
  }
  assert.equal(read, text.length, 'the rejects file is no CSV');
  return records.slice(0, -1);
}
