import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { brokenQuotes, cellsOf, type Dialect, patterns } from '../../../src/ingest/read/cells.ts';
import { inspectFile } from '../../../src/ingest/read/inspect.ts';
import { openRecords } from '../../../src/ingest/read/open-records.ts';
import { READING } from '../../../src/ingest/read/reading-settings.ts';
import { recordsOf } from '../../../src/ingest/read/records.ts';
import { isWholeZstd } from '../../../src/ingest/read/zstd-frames.ts';
import { raw, sql, value } from '../../../src/store/sql.ts';
import { openWarehouse } from '../../../src/store/warehouse.ts';

const directory = mkdtempSync(join(tmpdir(), 'satsuma-records-'));
const warehouse = await openWarehouse({ kind: 'embedded', directory: join(directory, 'w') }, 1e9);
after(async () => {
  await warehouse.close();
  rmSync(directory, { recursive: true, force: true });
});

interface Read {
  readonly row: number;
  readonly cells: string[];
  readonly broken: string;
}

async function recordsIn(path: string, hints = {}): Promise<Read[]> {
  const shape = await inspectFile(warehouse, path, hints);
  assert.ok(shape.ok, JSON.stringify(shape));
  return openRecords(warehouse, shape.value, 'scratch_0_test', undefined, file =>
    warehouse.rows<Read>(sql`select row, cells, broken from (${recordsOf(file)}) where not blank order by row`, {
      settings: READING,
    }),
  );
}

/** A cell with everything that gives a reader trouble. */
const cell = fc
  .array(fc.constantFrom('a', 'ż', '0', ' ', '"', '""', ',', ';', '\n', '\r\n', '\\', "'", '\t', '|'), { maxLength: 6 })
  .map(parts => parts.join(''));
const table = (columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 });

/** RFC 4180: quoted where it must be, and at whim where it need not be. */
function written(rows: readonly (readonly string[])[], separator: string, end: string, whim: number): string {
  const one = (text: string, i: number): string =>
    /["\r\n]/.test(text) || text.includes(separator) || text.trim() !== text || (whim >> (i % 8)) & 1
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rows.map(row => row.map(one).join(separator)).join(end) + end;
}

/** Where each record begins, counting line ends. */
function startsOf(rows: readonly (readonly string[])[]): number[] {
  const heights = rows.map(row => 1 + row.join('').split('\n').length - 1);
  return heights.map((_, i) => 2 + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
}

test('whatever is in the cells, what was written is read, record by record, at the lines where they begin', async () => {
  const files = fc.tuple(
    fc.integer({ min: 2, max: 4 }).chain(table),
    fc.constantFrom(',', ';', '\t', '|'),
    fc.constantFrom('\n', '\r\n'),
    fc.nat(255),
  );
  await fc.assert(
    fc.asyncProperty(files, async ([rows, separator, end, whim]) => {
      const header = (rows[0] ?? []).map((_, i) => `name${i}`);
      const path = join(directory, 'table.csv');
      writeFileSync(path, written([header, ...rows], separator, end, whim));
      const read = await recordsIn(path, { separator, quote: '"', header: true });
      const kept = rows
        .map((cells, i) => ({ cells, row: startsOf(rows)[i] ?? 0 }))
        .filter(({ cells }) => cells.some(text => /[^,;|\t" ]/.test(text)));
      // Line ends inside a cell become \n, whatever they were.
      const expected = kept.map(({ row, cells }) => ({
        row,
        cells: cells.map(text => text.replaceAll('\r\n', '\n')),
        broken: '',
      }));
      const seen = read.filter(({ cells }) => cells.some(text => /[^,;|\t" ]/.test(text)));
      assert.deepEqual(
        seen.map(one => ({ ...one, cells: one.cells.map(text => text.replaceAll('\r\n', '\n')) })),
        expected,
      );
    }),
    { numRuns: 40, seed: 20_260_601 },
  );
});

test('the short ways to cut a line agree with the careful one', async () => {
  const dialects: readonly Dialect[] = [
    { separator: ',', quote: '"' },
    { separator: ';', quote: "'" },
  ];
  const line = fc.array(fc.constantFrom('a', '"', '""', ',', ';', "'", ' ', '5" pipe', '"x"', '"x,y"', "'x;y'"), {
    maxLength: 10,
  });
  const lines = fc.sample(
    line.map(parts => parts.join('')),
    { numRuns: 4000, seed: 7 },
  );
  for (const dialect of dialects) {
    const { piece, complete } = patterns(dialect);
    const careful = sql`extractAll(concat(${value.text(dialect.separator)}, line), ${value.text(piece)})`;
    const rows = await warehouse.rows<{
      line: string;
      cells: string[];
      broken: number;
      pieces: string[];
      complete: number;
    }>(
      sql`select line, ${cellsOf(raw('line'), dialect)} as cells, ${brokenQuotes(raw('line'), dialect)} as broken,
        ${careful} as pieces, match(line, ${value.text(complete)}) as complete from (select arrayJoin(${value.texts(lines)}) as line)`,
      { settings: READING },
    );
    for (const row of rows) {
      assert.equal(row.broken, 1 - row.complete, row.line);
      if (row.complete)
        assert.deepEqual(
          row.cells,
          row.pieces.map(text => unquoted(text.slice(1), dialect.quote)),
          row.line,
        );
    }
  }
});

function unquoted(text: string, quote: string): string {
  const trimmed = text.replace(/^ +| +$/g, '');
  return trimmed.startsWith(quote) ? trimmed.slice(1, -1).replaceAll(quote + quote, quote) : text;
}

test('a record whose quotes would swallow the rest is broken alone, wherever it stands', async () => {
  const path = join(directory, 'broken.csv');
  const good = Array.from({ length: 50 }, (_, i) => `${i},"a, ${i}",x`);
  for (const at of [0, 1, 25, 49]) {
    const lines = good.with(at, '7,"never shut,x');
    writeFileSync(path, `id,text,more\n${lines.join('\n')}\n`);
    const read = await recordsIn(path);
    assert.equal(read.length, 50);
    assert.deepEqual(
      read.filter(one => one.broken !== '').map(one => [one.row, one.broken]),
      [[at + 2, 'open-quote']],
    );
  }
});

test('line numbers hold in every kind of packing', async () => {
  const text = `id,note\n1,"two\nlines"\n\n2,x\n`;
  const packed = { 'a.csv': Buffer.from(text), 'a.csv.gz': gzipSync(text), 'a.csv.zst': zstdCompressSync(text) };
  for (const [name, bytes] of Object.entries(packed)) {
    writeFileSync(join(directory, name), bytes);
    const read = await recordsIn(join(directory, name));
    assert.deepEqual(
      read.map(({ row, cells }) => [row, ...cells]),
      [
        [2, '1', 'two\nlines'],
        [5, '2', 'x'],
      ],
      name,
    );
  }
});

test('a zstd file is whole when its frames end where it ends', async () => {
  const frame = zstdCompressSync(Buffer.from(Array.from({ length: 90_000 }, (_, i) => `${i * 7919},x`).join('\n')));
  const skippable = Buffer.from('502a4d1803000000616263', 'hex');
  const path = join(directory, 'frames.zst');
  const isWhole = (...parts: Buffer[]) => {
    writeFileSync(path, Buffer.concat(parts));
    return isWholeZstd(path);
  };
  assert.equal(await isWhole(frame), true);
  assert.equal(await isWhole(frame, frame, skippable), true);
  assert.equal(await isWhole(skippable, frame), true);
  for (const cut of [5, 100, frame.length >> 1, frame.length - 1]) {
    assert.equal(await isWhole(frame.subarray(0, cut)), false, `cut at ${cut}`);
    assert.equal(await isWhole(frame, frame.subarray(0, cut)), false, `second frame cut at ${cut}`);
  }
  assert.equal(await isWhole(frame, Buffer.from('rubbish')), false);
});
