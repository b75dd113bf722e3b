import { randomUUID } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';
import { failed, nearest, ok, type Problem, type Result } from '@satsuma/core';
import { slicesOf } from '../run/slices.ts';
import { raw, type Sql, sql, value } from '../store/sql.ts';
import type { ResultFormat } from '../store/warehouse.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { columnTitles, type ExportColumns, rowsSql, type Writing } from './export/columns.ts';
import { checkTraits } from './persons.ts';
import { type Sets, withPeople } from './sets.ts';
import { type AskOptions, peopleOf, type Whom } from './subject.ts';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions extends AskOptions {
  /** Where to write. */
  readonly file: string;
  readonly format: ExportFormat;
  readonly traits?: readonly string[];
  /** Kinds; `user_id` and `email`, where there are any, when not given. */
  readonly identifiers?: readonly string[];
  /** Replace a file that is there already. */
  readonly overwrite?: boolean;
  /** CSV only: text that a spreadsheet would take for a formula gets an apostrophe in front; yes when not given. */
  readonly defuseFormulas?: boolean;
}

export interface Exported {
  readonly file: string;
  readonly people: number;
  readonly bytes: number;
  readonly columns: readonly string[];
}

/**
 * Writes the people with their traits and identifiers into a file: CSV (RFC 4180, UTF-8), a JSON object a line, or Parquet. The engine
 * makes the file's text, a slice of the base at a time. Until the last row is written the file does not exist (or is the old one).
 */
export async function exportMembers(
  workspace: Workspace,
  whom: Whom,
  options: ExportOptions,
): Promise<Result<Exported>> {
  const asOf = options.asOf ?? workspace.clock();
  const chosen = await chosenColumns(workspace, options);
  if (!chosen.ok) return chosen;
  const titles = columnTitles(chosen.value);
  if (!titles.ok) return titles;
  if (options.overwrite !== true && (await exists(options.file))) return failed([isThere(options.file)]);
  const write = async (bitmap: Sql, sets: Sets): Promise<Result<Exported>> => {
    const { traits } = sets.question.library.catalog;
    const isList = (trait: string): boolean => traits[trait]?.types.every(type => type === 'list') ?? false;
    const writing: Writing = {
      asOf,
      lists: new Set(options.format === 'csv' ? [] : chosen.value.traits.filter(isList)),
      defused: options.format === 'csv' && options.defuseFormulas !== false,
    };
    const rows = (members: Sql): Sql => rowsSql(members, chosen.value, titles.value, writing);
    const [size] = await workspace.store.warehouse.rows<{ people: number }>(
      sql`select bitmapCardinality(${bitmap}) as people`,
    );
    return written(workspace, { bitmap, rows, options }, { people: size?.people ?? 0, columns: titles.value });
  };
  const result = await withPeople(workspace, peopleOf(whom, asOf), write, options);
  return result.ok ? result.value : result;
}

const USUAL_IDENTIFIERS = ['user_id', 'email'];

async function chosenColumns(workspace: Workspace, options: ExportOptions): Promise<Result<ExportColumns>> {
  const traits = options.traits ?? [];
  const known = await checkTraits(workspace, traits);
  const kinds = await workspace.store.warehouse.rows<{ kind: string }>(
    raw('select distinct toString(kind) as kind from identifiers order by kind'),
  );
  const held = kinds.map(k => k.kind);
  const identifiers = options.identifiers ?? USUAL_IDENTIFIERS.filter(kind => held.includes(kind));
  const unknown = identifiers.filter(kind => !held.includes(kind)).map(kind => unknownKind(kind, held));
  if (!known.ok) return failed([...known.problems, ...unknown]);
  return unknown.length > 0 ? failed(unknown) : ok({ traits, identifiers });
}

function unknownKind(kind: string, held: readonly string[]): Problem {
  const near = nearest(kind, held);
  const hint = near === undefined ? `known: ${held.join(', ')}` : `did you mean "${near}"?`;
  return { code: 'bad-value', path: kind, message: `nobody has an identifier of the kind "${kind}"`, hint };
}

interface Job {
  readonly bitmap: Sql;
  readonly rows: (members: Sql) => Sql;
  readonly options: ExportOptions;
}

/** Into a file beside the wanted one, which takes its name in the end. */
async function written(
  workspace: Workspace,
  job: Job,
  exported: Pick<Exported, 'people' | 'columns'>,
): Promise<Result<Exported>> {
  const { file, overwrite } = job.options;
  const beside = `${file}.${randomUUID()}.part`;
  try {
    const bytes = await writeParts(workspace, beside, job);
    if (overwrite === true) await rename(beside, file);
    else await nameAnew(beside, file);
    return ok({ file, bytes, ...exported });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error;
    if (error.code === 'EEXIST') return failed([isThere(file)]);
    return failed([{ code: 'file', path: file, message: `it cannot be written: ${error.message}` }]);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Gives the file its name unless somebody else has taken it meanwhile; file systems without links are looked at first. */
async function nameAnew(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST' || (await exists(file))) throw error;
    await rename(beside, file);
  }
}

const FORMATS: Readonly<Record<ExportFormat, ResultFormat>> = {
  csv: 'CSVWithNames',
  jsonl: 'JSONEachRow',
  parquet: 'Parquet',
};
const AS_RFC_4180 = { output_format_csv_crlf_end_of_line: 1 };

async function writeParts({ store }: Workspace, path: string, { bitmap, rows, options }: Job): Promise<number> {
  const { format, onProgress } = options;
  const queried = { ...cancelledBy(options), settings: AS_RFC_4180 };
  const bytesOf = (members: Sql): Promise<Uint8Array> => store.warehouse.bytes(rows(members), FORMATS[format], queried);
  await using handle = await open(path, 'wx');
  let total = 0;
  const append = async (bytes: Uint8Array): Promise<void> => {
    await handle.appendFile(bytes);
    total += bytes.byteLength;
  };
  if (format === 'parquet') {
    await append(await bytesOf(bitmap));
  } else {
    const header = format === 'csv' ? await bytesOf(NOBODY) : new Uint8Array();
    await append(header);
    const slices = await slicesOf(store.warehouse);
    for (const [i, { from, to }] of slices.entries()) {
      const part = sql`bitmapSubsetInRange(${bitmap}, toUInt32(${value.int(from)}), toUInt32(${value.int(to)}))`;
      const bytes = await bytesOf(part);
      await append(bytes.subarray(header.byteLength));
      onProgress?.((i + 1) / slices.length);
    }
  }
  await handle.sync();
  return total;
}

/** Without rows only the header is left. */
const NOBODY = raw("bitmapBuild(CAST([], 'Array(UInt32)'))");

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const isThere = (file: string): Problem => ({
  code: 'file',
  path: file,
  message: 'this file is there already',
  hint: 'choose another name, or say that it may be overwritten',
});
