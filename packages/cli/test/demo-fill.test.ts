import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as engine from '@satsuma/engine';
import { fillShop } from '../src/demo/fill.ts';
import { scratchDirectory } from './satsuma.ts';

const NOW = Date.parse('2026-11-20T15:00:00Z');

describe('the demo shop of a running server', () => {
  const directory = scratchDirectory();

  test('comes with its people, its segments and four weeks of their log, while the server has its directory open', async () => {
    const workspace = await engine.openWorkspace({ directory: join(directory, 'data'), memory: 1e9 }, () => NOW);
    const told: number[] = [];
    const progress = (done: number, total: number) => void told.push(done / total);
    try {
      await fillShop(engine, workspace, { signal: new AbortController().signal, progress }, 150);
      assert.equal((await engine.readInventory(workspace.store)).people, 200);
      const { of } = await engine.segmentTrends(workspace, { days: 7 });
      const grown = Object.values(of).filter(({ sizes }) => sizes.every(size => size !== null));
      assert.ok(grown.length >= 10, `${grown.length} segments`);
      assert.ok(told.every((share, i) => share > (told[i - 1] ?? 0)) && told.at(-1) === 1, told.join(' '));
    } finally {
      await workspace.close();
    }
  });

  test('leaves nothing where it is given up', async () => {
    const workspace = await engine.openWorkspace({ directory: join(directory, 'given-up'), memory: 1e9 }, () => NOW);
    const control = new AbortController();
    control.abort(new Error('given up'));
    try {
      await assert.rejects(fillShop(engine, workspace, { signal: control.signal, progress: () => undefined }, 150));
      assert.equal(await engine.hasPeople(workspace.store), false);
    } finally {
      await workspace.close();
    }
  });
});
