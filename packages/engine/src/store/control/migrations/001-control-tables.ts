import type { Transaction } from 'kysely';
import type { ControlMigration } from '../migrate.ts';
import type { Portable } from '../portable.ts';
import type { ControlSchema } from '../schema.ts';

type Step = (db: Transaction<ControlSchema>, portable: Portable) => Promise<void>;

export const controlTables: ControlMigration = {
  number: 1,
  name: 'control tables',
  async up(db, portable) {
    for (const step of [settings, sources, imports, segments, definitions, runs, attributes]) await step(db, portable);
  },
};

const settings: Step = (db, { text }) =>
  db.schema
    .createTable('settings')
    .addColumn('key', text, c => c.primaryKey())
    .addColumn('value', text, c => c.notNull())
    .execute();

const sources: Step = (db, { text }) =>
  db.schema
    .createTable('sources')
    .addColumn('name', text, c => c.primaryKey())
    .addColumn('mapping', text, c => c.notNull())
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('updated', 'bigint', c => c.notNull())
    .execute();

const imports: Step = async (db, { text, autoId }) => {
  await db.schema
    .createTable('imports')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('source', text, c => c.notNull())
    .addColumn('file', text, c => c.notNull())
    .addColumn('content_hash', text, c => c.notNull())
    .addColumn('mapping_hash', text, c => c.notNull())
    .addColumn('status', text, c => c.notNull())
    .addColumn('replaces', 'bigint', c => c.references('imports.id'))
    .addColumn('step', text)
    .addColumn('counts', text, c => c.notNull())
    .addColumn('started', 'bigint', c => c.notNull())
    .addColumn('finished', 'bigint')
    .addColumn('error', text)
    .execute();
  await db.schema.createIndex('imports_content').on('imports').columns(['content_hash', 'mapping_hash']).execute();
};

const segments: Step = (db, { text }) =>
  db.schema
    .createTable('segments')
    .addColumn('id', text, c => c.primaryKey())
    .addColumn('kind', text, c => c.notNull())
    .addColumn('current_version', 'integer', c => c.notNull())
    .addColumn('created', 'bigint', c => c.notNull())
    .addColumn('archived', 'bigint')
    .execute();

const definitions: Step = (db, { text }) =>
  db.schema
    .createTable('definitions')
    .addColumn('segment', text, c => c.notNull().references('segments.id'))
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('definition', text, c => c.notNull())
    .addColumn('hash', text, c => c.notNull())
    .addColumn('note', text)
    .addColumn('author', text)
    .addColumn('created', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('definitions_key', ['segment', 'version'])
    .execute();

const runs: Step = (db, { text, autoId }) =>
  db.schema
    .createTable('runs')
    .addColumn('id', autoId.type, autoId.build)
    .addColumn('as_of', 'bigint', c => c.notNull())
    .addColumn('cause', text, c => c.notNull())
    .addColumn('status', text, c => c.notNull())
    .addColumn('started', 'bigint', c => c.notNull())
    .addColumn('finished', 'bigint')
    .addColumn('counts', text, c => c.notNull())
    .execute();

const attributes: Step = (db, { text }) =>
  db.schema
    .createTable('attributes')
    .addColumn('kind', text, c => c.notNull())
    .addColumn('event', text, c => c.notNull())
    .addColumn('name', text, c => c.notNull())
    .addColumn('types', text, c => c.notNull())
    .addColumn('first_seen', 'bigint', c => c.notNull())
    .addColumn('last_seen', 'bigint', c => c.notNull())
    .addColumn('rows', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('attributes_key', ['kind', 'event', 'name'])
    .execute();
