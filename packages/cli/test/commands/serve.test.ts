import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { answer, fileIn, satsuma, scratchDirectory } from '../satsuma.ts';

const ORDERS = `order_id,customer_id,order_date,total,currency
O1,C1,2026-01-05 10:00:00,10.50,PLN
O2,C2,2026-01-06 10:00:00,20.00,PLN
`;

/** Runs `satsuma serve` until `work` is done with it, and stops it as Ctrl-C does. */
async function serving(args: readonly string[], work: (address: string, said: () => string) => Promise<void>) {
  let text = '';
  let failure: unknown;
  const ran = await satsuma([...args, 'serve', '--port', '0'], {
    onStart: child => {
      child.stderr?.on('data', (more: Buffer) => {
        const before = addressIn(text);
        text += more;
        const address = addressIn(text);
        if (before === undefined && address !== undefined) void visit(child, address);
      });
    },
  });
  async function visit(child: ChildProcess, address: string) {
    await work(address, () => text).catch(error => {
      failure = error;
    });
    child.kill('SIGINT');
  }
  if (failure !== undefined) throw failure;
  return ran;
}

const addressIn = (text: string): string | undefined => /answers at (http:\/\/\S+);/.exec(text)?.[1];

describe('satsuma serve', () => {
  const directory = scratchDirectory();

  test('on an empty directory says how to bring data in and prints the link for the first admin; Ctrl-C stops it', async () => {
    const data = join(directory, 'empty');
    const ran = await serving(['--data', data], async address => {
      const reply = await fetch(`${address}/readyz`);
      assert.deepEqual(await reply.json(), { ready: true, waiting: {} });
    });
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stderr, /Nobody has an account yet\..*\n {2}http:\/\/127\.0\.0\.1:\d+\/welcome#[\w-]{43}\n/);
    assert.match(ran.stderr, /npm start -- --demo/);
    assert.match(ran.stderr, /npx satsuma import/);
    assert.match(ran.stderr, /Stopped\.\n$/);
    for (const line of ran.stdout.trim().split('\n')) assert.equal(typeof JSON.parse(line), 'object', line);
  });

  test('speaks Polish, and says nothing of empty data where there are people', async () => {
    const data = join(directory, 'shop');
    await answer(['--data', data, 'import', fileIn(directory, 'orders.csv', ORDERS), '--source', 'shop']);
    const ran = await satsuma(['--data', data, '--lang', 'pl', 'serve', '--port', '0'], {
      onStart: child =>
        child.stderr?.on('data', (text: Buffer) => String(text).includes('Ctrl-C') && child.kill('SIGTERM')),
    });
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stderr, /Satsuma odpowiada pod adresem/);
    assert.doesNotMatch(ran.stderr, /Nie ma jeszcze danych/);
  });

  test('an address that is none, and a port that is taken, are said in words', async () => {
    const data = join(directory, 'empty');
    const wrong = await satsuma(['--data', data, 'serve', '--public-url', 'satsuma']);
    assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /--public-url: "satsuma" is not an address of the web/);
    const ran = await serving(['--data', data], async address => {
      const { port } = new URL(address);
      const second = await satsuma(['--data', join(directory, 'second'), 'serve', '--port', port]);
      assert.equal(second.code, 1, second.stderr);
      assert.match(second.stderr, new RegExp(`--port: 127\\.0\\.0\\.1:${port} is in use`));
    });
    assert.equal(ran.code, 0);
  });
});

describe('satsuma backup and restore', () => {
  const directory = scratchDirectory();
  const [data, copy, restored] = ['data', 'copy', 'restored'].map(name => join(directory, name));
  assert.ok(data && copy && restored);

  test('what was copied is there again, and answers the same', async () => {
    await answer(['--data', data, 'import', fileIn(directory, 'orders.csv', ORDERS), '--source', 'shop']);
    const made = await answer<{ tables: { name: string; rows: number }[] }>(['--data', data, 'backup', copy]);
    assert.equal(made.tables.find(table => table.name === 'profiles')?.rows, 2);
    const back = await satsuma(['--data', restored, 'restore', copy]);
    assert.equal(back.code, 0, back.stderr);
    assert.match(back.stdout, /restored holds what was there on/);
    for (const question of ['data', 'imports', 'settings']) {
      assert.deepEqual(
        await answer(['--data', restored, question]),
        await answer(['--data', data, question]),
        question,
      );
    }
  });

  test('a restore over data, and of a damaged backup, is refused in words', async () => {
    const over = await satsuma(['--data', data, 'restore', copy]);
    assert.deepEqual([over.code, over.stdout], [1, '']);
    assert.match(over.stderr, /holds something already/);
    writeFileSync(join(copy, 'control.sqlite'), 'x');
    const broken = await satsuma(['--data', join(directory, 'other'), 'restore', copy]);
    assert.equal(broken.code, 3, broken.stderr);
    assert.match(broken.stderr, /control\.sqlite is not what was written/);
    assert.equal(existsSync(join(directory, 'other')), false);
  });
});
