import { type Definition, failed, type Problem, parseDefinition, type Result } from '@satsuma/core';
import type { Control } from '../store/control/control.ts';

/** A segment or segmentation as the workspace keeps it: its current version. */
export interface StoredDefinition {
  readonly id: string;
  readonly kind: 'segment' | 'segmentation';
  readonly version: number;
  readonly hash: string;
  readonly definition: Definition;
}

/** One version of a definition. Times are milliseconds. */
export interface Version {
  readonly version: number;
  readonly hash: string;
  readonly definition: Definition;
  readonly note: string | null;
  readonly author: string | null;
  readonly created: number;
}

/** What is kept, and what of it this version of the program can no longer read. */
export interface StoredDefinitions {
  readonly current: readonly StoredDefinition[];
  readonly unreadable: ReadonlyMap<string, readonly Problem[]>;
}

/** The current version of everything that is not archived, by id. */
export async function readStored(control: Control): Promise<StoredDefinitions> {
  const rows = await control
    .selectFrom('segments')
    .innerJoin('definitions', join =>
      join
        .onRef('definitions.segment', '=', 'segments.id')
        .onRef('definitions.version', '=', 'segments.current_version'),
    )
    .where('segments.archived', 'is', null)
    .select(['segments.id', 'segments.kind', 'definitions.version', 'definitions.hash', 'definitions.definition'])
    .orderBy('segments.id')
    .execute();
  const current: StoredDefinition[] = [];
  const unreadable = new Map<string, readonly Problem[]>();
  for (const { id, kind, version, hash, definition } of rows) {
    const parsed = parseDefinition(JSON.parse(definition));
    if (parsed.ok) current.push({ id, kind, version: Number(version), hash, definition: parsed.value });
    else unreadable.set(id, parsed.problems);
  }
  return { current, unreadable };
}

/** Every version, the newest first; of archived definitions too. */
export async function readVersions(control: Control, id: string): Promise<readonly Version[]> {
  const rows = await control
    .selectFrom('definitions')
    .selectAll()
    .where('segment', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, hash, definition, note, author, created }) => ({
    version: Number(version),
    hash,
    definition: JSON.parse(definition) as Definition,
    note,
    author,
    created: Number(created),
  }));
}

/** One version, read again by today's rules. */
export async function readVersion(control: Control, id: string, version: number): Promise<Result<Definition>> {
  const row = await control
    .selectFrom('definitions')
    .select('definition')
    .where('segment', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row !== undefined) return parseDefinition(JSON.parse(row.definition));
  const known = (await readVersions(control, id)).map(v => v.version);
  if (known.length === 0)
    return failed([{ code: 'unknown-segment', path: id, message: `there is no segment or segmentation "${id}"` }]);
  const hint = `versions: ${known.join(', ')}`;
  return failed([{ code: 'unknown-version', path: id, message: `"${id}" has no version ${version}`, hint }]);
}
