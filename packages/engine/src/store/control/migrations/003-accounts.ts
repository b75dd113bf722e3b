import type { Transaction } from 'kysely';
import type { ControlMigration } from '../migrate.ts';
import type { Portable } from '../portable.ts';
import type { ControlSchema } from '../schema.ts';

type Step = (db: Transaction<ControlSchema>, portable: Portable) => Promise<void>;

/** Who may do what, and who did what. */
export const accounts: ControlMigration = {
  number: 3,
  name: 'accounts',
  async up(db, portable) {
    for (const step of [users, sessions, invitations, apiKeys, audit]) await step(db, portable);
  },
};

const users: Step = (db, { text, autoId }) =>
  db.schema
    .createTable('users')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('email', text, c => c.notNull().unique())
    .addColumn('name', text, c => c.notNull())
    .addColumn('role', text, c => c.notNull())
    .addColumn('language', text, c => c.notNull())
    .addColumn('password', text, c => c.notNull())
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('disabled', 'bigint')
    .execute();

const sessions: Step = async (db, { text, autoId }) => {
  await db.schema
    .createTable('sessions')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('token_hash', text, c => c.notNull().unique())
    .addColumn('user', 'bigint', c => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('seen', 'bigint', c => c.notNull())
    .addColumn('expires', 'bigint', c => c.notNull())
    .execute();
  await db.schema.createIndex('sessions_user').on('sessions').columns(['user']).execute();
};

const invitations: Step = (db, { text, autoId }) =>
  db.schema
    .createTable('invitations')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('token_hash', text, c => c.notNull().unique())
    .addColumn('role', text, c => c.notNull())
    .addColumn('user', 'bigint', c => c.references('users.id').onDelete('cascade'))
    .addColumn('created_by', text, c => c.notNull())
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('expires', 'bigint', c => c.notNull())
    .addColumn('used', 'bigint')
    .execute();

const apiKeys: Step = (db, { text, autoId }) =>
  db.schema
    .createTable('api_keys')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('name', text, c => c.notNull())
    .addColumn('scope', text, c => c.notNull())
    .addColumn('source', text)
    .addColumn('prefix', text, c => c.notNull())
    .addColumn('key_hash', text, c => c.notNull().unique())
    .addColumn('created_by', text, c => c.notNull())
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('last_used', 'bigint')
    .addColumn('revoked', 'bigint')
    .execute();

const audit: Step = async (db, { text, autoId }) => {
  await db.schema
    .createTable('audit')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('time', 'bigint', c => c.notNull())
    .addColumn('actor', text, c => c.notNull())
    .addColumn('action', text, c => c.notNull())
    .addColumn('subject', text, c => c.notNull())
    .addColumn('details', text, c => c.notNull())
    .execute();
  await db.schema.createIndex('audit_subject').on('audit').columns(['subject']).execute();
};
