import { failed, type Problem, type Result } from '@satsuma/core';
import type { Warehouse } from '../../store/warehouse.ts';
import type { FileHints, FileShape } from './file-shape.ts';
import { type Framing, findFraming } from './framing.ts';
import { inspectDelimited } from './inspect-delimited.ts';
import { inspectJson } from './inspect-json.ts';
import { inspectParquet } from './inspect-parquet.ts';
import { contentHash, fileProblem, lookOnDisk, withPlainPath } from './on-disk.ts';
import { orFileProblem } from './read-failure.ts';
import type { Inspected } from './shape-of.ts';
import { isWholeZstd } from './zstd-frames.ts';

/**
 * Finds out how a file is written: format, compression, encoding, separator, quote, decimal sign, header; and what its
 * columns look like. Reads the file once from end to end (counting), and looks closely at its first records.
 * A file that cannot be read as a whole is a problem; a row that cannot be read is not looked at here.
 */
export async function inspectFile(
  warehouse: Warehouse,
  path: string,
  hints: FileHints = {},
  signal?: AbortSignal,
): Promise<Result<FileShape>> {
  const looked = await lookOnDisk(path);
  if (!looked.ok) return looked;
  const disk = looked.value;
  if (disk.compression === 'zstd' && !(await isWholeZstd(disk.path))) {
    return failed([fileProblem(disk.path, 'its compressed data is damaged or cut off', 'Fetch the file again.')]);
  }
  return orFileProblem(disk.path, () =>
    withPlainPath(disk.path, async plainPath => {
      const file: Inspected = { ...disk, plainPath, contentHash: await contentHash(disk.path, signal), hints, signal };
      return disk.parquet || hints.format === 'parquet'
        ? inspectParquet(warehouse, file)
        : inspectText(warehouse, file);
    }),
  );
}

async function inspectText(warehouse: Warehouse, file: Inspected): Promise<Result<FileShape>> {
  const framing = await findFraming(warehouse, file, file.hints, file.signal);
  if (framing === undefined) return failed([fileProblem(file.path, 'it holds binary data and no text')]);
  const notes = framing.sureOfEncoding ? [] : [doubtfulEncoding(framing)];
  return framing.format === 'delimited'
    ? inspectDelimited(warehouse, file, framing, notes)
    : inspectJson(warehouse, file, framing, notes);
}

const doubtfulEncoding = ({ encoding }: Framing): Problem => ({
  code: 'import',
  path: 'file.encoding',
  message: `The file is not UTF-8, and its letters fit more than one encoding; it is read as ${encoding}.`,
  hint: 'If letters come out wrong, say file: {encoding: iso-8859-2} (or windows-1252) in the mapping.',
});
