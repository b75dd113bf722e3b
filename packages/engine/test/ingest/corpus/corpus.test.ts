import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REJECT_REASONS } from '../../../src/ingest/read/reasons.ts';
import { SAID, WRITTEN } from './groups.ts';

test('there are enough cases, each of a name of its own, and every reason to put a row aside occurs', () => {
  const cases = Object.values({ ...WRITTEN, ...SAID }).flat();
  assert.ok(cases.length >= 60, `${cases.length} cases`);
  assert.equal(new Set(cases.map(one => one.name)).size, cases.length);
  const met = new Set(
    cases.flatMap(({ expect }) => ('problem' in expect ? [] : (expect.rejects ?? []).map(r => r[3]))),
  );
  assert.deepEqual(
    Object.keys(REJECT_REASONS).filter(reason => !met.has(reason as keyof typeof REJECT_REASONS)),
    [],
  );
});
