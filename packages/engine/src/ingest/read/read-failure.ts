import { failed, type Result } from '@satsuma/core';
import { QueryError } from '../../store/query-error.ts';
import { fileProblem } from './on-disk.ts';

const DAMAGED = 'its compressed data is damaged or cut off';
const NO_JSON = 'it is no JSON from beginning to end';

/** The engine's numbers for what can be wrong with a file as a whole. */
const CAUSES: Readonly<Record<number, readonly [why: string, hint?: string]>> = {
  354: [DAMAGED, 'Fetch the file again.'],
  554: [DAMAGED, 'Fetch the file again.'],
  561: [DAMAGED, 'Fetch the file again.'],
  117: [NO_JSON],
  636: ['it is damaged or no Parquet file', 'Fetch the file again.'],
  107: ['the warehouse does not see it', 'A ClickHouse server reads files from its own machine only.'],
  291: ['the warehouse may not read it', 'A ClickHouse server reads only files under its user_files_path.'],
};

/**
 * Runs `work` on a file; what the engine cannot read of it is a problem of the file. A row that is too large or a file
 * that holds more than the memory allows is the engine's own error and is thrown on.
 */
export async function orFileProblem<T>(path: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const cause = error instanceof QueryError ? causeOf(error) : undefined;
    if (cause === undefined) throw error;
    return failed([fileProblem(path, ...cause)]);
  }
}

function causeOf(error: QueryError): readonly [why: string, hint?: string] | undefined {
  if (error.message.includes('satsuma: too large to read as a whole')) {
    return [
      'it is larger than 256 MB, in an encoding or with line ends that need it in memory',
      'Convert it to UTF-8 with ordinary line ends.',
    ];
  }
  if (error.message.includes('Unsupported compression method')) {
    return ['the warehouse cannot unpack it', 'Unpack it, or pack it with gzip, xz or zstd.'];
  }
  return CAUSES[error.engineCode ?? 0];
}
