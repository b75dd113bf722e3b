import type { ControlMigration } from '../migrate.ts';

/** Events that were answered for and that the engine does not take: what they said, and why not. */
export const callsAside: ControlMigration = {
  number: 9,
  name: 'calls set aside',
  async up(db, { text }) {
    await db.schema
      .createTable('calls_aside')
      .addColumn('message', text, c => c.notNull())
      .addColumn('place', text, c => c.notNull())
      .addColumn('profile', 'bigint', c => c.notNull())
      .addColumn('time', 'bigint', c => c.notNull())
      .addColumn('source', text, c => c.notNull())
      .addColumn('reason', text, c => c.notNull())
      .addColumn('said', text, c => c.notNull())
      .addPrimaryKeyConstraint('calls_aside_of', ['message', 'place'])
      .execute();
  },
};
