import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { answer, fileIn, satsuma, scratchDirectory } from '../satsuma.ts';

const LINES = 400_000;

describe('Ctrl-C', () => {
  const directory = scratchDirectory();
  const data = join(directory, 'data');

  test('during an import: nothing of the file is there, and it can be imported again', async () => {
    mkdirSync(data);
    const file = fileIn(directory, 'orders.csv', manyOrders());
    const { code, stdout, stderr } = await satsuma(['--data', data, 'import', file, '--source', 'shop'], {
      onStart: async child => {
        while (!existsSync(join(data, 'warehouse'))) await wait(20);
        await wait(1500);
        child.kill('SIGINT');
      },
    });
    assert.deepEqual([code, stdout], [130, ''], stderr);
    assert.equal(stderr, 'Cancelled. Nothing was changed half-way.\n');
    const past = await answer<{ status: string }[]>(['--data', data, 'imports']);
    assert.deepEqual(
      past.filter(i => i.status !== 'failed'),
      [],
    );
    const count = 'select (select count() from events) + (select count() from profiles) as rows';
    assert.deepEqual(await answer(['--data', data, 'sql', count]), [{ rows: 0 }]);
    const [again] = await answer<{ facts: { events: number } }[]>(['--data', data, 'import', file, '--source', 'shop']);
    assert.equal(again?.facts.events, LINES);
  });
});

function manyOrders(): string {
  const lines = ['order_id,customer_id,order_date,total,currency'];
  for (let i = 0; i < LINES; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0');
    lines.push(`O${i},C${i % 5000},2026-01-${day} 10:00:00,${i % 200}.50,PLN`);
  }
  return `${lines.join('\n')}\n`;
}
