import type { ControlMigration } from '../migrate.ts';

/** Which run holds a segment's memberships now; written in the transaction that commits the run. */
export const currentMemberships: ControlMigration = {
  number: 2,
  name: 'current memberships',
  async up(db, { text }) {
    await db.schema
      .createTable('memberships')
      .addColumn('segment', text, c => c.primaryKey())
      .addColumn('run', 'bigint', c => c.notNull())
      .addColumn('as_of', 'bigint', c => c.notNull())
      .addColumn('version', 'integer', c => c.notNull())
      .addColumn('sizes', text, c => c.notNull())
      .execute();
  },
};
