import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { guardLoad } from '../src/limits/load.ts';

const EVERY = 20;
const bounds = { delay: 200, heap: Infinity, memory: Infinity };

/** Nothing else is done for so many milliseconds. */
function block(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

test('one long piece of work is no overload; work that never lets go is, until it does', async () => {
  const guard = guardLoad(bounds, EVERY);
  await sleep(2 * EVERY);
  block(400);
  await sleep(EVERY / 2);
  assert.equal(guard.over(), undefined);
  for (let i = 0; i < 3; i++) {
    await sleep(0);
    block(400);
  }
  await sleep(0);
  assert.equal(guard.over(), 'delay');
  // Others on the machine may hold this process up as well.
  for (let i = 0; i < 100 && guard.over() !== undefined; i++) await sleep(2 * EVERY);
  assert.equal(guard.over(), undefined);
  guard.close();
});
