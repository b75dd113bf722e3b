import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openWorkspace, raw, type Workspace } from '@satsuma/engine';
import { startPostgres } from '@satsuma/engine/test/postgres-server.ts';
import pg from 'pg';
import { type PullConnection, type PullState, pull } from '../../src/sources/pulls/pull.ts';

const server = await startPostgres();
// In CI a missing server is a failure.
const skip = server === undefined && process.env.CI !== 'true' ? 'there is no PostgreSQL on this machine' : false;

describe('a table that comes in pieces', { skip }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-pieces-'));
  let workspace: Workspace;
  let connection: PullConnection;
  let state: PullState | null = null;
  before(async () => {
    assert.ok(server, 'there is no PostgreSQL on this machine, and CI needs one');
    const url = new URL(await server.database());
    const db = new pg.Client(url.href);
    await db.connect();
    // Seven rows of each instant, which no piece may part.
    await db.query(`create table visits as select n as id, 'v' || n % 40 || '@poczta.pl' as email,
      timestamptz '2026-01-01Z' + make_interval(secs => n / 7) as at from generate_series(0, 299) n`);
    await db.end();
    workspace = await openWorkspace({ directory, memory: 512 * 1024 * 1024 }, () => Date.UTC(2026, 5, 1));
    const mapping =
      'as: events\nsource: x\nzone: UTC\ncolumns: {id: key, email: email, at: {is: time, formats: [ymd]}}\nconstants: {fields: {event: Visited}}';
    connection = {
      ...{
        source: 'web',
        kind: 'postgres',
        status: 'active',
        created: 0,
        updated: 0,
        hasSecret: true,
        lastReceived: null,
      },
      ...{ accepted: 0, lastRun: null, failure: null, reasons: [] },
      config: {
        ...{
          host: url.hostname,
          port: Number(url.port),
          database: url.pathname.slice(1),
          user: 'satsuma',
          encrypted: false,
        },
        ...{ schedule: { every: 5 }, table: 'visits', cursor: 'at', overlap: 3, mapping },
      },
    };
  });
  after(async () => {
    await workspace.close();
    await server?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  /** @param crashes whether the process is gone after each piece that is in and before that is written down */
  const run = (crashes: boolean) =>
    pull(connection, {
      ...{
        store: workspace.store,
        clock: workspace.clock,
        quiesce: workspace.exclusively,
        secret: '',
        state,
        most: 50,
      },
      ...{ refused: () => undefined, progress: () => undefined, signal: new AbortController().signal },
      keep: async next => {
        if (crashes) throw new Error('killed');
        state = next;
      },
    });
  const visits = async () => {
    const rows = await workspace.store.warehouse.rows<object>(
      raw('select count() as n, uniqExact(time) as t, uniqExact(profile) as p from events'),
    );
    return Object.values(rows[0] ?? {}).map(Number);
  };

  test('a process that is gone between a piece and its mark brings nothing twice and loses nothing', async () => {
    await assert.rejects(run(true), /killed/);
    const [first] = await visits();
    assert.ok(first !== undefined && first >= 50 && first < 300 && first % 7 === 0, `${first}`);
    await assert.rejects(run(true), /killed/);
    assert.deepEqual((await visits())[0], first);
    const { rows, rejected } = await run(false);
    assert.deepEqual([rows + (first ?? 0), rejected], [300, 0]);
    assert.deepEqual(await visits(), [300, 43, 40]);
    const again = await run(false);
    assert.deepEqual([again.known, again.rejected], [again.rows, 0]);
    assert.equal((await run(false)).rows, 0);
    assert.deepEqual(await visits(), [300, 43, 40]);
  });
});
