import assert from 'node:assert/strict';
import { after, describe } from 'node:test';
import { startPostgres } from '../store/postgres-server.ts';
import { erasureSuite } from './erasure.suite.ts';

const server = await startPostgres();
after(() => server?.stop());
// In CI a missing server is a failure: the tests below then fail one by one.
const skip = server === undefined && process.env.CI !== 'true' ? 'there is no PostgreSQL on this machine' : false;

describe('erasing a person, with SQLite', () => erasureSuite(async () => ({})));

describe('erasing a person, with PostgreSQL', { skip }, () =>
  erasureSuite(async () => {
    assert.ok(server, 'there is no PostgreSQL on this machine, and CI needs one');
    return { postgresUrl: await server.database() };
  }),
);
