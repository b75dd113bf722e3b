import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { paint } from '../../src/output/colour.ts';
import { screenWidth } from '../../src/output/screen-width.ts';
import { type Column, table } from '../../src/output/table.ts';

interface Row {
  readonly name: string;
  readonly people: number;
  readonly about: string;
}

const ROWS: readonly Row[] = [
  { name: 'Champions', people: 1234, about: 'Bought lately and buy often: the best customers.' },
  { name: 'Żółw 🐢 家', people: 5, about: 'Short.' },
];

const columns = (flexible: 'cut' | 'wrap' | 'stiff'): readonly Column<Row>[] => [
  { title: 'class', cell: row => row.name },
  { title: 'people', align: 'right', cell: row => String(row.people) },
  { title: 'about', ...(flexible !== 'stiff' && { flexible }), cell: row => row.about },
];

const drawn = (width: number, flexible: 'cut' | 'wrap' | 'stiff' = 'cut') =>
  table(columns(flexible), ROWS, width, paint(false)).split('\n');

describe('a table', () => {
  test('aligns its columns, wide and combined characters too', () => {
    assert.deepEqual(drawn(120), [
      'class       people  about',
      'Champions     1234  Bought lately and buy often: the best customers.',
      'Żółw 🐢 家       5  Short.',
    ]);
  });

  for (const width of [60, 120]) {
    test(`is no wider than ${width} columns`, () => {
      for (const flexible of ['cut', 'wrap'] as const)
        for (const line of drawn(width, flexible)) assert.ok(screenWidth(line) <= width, line);
    });
  }

  test('cuts with an ellipsis', () => {
    assert.equal(drawn(50)[1], 'Champions     1234  Bought lately and buy often: …');
  });

  test('or breaks the cell into lines', () => {
    assert.deepEqual(drawn(50, 'wrap').slice(1, 3), [
      'Champions     1234  Bought lately and buy often:',
      '                    the best customers.',
    ]);
  });

  test('becomes a block for each row where it cannot fit', () => {
    assert.deepEqual(drawn(40, 'stiff').slice(0, 5), [
      'class   Champions',
      'people  1234',
      'about   Bought lately and buy often: th…',
      '',
      'class   Żółw 🐢 家',
    ]);
  });
});
