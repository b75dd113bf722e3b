import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookAt } from '../../../src/ingest/read/column-look.ts';
import { guessDialect } from '../../../src/ingest/read/dialect.ts';
import { guessEncoding, markedEncoding } from '../../../src/ingest/read/encoding.ts';
import { readHeader } from '../../../src/ingest/read/header.ts';

test('the separator is what stands equally often in most lines, outside quotes', () => {
  const cases: readonly [lines: readonly string[], separator: string, quote?: string][] = [
    [['a,b,c', '1,2,3'], ','],
    [['a;b', '"x, y, z";2', '1,5;3', '2,5;4'], ';'],
    [['a\tb', '1\t2'], '\t'],
    [['a|b|c', '1|2|3'], '|'],
    [[' 00001 19970101  1   11.77', ' 00002 19970112  1   12.00'], 'whitespace'],
    [['one', 'two words', 'three whole words'], ','],
    [["'a','b'", "'1','it,s'"], ',', "'"],
    [['name,city', "O'Neill,Łódź", "d'Arc,Paris"], ','],
    [['', 'a;b', ''], ';'],
  ];
  for (const [lines, separator, quote = '"'] of cases) {
    assert.deepEqual(guessDialect(lines, {}), { separator, quote }, lines.join('⏎'));
  }
  assert.deepEqual(guessDialect(['a,b', '1,2'], { separator: ';', quote: 'none' }), { separator: ';', quote: 'none' });
});

test('the encoding: marks, UTF-8 with a few broken lines, and the one in which letters make words', () => {
  assert.equal(markedEncoding(Buffer.from('\uFEFFa', 'utf16le')), 'utf-16le');
  assert.equal(markedEncoding(Buffer.from('id;name\n', 'utf16le')), 'utf-16le');
  assert.equal(markedEncoding(Buffer.from('\uFEFFid')), 'utf-8');
  assert.equal(markedEncoding(Buffer.from('id;name\n')), undefined);
  // "żółw śnięty" in either encoding: they differ in ś.
  const inWindows = Buffer.from('bff3b377209c6e69ea7479', 'hex');
  const inIso = Buffer.from('bff3b37720b66e69ea7479', 'hex');
  assert.equal(guessEncoding({ multibyte: 0, invalid: 1 }, [inWindows]).encoding, 'windows-1250');
  assert.equal(guessEncoding({ multibyte: 0, invalid: 1 }, [inIso]).encoding, 'iso-8859-2');
  assert.equal(
    guessEncoding({ multibyte: 0, invalid: 1 }, [Buffer.from('crème brûlée, façade', 'latin1')]).encoding,
    'windows-1252',
  );
  assert.deepEqual(guessEncoding({ multibyte: 50, invalid: 3 }, [inIso]), { encoding: 'utf-8', sure: true });
  assert.deepEqual(guessEncoding({ multibyte: 0, invalid: 0 }, []), { encoding: 'utf-8', sure: true });
});

test('a header is words above values; names are each there once', () => {
  const names = (rows: string[][], hints = {}) => {
    const { present, names } = readHeader(rows, hints);
    return [present, ...names];
  };
  assert.deepEqual(
    names([
      ['id', 'total'],
      ['1', '2.50'],
    ]),
    [true, 'id', 'total'],
  );
  assert.deepEqual(
    names([
      ['1', '2.50'],
      ['2', '3.50'],
    ]),
    [false, 'column 1', 'column 2'],
  );
  assert.deepEqual(
    names([
      ['a@x.pl', 'Jan'],
      ['b@x.pl', 'Ola'],
    ]),
    [false, 'column 1', 'column 2'],
  );
  assert.deepEqual(
    names([
      ['region', '2019', '2020'],
      ['north', 'yes', 'no'],
    ]),
    [true, 'region', '2019', '2020'],
  );
  assert.deepEqual(
    names([
      ['a', 'a', '', ' b '],
      ['1', '2', '3', '4'],
    ]),
    [true, 'a', 'a (2)', 'column 3', 'b'],
  );
  assert.deepEqual(names([['only'], ...[]]), [true, 'only']);
  assert.deepEqual(names([['1', '2']], { header: true }), [true, '1', '2']);
  assert.deepEqual(names([['x', 'y']], { names: ['id'] }), [false, 'id', 'column 2']);
  assert.match(readHeader([['a', 'a']], { header: true }).notes[0]?.message ?? '', /more than once/);
});

test('a column looks like what its filled cells are', () => {
  const look = lookAt('x', ['1,50', '', '1 200,00', '2', 'NULL']);
  assert.equal(look.filled, 0.6);
  assert.equal(look.number[','], 1);
  assert.equal(look.number['.'], 1 / 3);
  assert.equal(lookAt('x', ['17850.0', '12346.0']).spoiltWhole, 1);
  assert.equal(lookAt('x', ['1 234,50 zł', '5 zł']).money, 1);
  assert.equal(lookAt('x', ['a@x.pl', 'b']).email, 0.5);
  assert.equal(lookAt('x', ['tak', 'NIE']).boolean, 1);
  assert.equal(lookAt('x', ['a|b', 'c']).listSeparator, '|');
});

test('dates look like every format that can read them', () => {
  const formats = (...cells: string[]) =>
    Object.entries(lookAt('x', cells).times).flatMap(([format, share]) => (share === 1 ? [format] : []));
  assert.deepEqual(formats('2026-01-31', '2026-02-01 10:00'), ['ymd']);
  assert.deepEqual(formats('03/04/2026', '05.06.2026'), ['dmy', 'mdy']);
  assert.deepEqual(formats('31/12/2026', '05/06/2026'), ['dmy']);
  assert.deepEqual(formats('12/31/2026', '05/06/2026'), ['mdy']);
  assert.deepEqual(formats('31 grudnia 2026', 'Jan 5, 2026'), ['words']);
  assert.deepEqual(formats('44927', '44927.5'), ['excel']);
  assert.deepEqual(formats('1798725900'), ['unix']);
  assert.deepEqual(formats('1798725900000'), ['unix-ms']);
  assert.deepEqual(formats('19970101'), ['ymd']);
  assert.deepEqual(formats('12', '5'), []);
});
