import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkSegmentation, emptyCatalog } from '../../src/index.ts';
import { allCells, cellsOf } from '../../src/method/rfm/grid.ts';
import { GRIDS } from '../../src/method/rfm/grids.ts';

const problems = (grid: unknown) => {
  const checked = checkSegmentation({ segmentation: 'tested', method: 'rfm', settings: { grid } }, emptyCatalog('UTC'));
  return checked.ok ? [] : checked.problems;
};

describe('grids', () => {
  test('a pattern stands for cells', () => {
    assert.deepEqual(cellsOf('5[4-5]', 5), ['54', '55']);
    assert.deepEqual(cellsOf('*1', 3), ['11', '21', '31']);
    assert.equal(allCells(5, 3).length, 125);
  });

  for (const [name, grid] of Object.entries(GRIDS))
    test(`the grid of ${name} classes holds every cell exactly once`, () => {
      const cells = grid.classes.flatMap(c => c.cells);
      assert.deepEqual([...cells].sort(), [...allCells(grid.levels, grid.dimensions)].sort());
    });

  test('a gap is a problem that names the cells', () => {
    const [gap] = problems({
      levels: 2,
      classes: [
        { class: 'a', cells: ['22', '21'] },
        { class: 'b', cells: ['12'] },
      ],
    });
    assert.equal(gap?.code, 'grid-gap');
    assert.equal(gap?.path, 'settings.grid');
    assert.equal(gap?.message, 'no class holds 11');
  });

  test('an overlap is a problem that names the cells and the classes', () => {
    const [overlap] = problems({
      levels: 2,
      classes: [
        { class: 'a', cells: ['2*'] },
        { class: 'b', cells: ['1*', '21'] },
      ],
    });
    assert.equal(overlap?.code, 'grid-overlap');
    assert.equal(overlap?.message, 'in more than one class: 21 (a, b)');
  });

  test('a cell outside the scores, or of another length, is said where it stands', () => {
    const outside = problems({ levels: 2, classes: [{ class: 'a', cells: ['2*', '1[1-3]'] }] });
    assert.deepEqual(
      outside.map(p => `${p.code} ${p.path}`),
      ['bad-range settings.grid.classes[0].cells[1]'],
    );
    const mixed = problems({ levels: 2, classes: [{ class: 'a', cells: ['**', '111'] }] });
    assert.deepEqual(
      mixed.map(p => `${p.code} ${p.path}`),
      ['bad-value settings.grid.classes[0].cells[1]'],
    );
    assert.deepEqual(
      problems({ classes: [{ class: 'a', cells: ['5x'] }] }).map(p => p.code),
      ['bad-value'],
    );
  });

  test('a grid of one class is whole', () => {
    assert.deepEqual(problems({ levels: 9, classes: [{ class: 'all', cells: ['***'] }] }), []);
  });

  test('a class given twice, or named like the people without activity, is a problem', () => {
    const twice = problems({
      levels: 2,
      classes: [
        { class: 'a', cells: ['2*'] },
        { class: 'a', cells: ['1*'] },
      ],
    });
    assert.deepEqual(
      twice.map(p => p.code),
      ['duplicate'],
    );
    assert.deepEqual(
      problems({ levels: 2, classes: [{ class: 'prospect', cells: ['**'] }] }).map(p => p.code),
      ['duplicate'],
    );
  });
});
