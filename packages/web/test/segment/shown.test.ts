import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldInstant } from '../../src/screens/segment/shown.ts';

const MINUTE = 60_000;

test('a page stays as of one instant while memberships are kept, and goes on when what is known is much newer', () => {
  const since = 1_000 * MINUTE;
  assert.equal(heldInstant(null, since), since);
  assert.equal(heldInstant(since, since + MINUTE), since);
  assert.equal(heldInstant(since, since + 10 * MINUTE), since + 10 * MINUTE);
  assert.equal(heldInstant(since, since - MINUTE), since - MINUTE, 'a backup was taken back');
  assert.equal(heldInstant(since, null), null, 'its definition was changed');
});
