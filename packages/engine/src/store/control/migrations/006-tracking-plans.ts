import type { ControlMigration } from '../migrate.ts';

/** What each source sends and may send, and how often that was broken. */
export const trackingPlans: ControlMigration = {
  number: 6,
  name: 'tracking plans',
  async up(db, { text }) {
    await db.schema
      .createTable('tracking_plans')
      .addColumn('source', text, c => c.primaryKey())
      .addColumn('plan', text, c => c.notNull())
      .addColumn('updated', 'bigint', c => c.notNull())
      .execute();
    await db.schema
      .createTable('plan_violations')
      .addColumn('source', text, c => c.notNull())
      .addColumn('day', text, c => c.notNull())
      .addColumn('code', text, c => c.notNull())
      .addColumn('event', text, c => c.notNull())
      .addColumn('property', text, c => c.notNull())
      .addColumn('count', 'bigint', c => c.notNull())
      .addColumn('last_message', text, c => c.notNull())
      .addColumn('last_time', 'bigint', c => c.notNull())
      .addPrimaryKeyConstraint('plan_violations_kind', ['source', 'day', 'code', 'event', 'property'])
      .execute();
  },
};
