import type { Control } from '../../store/control/control.ts';
import type { ImportStatus } from '../../store/control/schema.ts';
import { type AttributeChange, changeAttributes } from '../catalog/attributes.ts';

/** One reading of one file, as the ledger of imports has it. */
export interface Entry {
  readonly source: string;
  /** The file's name without its directory. */
  readonly file: string;
  readonly contentHash: string;
  /** Of everything that decides how the content is read. */
  readonly mappingHash: string;
}

/** What is written down when an import is sure to happen: enough to finish it without the file. */
export interface Commitment {
  readonly replaced: readonly number[];
  /** How it changes what the data holds. */
  readonly attributes: AttributeChange;
  /** What to tell of it when it is done; JSON. */
  readonly summary: unknown;
}

const UNFINISHED = ['reading', 'publishing'] as const satisfies readonly ImportStatus[];

export interface Unfinished extends Entry {
  readonly number: number;
  readonly status: (typeof UNFINISHED)[number];
}

/** The import that brought the same content, read in the same way, if its rows are still there. */
export async function findSame(control: Control, entry: Entry): Promise<number | undefined> {
  const row = await control
    .selectFrom('imports')
    .select('id')
    .where('content_hash', '=', entry.contentHash)
    .where('mapping_hash', '=', entry.mappingHash)
    .where('source', '=', entry.source)
    .where('status', '=', 'done')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.id;
}

/** Everything that earlier files of this name brought, from this source. */
export async function findReplaceable(control: Control, { source, file }: Entry): Promise<number[]> {
  const rows = await control
    .selectFrom('imports')
    .select('id')
    .where('source', '=', source)
    .where('file', '=', file)
    .where('status', '=', 'done')
    .orderBy('id')
    .execute();
  return rows.map(row => row.id);
}

/** Imports that were begun and neither finished nor given up. */
export async function findUnfinished(control: Control): Promise<Unfinished[]> {
  const rows = await control
    .selectFrom('imports')
    .select(['id', 'source', 'file', 'content_hash', 'mapping_hash', 'status'])
    .where('status', 'in', UNFINISHED)
    .orderBy('id')
    .execute();
  return rows.map(row => ({
    number: row.id,
    source: row.source,
    file: row.file,
    contentHash: row.content_hash,
    mappingHash: row.mapping_hash,
    status: row.status === 'reading' ? 'reading' : 'publishing',
  }));
}

/** Gives an import its number. */
export async function begin(
  control: Control,
  entry: Entry,
  replaces: number | undefined,
  now: number,
): Promise<number> {
  const row = await control
    .insertInto('imports')
    .values({
      source: entry.source,
      file: entry.file,
      content_hash: entry.contentHash,
      mapping_hash: entry.mappingHash,
      status: 'reading',
      replaces: replaces ?? null,
      counts: '{}',
      started: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** From here on the import will be finished, now or when the store is opened next. */
export async function commit(control: Control, number: number, commitment: Commitment): Promise<void> {
  await control
    .updateTable('imports')
    .set({ status: 'publishing', step: null, counts: JSON.stringify(commitment) })
    .where('id', '=', number)
    .execute();
}

export async function readCommitment(control: Control, number: number): Promise<Commitment> {
  const row = await control.selectFrom('imports').select('counts').where('id', '=', number).executeTakeFirstOrThrow();
  return JSON.parse(row.counts) as Commitment;
}

/** The last step of publishing that is known to be done. */
export async function lastStep(control: Control, number: number): Promise<string | null> {
  const row = await control.selectFrom('imports').select('step').where('id', '=', number).executeTakeFirstOrThrow();
  return row.step;
}

export async function recordStep(control: Control, number: number, step: string): Promise<void> {
  await control.updateTable('imports').set({ step }).where('id', '=', number).execute();
}

/** The import is done, what the data holds is brought up to date, and the imports it replaced are no more: at once. */
export async function finish(control: Control, number: number, commitment: Commitment, now: number): Promise<void> {
  await control.transaction().execute(async tx => {
    await changeAttributes(tx, commitment.attributes);
    await tx
      .updateTable('imports')
      .set({ status: 'done', finished: now, counts: JSON.stringify(commitment.summary) })
      .where('id', '=', number)
      .execute();
    if (commitment.replaced.length === 0) return;
    await tx.updateTable('imports').set({ status: 'replaced' }).where('id', 'in', commitment.replaced).execute();
  });
}

/** The import did not happen. */
export async function giveUp(control: Control, number: number, reason: string, now: number): Promise<void> {
  await control
    .updateTable('imports')
    .set({ status: 'failed', finished: now, error: reason })
    .where('id', '=', number)
    .execute();
}

/** Forgets an import that was only tried out. */
export async function forget(control: Control, number: number): Promise<void> {
  await control.deleteFrom('imports').where('id', '=', number).execute();
}
