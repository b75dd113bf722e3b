import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { answer, satsumaHere, scratchDirectory } from '../satsuma.ts';
import { openSmallShop, type SmallShop } from '../small-shop.ts';

interface Held {
  readonly profile: number;
  readonly identifiers: readonly { readonly value: string }[];
  readonly events: readonly unknown[];
}

describe('satsuma person export, erase', () => {
  const directory = scratchDirectory();
  let shop: SmallShop;
  before(async () => {
    shop = await openSmallShop(directory);
  });

  const run = (...args: readonly string[]) => satsumaHere(['--data', shop.data, ...args]);
  const file = () => join(directory, 'anna.json');

  test('writes everything that is held of one person into a new file, or prints it', async () => {
    const ran = await run('person', 'export', 'anna@shop.pl', '--to', file());
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stdout, /^Everything that is held of profile 1 is in .*anna\.json\.\n$/);
    const written = JSON.parse(readFileSync(file(), 'utf8')) as Held;
    assert.ok(written.identifiers.some(i => i.value === 'anna@shop.pl') && written.events.length > 0);
    const printed = JSON.parse((await run('person', 'export', 'anna@shop.pl')).stdout) as Held;
    assert.deepEqual(printed.identifiers, written.identifiers);
    const again = await run('person', 'export', 'anna@shop.pl', '--to', file());
    assert.deepEqual([again.code, /is there already/.test(again.stderr)], [1, true]);
  });

  test('erases only when it is said to be meant, and then for good', async () => {
    const careful = await run('person', 'erase', 'anna@shop.pl');
    assert.equal(careful.code, 2);
    assert.match(careful.stderr, /--yes/);
    assert.equal((await run('person', 'anna@shop.pl')).code, 0);
    const erased = await answer<{ profile: number; rows: number }>([
      ...['--data', shop.data, 'person', 'erase', 'anna@shop.pl', '--yes'],
    ]);
    assert.equal(erased.profile, 1);
    assert.ok(erased.rows > 3, `${erased.rows} rows`);
    assert.equal((await run('person', 'anna@shop.pl')).code, 4);
    assert.equal((await run('person', 'erase', 'profile:1', '--yes')).code, 4);
    const { stdout } = await run('changes', 'buyers');
    assert.match(stdout, /erasure/);
  });

  test('nothing else can be done with somebody', async () => {
    const { code, stderr } = await run('person', 'praise', 'C2');
    assert.equal(code, 2);
    assert.match(stderr, /export or erase/);
  });
});
