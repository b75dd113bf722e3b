import type { Transaction } from 'kysely';
import type { ControlMigration } from '../migrate.ts';
import type { Portable } from '../portable.ts';
import type { ControlSchema } from '../schema.ts';

type Step = (db: Transaction<ControlSchema>, portable: Portable) => Promise<void>;

/** Where changes are sent to, and alerts. */
export const outgoing: ControlMigration = {
  number: 5,
  name: 'webhooks, alerts',
  async up(db, portable) {
    for (const step of [webhooks, deliveries, deadLetters, alerts, alertEvents, alertNotices]) await step(db, portable);
  },
};

const webhooks: Step = (db, { text, autoId }) =>
  db.schema
    .createTable('webhooks')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('name', text, c => c.notNull())
    .addColumn('url', text, c => c.notNull())
    .addColumn('filter', text, c => c.notNull())
    .addColumn('headers', text, c => c.notNull())
    .addColumn('enabled', 'integer', c => c.notNull())
    .addColumn('stopped', text)
    .addColumn('secret', text, c => c.notNull())
    .addColumn('old_secret', text)
    .addColumn('old_until', 'bigint')
    .addColumn('position', text, c => c.notNull())
    .addColumn('sending', text)
    .addColumn('attempts', 'integer', c => c.notNull())
    .addColumn('next_at', 'bigint')
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('created_by', text, c => c.notNull())
    .execute();

const deliveries: Step = async (db, { text, autoId }) => {
  await db.schema
    .createTable('webhook_deliveries')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('webhook', 'bigint', c => c.notNull().references('webhooks.id').onDelete('cascade'))
    .addColumn('message', text, c => c.notNull())
    .addColumn('kind', text, c => c.notNull())
    .addColumn('changes', 'integer', c => c.notNull())
    .addColumn('attempt', 'integer', c => c.notNull())
    .addColumn('time', 'bigint', c => c.notNull())
    .addColumn('duration', 'integer', c => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('error', text)
    .execute();
  await db.schema
    .createIndex('webhook_deliveries_webhook')
    .on('webhook_deliveries')
    .columns(['webhook', 'id'])
    .execute();
};

const deadLetters: Step = async (db, { text, autoId }) => {
  await db.schema
    .createTable('dead_letters')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('webhook', 'bigint', c => c.notNull().references('webhooks.id').onDelete('cascade'))
    .addColumn('message', text, c => c.notNull())
    .addColumn('after', text, c => c.notNull())
    .addColumn('until', text, c => c.notNull())
    .addColumn('changes', 'integer', c => c.notNull())
    .addColumn('error', text, c => c.notNull())
    .addColumn('time', 'bigint', c => c.notNull())
    .addColumn('sent', 'bigint')
    .execute();
  await db.schema.createIndex('dead_letters_webhook').on('dead_letters').columns(['webhook', 'id']).execute();
};

const alerts: Step = (db, { text, autoId }) =>
  db.schema
    .createTable('alerts')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('name', text, c => c.notNull())
    .addColumn('watch', text, c => c.notNull())
    .addColumn('notify', text, c => c.notNull())
    .addColumn('language', text, c => c.notNull())
    .addColumn('enabled', 'integer', c => c.notNull())
    .addColumn('muted_until', 'bigint')
    .addColumn('state', text, c => c.notNull())
    .addColumn('inside_since', 'bigint')
    .addColumn('checked', 'bigint')
    .addColumn('verdict', text)
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('created_by', text, c => c.notNull())
    .execute();

const alertEvents: Step = async (db, { text, autoId }) => {
  await db.schema
    .createTable('alert_events')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('alert', 'bigint', c => c.notNull().references('alerts.id').onDelete('cascade'))
    .addColumn('kind', text, c => c.notNull())
    .addColumn('time', 'bigint', c => c.notNull())
    .addColumn('verdict', text, c => c.notNull())
    .addColumn('reason', text, c => c.notNull())
    .addColumn('muted', 'integer', c => c.notNull())
    .execute();
  await db.schema.createIndex('alert_events_alert').on('alert_events').columns(['alert', 'id']).execute();
};

const alertNotices: Step = async (db, { text, autoId }) => {
  await db.schema
    .createTable('alert_notices')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('event', 'bigint', c => c.notNull().references('alert_events.id').onDelete('cascade'))
    .addColumn('channel', text, c => c.notNull())
    .addColumn('address', text, c => c.notNull())
    .addColumn('status', text, c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull())
    .addColumn('next_at', 'bigint', c => c.notNull())
    .addColumn('error', text)
    .execute();
  await db.schema.createIndex('alert_notices_waiting').on('alert_notices').columns(['status', 'next_at']).execute();
};
