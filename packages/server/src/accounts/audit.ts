import type { Control } from '@satsuma/engine';

/** One thing that somebody did. */
export interface AuditEntry {
  readonly id: number;
  readonly time: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, AuditDetail>>;
}

/** No personal data: numbers, names of roles and scopes, ids. */
export type AuditDetail = string | number | boolean | null;

export type AuditRecord = Omit<AuditEntry, 'id' | 'details'> & { readonly details?: AuditEntry['details'] };

/** Appends to the audit log. Given a transaction, the entry stands or falls with the change it tells of. */
export async function recordAudit(control: Control, { details = {}, ...entry }: AuditRecord): Promise<void> {
  await control
    .insertInto('audit')
    .values({ ...entry, details: JSON.stringify(details) })
    .execute();
}

/** The newest first; `before` is the id of the last entry of the page before. */
export async function readAudit(
  control: Control,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const rows = await control
    .selectFrom('audit')
    .selectAll()
    .$if(before !== undefined, q => q.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, details: JSON.parse(row.details) as AuditEntry['details'] }));
}
