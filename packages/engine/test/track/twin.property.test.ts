import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { BLOCKED_VALUES } from '../../src/ingest/typed/blocked-values.ts';
import { callReader } from '../../src/track/call-reader.ts';
import { CALL, NOW } from './calls.ts';
import { filed } from './filed.ts';
import { refusedToo, shownFiled, shownSaid } from './shown.ts';

const SETTINGS = { zone: 'Europe/Warsaw', country: 'PL', blocked: [...BLOCKED_VALUES, 'x*y*z'] };
const read = callReader(SETTINGS);

test('a call says the same to the reader as in a file', async () => {
  const calls = fc.sample(CALL, { seed: 20261122, numRuns: 3000 }).map(call => JSON.stringify(call));
  const rows = await filed(calls, SETTINGS);
  const differing: { call: string; said: unknown; filed: unknown }[] = [];
  let taken = 0;
  let lines = 0;
  for (const [i, call] of calls.entries()) {
    const inFile = shownFiled(rows[i] ?? []);
    const result = read(JSON.parse(call), { receivedAt: NOW });
    if (result.ok) taken++;
    if (result.ok) lines += result.value.lines.length;
    const said = result.ok ? shownSaid(result.value) : result.problems;
    const same = result.ok ? isDeepStrictEqual(said, inFile) : refusedToo(result.problems, inFile.problems);
    if (!same) differing.push({ call, said, filed: inFile });
  }
  differing.sort((a, b) => a.call.length - b.call.length);
  assert.deepEqual(
    differing[0]?.said,
    differing[0]?.filed,
    `${differing.length} differ, such as ${differing[0]?.call}`,
  );
  assert.ok(taken > 1000 && lines > 200, `only ${taken} calls and ${lines} lines were taken by both`);
});
