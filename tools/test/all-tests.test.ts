import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { batchesOf } from '../all-tests/batches.ts';

const quick = (path: string) => ({ path, awaits: false });

describe('the batches of tests', () => {
  const many = Array.from({ length: 23 }, (_, i) =>
    quick(`packages/core/test/check/${String(i).padStart(2, '0')}.test.ts`),
  );
  const files = [
    ...many,
    quick('packages/web/test/format.test.ts'),
    quick('e2e/journey.test.ts'),
    quick('packages/engine/test/live/kill.test.ts'),
    { path: 'packages/core/test/waits.test.ts', awaits: true },
  ];

  it('hold every file once', () => {
    assert.deepEqual(
      batchesOf(files)
        .flatMap(({ paths }) => paths)
        .toSorted(),
      files.map(({ path }) => path).toSorted(),
    );
  });

  it('are the same whatever the order in which files are found', () => {
    assert.deepEqual(batchesOf(files.toReversed()), batchesOf(files));
  });

  it('leave alone what kills or measures its process, and what cannot be loaded at once', () => {
    const alone = batchesOf(files).flatMap(({ paths }) => (paths.length === 1 ? paths : []));
    assert.deepEqual(alone, [
      'e2e/journey.test.ts',
      'packages/engine/test/live/kill.test.ts',
      'packages/core/test/waits.test.ts',
      'packages/web/test/format.test.ts',
    ]);
  });

  it('are about as large as each other, and of one deliverable', () => {
    const sizes = batchesOf(files).flatMap(({ paths }) =>
      paths[0]?.startsWith('packages/core') ? [paths.length] : [],
    );
    assert.deepEqual(sizes, [1, 8, 8, 7]);
  });
});
