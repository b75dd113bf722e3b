import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSegmentation, type SegmentationDefinition } from '@satsuma/core';
import {
  bandEnds,
  cellsOf,
  divisionByCell,
  gridIn,
  subjectOfCell,
} from '../../src/screens/segmentation/board/cells.ts';
import type { Divided } from '../../src/screens/segmentation/divided.ts';

const rfm = (grid: 'ten' | 'eleven'): SegmentationDefinition => ({
  segmentation: 'rfm',
  method: 'rfm',
  settings: { grid, orders: { currency: 'PLN' } },
});

const gridOf = (grid: 'ten' | 'eleven') => {
  const read = readSegmentation(rfm(grid));
  assert.ok(read.ok);
  return gridIn({ settings: read.value.settings } as Divided);
};

const cellsGiven = (definition: SegmentationDefinition): readonly string[] => {
  const read = readSegmentation(definition);
  assert.ok(read.ok);
  return gridIn({ settings: read.value.settings } as Divided).classes.flatMap(({ cells }) => cells);
};

for (const grid of ['ten', 'eleven'] as const) {
  const all = [...cellsGiven(rfm(grid))].sort();
  test(`${grid}: 25 squares, and every cell of the grid is in exactly one of them`, () => {
    assert.equal(cellsOf(gridOf(grid)).length, 25);
    assert.deepEqual([...cellsGiven(divisionByCell(rfm(grid), gridOf(grid)))].sort(), all);
  });

  test(`${grid}: the people of a square, and everybody else, are all cells once`, () => {
    for (const cell of cellsOf(gridOf(grid))) {
      const subject = subjectOfCell(rfm(grid), gridOf(grid), cell);
      assert.ok('by' in subject);
      assert.deepEqual([...cellsGiven(subject.by)].sort(), all, subject.class);
      assert.deepEqual(subject.by.settings?.orders, { currency: 'PLN' });
    }
  });
}

test('a square of three measures may belong to several classes, one of two to one', () => {
  assert.ok(cellsOf(gridOf('ten')).every(({ classes }) => classes.length === 1));
  assert.ok(cellsOf(gridOf('eleven')).some(({ classes }) => classes.length > 1));
});

test('a band says the whole numbers that are in it', () => {
  const value = { by: 'value', edges: [39.5, 101] } as const;
  assert.deepEqual(
    [1, 2, 3].map(band => bandEnds(value, band)),
    [
      { from: null, to: 39 },
      { from: 40, to: 101 },
      { from: 102, to: null },
    ],
  );
  const fixed = { by: 'fixed', from: [10, 20] } as const;
  assert.deepEqual(
    [1, 2, 3].map(band => bandEnds(fixed, band)),
    [
      { from: null, to: 9 },
      { from: 10, to: 19 },
      { from: 20, to: null },
    ],
  );
  const rank = {
    by: 'rank',
    last: [
      { value: 1, profile: 5 },
      { value: 1, profile: 9 },
    ],
  } as const;
  assert.deepEqual(bandEnds(rank, 2), { from: 1, to: 1 });
});
