import type { ControlMigration } from '../migrate.ts';

/** Where webhooks come in and what is fetched on a schedule; what came of it, without what it said. */
export const connections: ControlMigration = {
  number: 7,
  name: 'connections of sources',
  async up(db, { text, autoId }) {
    await db.schema
      .createTable('connections')
      .addColumn('source', text, c => c.primaryKey())
      .addColumn('kind', text, c => c.notNull())
      .addColumn('status', text, c => c.notNull())
      .addColumn('config', text, c => c.notNull())
      .addColumn('secret', text)
      .addColumn('created', 'bigint', c => c.notNull())
      .addColumn('updated', 'bigint', c => c.notNull())
      .addColumn('last_received', 'bigint')
      .addColumn('accepted', 'bigint', c => c.notNull())
      .addColumn('state', text)
      .addColumn('last_run', 'bigint')
      .addColumn('failure', text)
      .execute();
    await db.schema
      .createTable('connection_reasons')
      .addColumn('source', text, c => c.notNull().references('connections.source').onDelete('cascade'))
      .addColumn('outcome', text, c => c.notNull())
      .addColumn('reason', text, c => c.notNull())
      .addColumn('times', 'bigint', c => c.notNull())
      .addColumn('last', 'bigint', c => c.notNull())
      .addPrimaryKeyConstraint('connection_reasons_of', ['source', 'outcome', 'reason'])
      .execute();
    await db.schema
      .createTable('connection_refusals')
      .addColumn('id', autoId.type, autoId.build)
      .addColumn('source', text, c => c.notNull().references('connections.source').onDelete('cascade'))
      .addColumn('time', 'bigint', c => c.notNull())
      .addColumn('topic', text, c => c.notNull())
      .addColumn('reason', text, c => c.notNull())
      .addColumn('place', text, c => c.notNull())
      .addColumn('message', text, c => c.notNull())
      .execute();
    await db.schema
      .createIndex('connection_refusals_source')
      .on('connection_refusals')
      .columns(['source', 'id'])
      .execute();
  },
};
