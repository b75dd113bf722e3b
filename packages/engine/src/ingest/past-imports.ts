import type { Control } from '../store/control/control.ts';
import type { ImportStatus } from '../store/control/schema.ts';
import type { FactCounts } from './facts/stage.ts';
import type { Counts } from './read/counts.ts';

/** One reading of one file, as the ledger has it. Times are milliseconds. */
export interface PastImport {
  readonly import: number;
  readonly source: string;
  readonly file: string;
  readonly status: ImportStatus;
  readonly started: number;
  readonly finished: number | null;
  /** The import whose rows this one took the place of. */
  readonly replaces: number | null;
  /** Records by what became of them; null where it did not come to an end. */
  readonly rows: Counts | null;
  readonly facts: PastFacts | null;
}

/** What was counted; `refreshedPeople` is null of imports from before it was. */
export interface PastFacts extends Omit<FactCounts, 'refreshedPeople'> {
  readonly refreshedPeople: number | null;
}

/** Every import, the newest first; dry runs leave none. */
export async function listImports(control: Control): Promise<readonly PastImport[]> {
  const rows = await control.selectFrom('imports').selectAll().orderBy('id', 'desc').execute();
  return rows.map(({ id, source, file, status, started, finished, replaces, counts }) => ({
    import: Number(id),
    source,
    file,
    status,
    started: Number(started),
    finished: finished === null ? null : Number(finished),
    replaces: replaces === null ? null : Number(replaces),
    ...toldIn(status, counts),
  }));
}

/** What `importRows` kept of a finished import. */
function toldIn(status: ImportStatus, counts: string): Pick<PastImport, 'rows' | 'facts'> {
  if (status !== 'done' && status !== 'replaced') return { rows: null, facts: null };
  const told = JSON.parse(counts) as { readonly read?: { readonly counts?: Counts }; readonly counts?: FactCounts };
  const facts = told.counts;
  return {
    rows: told.read?.counts ?? null,
    facts: facts === undefined ? null : { ...facts, refreshedPeople: facts.refreshedPeople ?? null },
  };
}
