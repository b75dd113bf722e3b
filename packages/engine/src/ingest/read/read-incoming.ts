import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Language, ok, type Problem } from '@satsuma/core';
import { commas, name, type Sql, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import { checkMapping } from '../mapping/check-mapping.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { ImportError } from '../publish/import-error.ts';
import { type LookupTable, recordTexts } from '../typed/record-texts.ts';
import { INCOMING, PASSING, rowsOf } from '../typed/row.ts';
import { partsOf } from '../typed/rows-by-kind.ts';
import { segmentParts } from '../typed/segment-parts.ts';
import { type Counts, countRead } from './counts.ts';
import type { FileShape } from './file-shape.ts';
import { readLookups } from './lookups.ts';
import { openRecords } from './open-records.ts';
import { orFileProblem } from './read-failure.ts';
import { READING } from './reading-settings.ts';
import { type RecordFile, recordsOf } from './records.ts';
import { writeRejects } from './rejects.ts';
import { dropStagingTables, makeStagingTables, stagingNames } from './staging-tables.ts';

export interface ReadSettings {
  /** The import's number: the table is `incoming_<importId>`. */
  readonly importId: number;
  /** Milliseconds: since when traits hold that say no time of their own. */
  readonly now: number;
  /** Where the rows put aside are written, if there are any. */
  readonly rejectsPath: string;
  /** In which it is written why. */
  readonly language: Language;
  readonly progress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ReadProgress {
  /** Records read so far, of about so many. */
  readonly done: number;
  readonly total: number;
}

export interface ReadOutcome {
  readonly table: string;
  readonly counts: Counts;
  /** Not there when nothing was rejected. */
  readonly rejectsPath?: string;
}

/**
 * Reads a file into the table `incoming_<importId>`: typed rows of people, events and order lines, in one pass of the
 * engine. Rows that make no sense are put aside with line, column, value and reason; the others are all there.
 *
 * Throws `ImportError` when the file or the mapping cannot be used, the signal's reason when aborted, `QueryError` when
 * the engine gives up; the table is gone then.
 *
 * @param shape what `inspectFile` said of the file
 */
export async function readIncoming(
  warehouse: Warehouse,
  path: string,
  shape: FileShape,
  mapping: Mapping,
  settings: ReadSettings,
): Promise<ReadOutcome> {
  const { importId, rejectsPath, language, signal } = settings;
  refuse(checkMapping(mapping, shape));
  await refuseChanged(path, shape);
  const names = stagingNames(importId);
  try {
    await makeStagingTables(warehouse, importId);
    const done = await orFileProblem(path, () => fill(warehouse, shape, mapping, settings));
    if (!done.ok) refuse(done.problems);
    const counts = await countRead(warehouse, importId);
    const problems = await writeRejects(warehouse, names.problems, rejectsPath, language);
    await dropWorkTables(warehouse, importId, mapping);
    return { table: names.incoming, counts, ...(problems > 0 && { rejectsPath }) };
  } catch (error) {
    await dropWorkTables(warehouse, importId, mapping);
    await dropStagingTables(warehouse, importId, 'all');
    signal?.throwIfAborted();
    throw error;
  }
}

async function fill(warehouse: Warehouse, shape: FileShape, mapping: Mapping, settings: ReadSettings) {
  const { importId, now, signal, progress } = settings;
  const names = stagingNames(importId);
  const lookups = await readLookups(warehouse, shape.path, mapping, importId, signal);
  return openRecords(warehouse, shape, names.spans, signal, async file => {
    const rows = typedRows(file, mapping, lookups, now);
    const columns = commas([...Object.keys(INCOMING), ...Object.keys(PASSING)].map(title => name(title)));
    await warehouse.run(sql`insert into ${name(names.passing)} (${columns}) select ${columns} from (${rows})`, {
      settings: { ...READING, max_insert_threads: 2 },
      ...(signal && { signal }),
      ...(progress && { onProgress: ({ readRows }) => progress({ done: readRows, total: shape.rowsEstimate }) }),
    });
    progress?.({ done: shape.rowsEstimate, total: shape.rowsEstimate });
    return ok(undefined);
  });
}

/** The statement that reads every record of a file as rows of `INCOMING` and `PASSING`. */
function typedRows(file: RecordFile, mapping: Mapping, lookups: readonly LookupTable[], now: number): Sql {
  if (mapping.spec === 'segment') return rowsOf(recordsOf(file), segmentParts(mapping));
  const { source, textOf, remarks } = recordTexts(recordsOf(file), mapping, file.headerNames, lookups);
  const parts = partsOf(mapping, textOf, now);
  return rowsOf(source, { ...parts, remarks: [...parts.remarks, ...remarks] });
}

async function dropWorkTables(warehouse: Warehouse, importId: number, mapping: Mapping): Promise<void> {
  await dropStagingTables(warehouse, importId, 'helpers');
  for (const i of mapping.lookups.keys()) {
    await warehouse.run(sql`drop table if exists ${name(stagingNames(importId).lookup(i))} sync`);
  }
}

function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first !== undefined) throw new ImportError(first);
}

/** The shape must be of the file as it is now. */
async function refuseChanged(path: string, shape: FileShape): Promise<void> {
  const { size } = await stat(path).catch(() => ({ size: -1 }));
  if (size === shape.bytes) return;
  throw new ImportError({
    code: 'import',
    path: basename(path),
    message: `${basename(path)} has changed since it was looked at.`,
    hint: 'Import it again once it is complete.',
  });
}
