import { after, before, describe } from 'node:test';
import { type PostgresServer, startPostgres } from '@satsuma/engine/test/postgres-server.ts';
import { accountsSuite } from './accounts.suite.ts';
import { running } from './running.ts';

describe('accounts on SQLite', () => {
  accountsSuite(() => running());
});

const server: PostgresServer | undefined = await startPostgres();
// In CI a missing server is a failure.
const skip = server === undefined && process.env.CI !== 'true' ? 'there is no PostgreSQL on this machine' : false;

describe('accounts on PostgreSQL', { skip }, () => {
  let url = '';
  before(async () => {
    url = (await server?.database()) ?? '';
  });
  // It stops while connections to it are open: a server that goes away must not end the process.
  after(() => server?.stop());
  accountsSuite(() => running({}, undefined, { postgresUrl: url }));
});
