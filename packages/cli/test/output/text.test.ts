import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import { bar, sparkline } from '../../src/output/bars.ts';
import { paint } from '../../src/output/colour.ts';
import { openOutput } from '../../src/output/output.ts';
import { printable } from '../../src/output/printable.ts';
import { progressBar } from '../../src/output/progress.ts';
import { cutTo, screenWidth, wrapped } from '../../src/output/screen-width.ts';

describe('text on a terminal', () => {
  test('takes a column for a letter, none for its marks, two for East Asian characters and emoji', () => {
    assert.deepEqual(['Gdańsk', 'Gdan\u0301sk', '東京', '🍊'].map(screenWidth), [6, 6, 4, 2]);
  });

  test('colours take no room', () => {
    assert.equal(screenWidth(paint(true).bold('Kraków')), 6);
    assert.equal(wrapped(paint(true).bold('one two'), 7), paint(true).bold('one two'));
  });

  test('is broken between words, further lines indented, its own indentation kept', () => {
    assert.equal(wrapped('  one two three four', 12, '    '), '  one two\n    three\n    four');
  });

  test('a word longer than the line stays whole', () => {
    assert.equal(wrapped('a verylongword b', 6), 'a\nverylongword\nb');
  });

  test('is cut to a width', () => {
    assert.deepEqual(
      ['Kraków', 'Kraków!', '東京都'].map(text => cutTo(text, 6)),
      ['Kraków', 'Krakó…', '東京都'],
    );
    assert.equal(cutTo('東京都', 5), '東京…');
  });

  test('that would control the terminal is taken out; our own colours stay', () => {
    const red = paint(true).red('red');
    assert.equal(printable(`a\u001b]0;title\u0007b\u001b[2Jc\rd\u009be ${red}\n`), `a]0;titleb[2Jcde ${red}\n`);
  });
});

describe('bars', () => {
  test('a sparkline begins at zero and ends at the largest', () => {
    assert.equal(sparkline([0, 1, 4, 8]), '▁▂▅█');
    assert.equal(sparkline([0, 0]), '▁▁');
  });

  test('a bar is exact to an eighth', () => {
    assert.deepEqual([bar(0, 4), bar(0.5, 4), bar(0.53125, 4), bar(2, 4)], ['', '██', '██▏', '████']);
  });
});

describe('output', () => {
  const written = (work: (out: ReturnType<typeof openOutput>) => void, json: boolean): string => {
    const out = new PassThrough();
    work(openOutput(json, { out, err: new PassThrough(), environment: {} }));
    return String(out.read() ?? '');
  };

  test('words without --json, one value with it', () => {
    const work = (out: ReturnType<typeof openOutput>): void => {
      out.line('words');
      out.data({ n: 1 });
    };
    assert.equal(written(work, false), 'words\n');
    assert.deepEqual(JSON.parse(written(work, true)), { n: 1 });
  });

  test('a problem in a file says file, line and column, then the place in the definition', async () => {
    const err = new PassThrough();
    const problem = {
      code: 'bad-value' as const,
      path: 'where.trait',
      message: 'no',
      file: 'a.yaml',
      line: 4,
      column: 7,
    };
    await openOutput(false, { out: new PassThrough(), err, environment: {} }).problems([problem]);
    assert.equal(String(err.read()), '✗ a.yaml:4:7 where.trait: no\n');
  });
});

describe('a progress bar', () => {
  const terminal = () => Object.assign(new PassThrough(), { isTTY: true as const });

  test('is drawn on a terminal, with share, rate and time left, and is gone afterwards', () => {
    const stream = terminal();
    let now = 0;
    const bar = progressBar('Reading', stream, () => now);
    now = 2000;
    bar.update(50, 100, 'rows');
    assert.match(String(stream.read()), /Reading █{12}░{12} 50 % · 25 rows\/s · 2 s left$/);
    bar.end();
    assert.equal(String(stream.read()), '\r\u001b[K');
  });

  test('is not there where nobody looks', () => {
    const stream = new PassThrough();
    progressBar('Reading', stream).update(1, 2);
    assert.equal(stream.read(), null);
  });
});
