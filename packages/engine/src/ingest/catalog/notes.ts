import type { Control } from '../../store/control/control.ts';
import type { AttributeNotes } from '../../store/control/schema.ts';

/** How much an attribute says of somebody: nothing of one person, something, or what the GDPR's article 9 protects. */
export const SENSITIVITIES = ['none', 'personal', 'special'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** The GDPR's article 6, paragraph 1, a to f. */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** A trait, a property of an event, or a property of order lines. */
export interface AttributeKey {
  readonly of: 'trait' | 'event' | 'line';
  /** Of a property of an event. */
  readonly event?: string;
  readonly name: string;
}

/** What people say of an attribute; null: nothing yet. */
export interface AttributeNote {
  readonly owner: string | null;
  /** What it is for. */
  readonly justification: string | null;
  readonly sensitivity: Sensitivity | null;
  readonly legalBasis: LegalBasis | null;
  /** Milliseconds. */
  readonly updated: number;
  /** `user:3`, `key:7`. */
  readonly updatedBy: string;
}

export type NoteChange = Partial<Omit<AttributeNote, 'updated' | 'updatedBy'>>;

/** One text for each attribute. */
export const attributeId = ({ of, event = '', name }: AttributeKey): string => JSON.stringify([of, event, name]);

/** By `attributeId`. */
export async function readAttributeNotes(control: Control): Promise<ReadonlyMap<string, AttributeNote>> {
  const rows = await control.selectFrom('attribute_notes').selectAll().execute();
  return new Map(rows.map(row => [attributeId({ of: row.kind, event: row.event, name: row.name }), noteOf(row)]));
}

/** Says something of an attribute: what is not given stays, null takes it back. A note that says nothing is none. */
export async function noteAttribute(
  control: Control,
  key: AttributeKey,
  change: NoteChange,
  by: { readonly now: number; readonly actor: string },
): Promise<AttributeNote | null> {
  return control.transaction().execute(async tx => {
    const before = (await readAttributeNotes(tx)).get(attributeId(key));
    const nothing = { owner: null, justification: null, sensitivity: null, legalBasis: null };
    const note = { ...nothing, ...before, ...change, updated: by.now, updatedBy: by.actor };
    const place = { kind: key.of, event: key.event ?? '', name: key.name };
    await tx
      .deleteFrom('attribute_notes')
      .where('kind', '=', place.kind)
      .where('event', '=', place.event)
      .where('name', '=', place.name)
      .execute();
    const { owner, justification, sensitivity, legalBasis } = note;
    if ([owner, justification, sensitivity, legalBasis].every(said => said === null)) return null;
    await tx
      .insertInto('attribute_notes')
      .values({
        ...{ ...place, owner, justification, sensitivity },
        ...{ legal_basis: legalBasis, updated: note.updated, updated_by: note.updatedBy },
      })
      .execute();
    return note;
  });
}

const noteOf = ({ owner, justification, sensitivity, legal_basis, updated, updated_by }: AttributeNotes) => ({
  ...{ owner, justification, sensitivity, legalBasis: legal_basis },
  ...{ updated: Number(updated), updatedBy: updated_by },
});
