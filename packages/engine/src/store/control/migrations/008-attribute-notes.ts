import type { ControlMigration } from '../migrate.ts';

/** What people say of attributes: whose each is, what it is for, on what grounds it is held. */
export const attributeNotes: ControlMigration = {
  number: 8,
  name: 'notes on attributes',
  async up(db, { text }) {
    await db.schema
      .createTable('attribute_notes')
      .addColumn('kind', text, c => c.notNull())
      .addColumn('event', text, c => c.notNull())
      .addColumn('name', text, c => c.notNull())
      .addColumn('owner', text)
      .addColumn('justification', text)
      .addColumn('sensitivity', text)
      .addColumn('legal_basis', text)
      .addColumn('updated', 'bigint', c => c.notNull())
      .addColumn('updated_by', text, c => c.notNull())
      .addPrimaryKeyConstraint('attribute_notes_of', ['kind', 'event', 'name'])
      .execute();
  },
};
