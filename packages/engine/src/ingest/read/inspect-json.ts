import { failed, ok, type Problem, type Result } from '@satsuma/core';
import { raw, sql } from '../../store/sql.ts';
import type { Warehouse } from '../../store/warehouse.ts';
import type { FileShape } from './file-shape.ts';
import { type Framing, IN_ORDER } from './framing.ts';
import { linesOf } from './lines.ts';
import { fileProblem } from './on-disk.ts';
import { READING } from './reading-settings.ts';
import type { RecordFile } from './records.ts';
import { looksLikeSegment } from './segment-shape.ts';
import { type Inspected, sampleRecords, shapeOf } from './shape-of.ts';

/** More paths than this are not columns but keys that are data themselves. */
const MOST_PATHS = 2000;

/** One JSON object per line, or a JSON array of objects. The columns are the dotted paths to every value. */
export async function inspectJson(
  warehouse: Warehouse,
  inspected: Inspected,
  framing: Framing,
  notes: readonly Problem[],
): Promise<Result<FileShape>> {
  const lines = await firstObjects(warehouse, framing);
  const segment = looksLikeSegment(lines);
  const headerNames = segment ? [] : await allPaths(warehouse, framing, lines, inspected.signal);
  if (headerNames.length > MOST_PATHS) {
    const why = `its objects have more than ${MOST_PATHS} different keys`;
    return failed([
      fileProblem(inspected.path, why, 'Keys that are data (ids, dates) cannot be mapped: turn them into values.'),
    ]);
  }
  const file: RecordFile = { ...framing, headerNames, headerLine: 0 };
  const records = await sampleRecords(warehouse, file);
  return ok(shapeOf(inspected, { file, records, rows: framing.lineCount, multiline: false, segment, notes }));
}

/** The first lines that are JSON objects, parsed. */
async function firstObjects(warehouse: Warehouse, framing: Framing): Promise<object[]> {
  const rows = await warehouse.rows<{ line: string }>(
    sql`select line from (${linesOf(framing)}) where isValidJSON(line) and JSONType(line) = 'Object' limit ${raw('200')}`,
    { settings: IN_ORDER },
  );
  return rows.map(row => JSON.parse(row.line) as object);
}

/** In the order of the first objects; what only later objects have comes after, sorted. */
async function allPaths(
  warehouse: Warehouse,
  framing: Framing,
  first: readonly object[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const object = sql`if(isValidJSON(line) and JSONType(line) = 'Object', line, '{}')`;
  const [found] = await warehouse.rows<{ paths: string[] }>(
    sql`select arraySort(groupUniqArrayArray(JSONAllPaths(CAST(${object}, 'JSON')))) as paths from (${linesOf(framing)})`,
    {
      settings: { ...READING, type_json_skip_duplicated_paths: 1 },
      ...(signal && { signal }),
    },
  );
  return [...new Set([...first.flatMap(object => leafPaths(object, '')), ...(found?.paths ?? [])])];
}

/** `{a: {b: 1}, c: [2]}` → `a.b`, `c`. A list is a leaf; null and an empty object say nothing. */
function leafPaths(object: object, prefix: string): string[] {
  return Object.entries(object).flatMap(([key, inner]): string[] => {
    const path = `${prefix}${key}`;
    if (inner === null) return [];
    return typeof inner === 'object' && !Array.isArray(inner) ? leafPaths(inner, `${path}.`) : [path];
  });
}
