import { createHash } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { failed, type Language, ok, type Result } from '@satsuma/core';
import type { Store } from '../store/open.ts';
import { workspaceZone } from './catalog/zone.ts';
import type { StagedFacts } from './facts/stage.ts';
import { type Brought, type ImportOutcome, importRows } from './import-rows.ts';
import type { ImportOptions, ImportSummary } from './import-summary.ts';
import { checkMapping } from './mapping/check-mapping.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { Counts } from './read/counts.ts';
import type { FileShape } from './read/file-shape.ts';
import { inspectFile } from './read/inspect.ts';
import { contentHash } from './read/on-disk.ts';
import { type ReadOutcome, readIncoming } from './read/read-incoming.ts';
import { appendRejects } from './read/rejects.ts';
import { chooseMapping, type MappingChoice, rememberMapping } from './remembered-mapping.ts';

/**
 * Imports a file: finds out how it is written, maps its columns (as told, as remembered for its source, or as
 * guessed), reads it, and publishes people and facts. All of it or nothing is in the store afterwards, whatever
 * happens on the way.
 *
 * Problems of the file or the mapping come back as the result, each with its place. Throws `ImportError` when another
 * import is not finished or the file changes meanwhile, `QueryError` when the engine gives up, the signal's reason.
 */
export async function importFile(store: Store, options: ImportOptions): Promise<Result<ImportSummary>> {
  const started = options.now();
  options.progress?.({ step: 'inspecting' });
  const inspected = await inspectFile(store.warehouse, options.path, options.mapping?.file, options.signal);
  if (!inspected.ok) return inspected;
  const shape = inspected.value;
  const choice = await chooseMapping(store.control, shape, options);
  const problems = checkMapping(choice.mapping, shape);
  if (problems.length > 0) return failed(problems);

  const outcome = await importShape(store, shape, choice.mapping, options);
  if (outcome.outcome === 'done') await rememberMapping(store.control, choice, options.now());
  const file = basename(shape.path);
  const seconds = (options.now() - started) / 1000;
  const of = { import: outcome.import, file, source: choice.mapping.source, seconds };
  if (outcome.outcome === 'unchanged') return ok({ outcome: 'unchanged', ...of });
  return ok({ outcome: outcome.outcome, ...of, ...(await told(outcome, choice, options)) });
}

async function importShape(
  store: Store,
  shape: FileShape,
  mapping: Mapping,
  options: ImportOptions,
): Promise<ImportOutcome<ReadOutcome>> {
  const { progress, signal } = options;
  const entry = {
    source: mapping.source,
    file: basename(shape.path),
    contentHash: shape.contentHash,
    mappingHash: await hashOf(shape, mapping, signal),
  };
  const read = (number: number) =>
    readIncoming(store.warehouse, shape.path, shape, mapping, {
      importId: number,
      now: options.now(),
      rejectsPath: rejectsPathOf(options),
      language: languageOf(options),
      ...(progress && { progress: at => progress({ step: 'reading', ...at }) }),
      ...(signal && { signal }),
    });
  return importRows(store, entry, read, {
    ...options,
    zone: await workspaceZone(store.control),
    ...(progress && { onStep: step => progress({ step }) }),
  });
}

const rejectsPathOf = ({ rejectsPath, path }: ImportOptions): string => rejectsPath ?? `${resolve(path)}.rejects.csv`;

const languageOf = ({ language = 'en' }: ImportOptions): Language => language;

/** Of everything that decides how the content is read: the mapping, and the files it looks things up in. */
async function hashOf(shape: FileShape, mapping: Mapping, signal: AbortSignal | undefined): Promise<string> {
  const files = mapping.lookups.map(lookup => resolve(dirname(shape.path), lookup.file));
  const contents = await Promise.all(files.map(file => contentHash(file, signal)));
  return createHash('sha256')
    .update(JSON.stringify([sorted(mapping), contents]))
    .digest('hex');
}

/** The same data with its keys in order. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, sorted(value)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function told(brought: Brought<ReadOutcome>, choice: MappingChoice, options: ImportOptions) {
  const { read, counts, refused, replaced, suspicious } = brought;
  const rejectsPath = refused.length > 0 ? rejectsPathOf(options) : read.rejectsPath;
  if (refused.length > 0) await appendRejects(rejectsPathOf(options), refused, languageOf(options));
  return {
    mapping: choice.mapping,
    mappingFrom: choice.from,
    rows: withRefused(read, refused),
    facts: counts,
    replaced,
    suspicious,
    notes: choice.notes,
    ...(rejectsPath !== undefined && { rejectsPath }),
  };
}

/** A line of a refused order was accepted when it was read, and is not after all. */
function withRefused({ counts }: ReadOutcome, refused: StagedFacts['refused']): Counts {
  const records = new Set(refused.map(row => row.row)).size;
  if (records === 0) return counts;
  return {
    ...counts,
    accepted: counts.accepted - records,
    rejected: counts.rejected + records,
    byReason: { ...counts.byReason, 'mixed-currencies': refused.length },
  };
}
