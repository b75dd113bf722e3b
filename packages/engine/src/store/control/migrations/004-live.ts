import type { ControlMigration } from '../migrate.ts';

/** People who became one, people who met and did not, and what a class's thresholds were when memberships were computed. */
export const live: ControlMigration = {
  number: 4,
  name: 'merges of people, thresholds',
  async up(db, { text }) {
    await db.schema
      .createTable('profile_merges')
      .addColumn('id', text, c => c.primaryKey())
      .addColumn('winner', 'bigint', c => c.notNull())
      .addColumn('loser', 'bigint', c => c.notNull())
      .addColumn('time', 'bigint', c => c.notNull())
      .addColumn('by', text, c => c.notNull())
      .addColumn('message', text, c => c.notNull())
      .addColumn('source', text, c => c.notNull())
      .addColumn('undone', 'bigint')
      .addColumn('swept', 'integer', c => c.notNull())
      .execute();
    await db.schema.createIndex('profile_merges_loser').on('profile_merges').column('loser').execute();
    await db.schema.createIndex('profile_merges_winner').on('profile_merges').column('winner').execute();
    await db.schema
      .createTable('meetings')
      .addColumn('a', 'bigint', c => c.notNull())
      .addColumn('b', 'bigint', c => c.notNull())
      .addColumn('by', text, c => c.notNull())
      .addColumn('because', text, c => c.notNull())
      .addColumn('first_seen', 'bigint', c => c.notNull())
      .addColumn('last_seen', 'bigint', c => c.notNull())
      .addColumn('last_batch', text, c => c.notNull())
      .addColumn('times', 'integer', c => c.notNull())
      .addColumn('message', text, c => c.notNull())
      .addColumn('source', text, c => c.notNull())
      .addColumn('status', text, c => c.notNull())
      .addPrimaryKeyConstraint('meetings_pair', ['a', 'b'])
      .execute();
    await db.schema.alterTable('memberships').addColumn('thresholds', text).execute();
  },
};
