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

export interface AuditPage {
  /** The id of the last entry of the page before. */
  readonly before?: number;
  readonly limit: number;
  /** Only what somebody did. */
  readonly actor?: string;
  /** Only actions on such things: key, import, user … */
  readonly about?: string;
}

/** The newest first. */
export async function readAudit(
  control: Control,
  { before, limit, actor, about }: AuditPage,
): Promise<readonly AuditEntry[]> {
  const rows = await control
    .selectFrom('audit')
    .selectAll()
    .$if(before !== undefined, q => q.where('id', '<', before ?? 0))
    .$if(actor !== undefined, q => q.where('actor', '=', actor ?? ''))
    .$if(about !== undefined, q => q.where('action', 'like', `${about}.%`))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => ({ ...row, details: JSON.parse(row.details) as AuditEntry['details'] }));
}
