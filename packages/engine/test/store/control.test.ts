import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { type ControlLocation, openControl } from '../../src/store/control/control.ts';
import { openStore } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { controlSuite } from './control.suite.ts';
import { startPostgres } from './postgres-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'satsuma-control-'));
const server = await startPostgres();
after(async () => {
  await server?.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('the control store on SQLite', () => {
  let files = 0;
  controlSuite(async () => ({ kind: 'sqlite', file: join(directory, `${++files}.sqlite`) }));
});

// In CI a missing server is a failure: the tests below then fail one by one.
const skip = server === undefined && process.env.CI !== 'true' ? 'there is no PostgreSQL on this machine' : false;

describe('the control store on PostgreSQL', { skip }, () => {
  const fresh = async (): Promise<ControlLocation> => {
    assert.ok(server, 'there is no PostgreSQL on this machine, and CI needs one');
    return { kind: 'postgres', url: await server.database() };
  };
  controlSuite(fresh);

  test('two processes that open a new database at the same time make one layout', async () => {
    const location = await fresh();
    const opened = await Promise.all([1, 2, 3].map(() => openControl(location, 'the test server')));
    await Promise.all(opened.map(control => control.destroy()));
  });

  test('a server that does not know us is named without its password', async () => {
    const location = await fresh();
    assert.equal(location.kind, 'postgres');
    const url = new URL(location.url);
    url.username = 'stranger';
    url.password = 'secret-word';
    await assert.rejects(
      openStore({ directory: join(directory, 'store'), postgresUrl: url.href }),
      (error: unknown) => {
        assert.ok(error instanceof StoreError);
        assert.equal(error.problem.code, 'store-unreachable');
        assert.match(error.message, new RegExp(`PostgreSQL server ${url.host} cannot be used: .*stranger`));
        assert.doesNotMatch(JSON.stringify(error.problem), /secret-word/);
        return true;
      },
    );
  });
});
