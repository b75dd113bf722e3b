import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Control, type ControlLocation, openControl } from '../../src/store/control/control.ts';
import type { ControlMigration } from '../../src/store/control/migrate.ts';
import { controlMigrations } from '../../src/store/control/migrations/all.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { HOSTILE } from './hostile.ts';

const PLACE = 'the test store';
const MIDNIGHT_2026 = Date.UTC(2026, 0, 1);

const next: ControlMigration = {
  number: controlMigrations.length + 1,
  name: 'a step of the next version',
  async up(db, { text }) {
    await db.schema.alterTable('sources').addColumn('colour', text).execute();
  },
};

const broken: ControlMigration = {
  ...next,
  name: 'a step that fails half-way',
  async up(db, portable) {
    await next.up(db, portable);
    throw new Error('half-way');
  },
};

/** What the control store promises, whichever engine carries it. `fresh` gives a place where nothing is yet. */
export function controlSuite(fresh: () => Promise<ControlLocation>): void {
  const withControl = async (work: (control: Control) => Promise<void>) => {
    const control = await openControl(await fresh(), PLACE);
    await work(control).finally(() => control.destroy());
  };

  test('an empty place gets every step of the layout, and a second opening changes nothing', async () => {
    const location = await fresh();
    const first = await openControl(location, PLACE);
    const steps = await first.selectFrom('migrations').selectAll().orderBy('number').execute();
    await first.insertInto('settings').values({ key: 'zone', value: '"UTC"' }).execute();
    await first.destroy();
    assert.deepEqual(
      steps,
      controlMigrations.map(({ number, name }) => ({ number, name })),
    );

    const second = await openControl(location, PLACE);
    assert.deepEqual(await second.selectFrom('migrations').selectAll().orderBy('number').execute(), steps);
    assert.deepEqual(await second.selectFrom('settings').selectAll().execute(), [{ key: 'zone', value: '"UTC"' }]);
    await second.destroy();
  });

  test('an older store gets the steps it lacks and keeps what it holds', async () => {
    const location = await fresh();
    const older = await openControl(location, PLACE);
    await older.insertInto('sources').values({ name: 'shop', mapping: '', created: 1, updated: 1 }).execute();
    await older.destroy();

    const newer = await openControl(location, PLACE, [...controlMigrations, next]);
    assert.deepEqual(await newer.selectFrom('sources').selectAll().execute(), [
      { name: 'shop', mapping: '', created: 1, updated: 1, colour: null },
    ]);
    await newer.destroy();
  });

  test('a store of a newer version is refused by name, and is left as it is', async () => {
    const location = await fresh();
    await (await openControl(location, PLACE, [...controlMigrations, next])).destroy();
    await assert.rejects(openControl(location, PLACE), (error: unknown) => {
      assert.ok(error instanceof StoreError);
      assert.equal(error.problem.code, 'store-newer');
      assert.equal(error.problem.path, PLACE);
      assert.match(error.message, /newer version of Satsuma/);
      return true;
    });
    await (await openControl(location, PLACE, [...controlMigrations, next])).destroy();
  });

  test('a step that fails leaves nothing of itself', async () => {
    const location = await fresh();
    await assert.rejects(openControl(location, PLACE, [...controlMigrations, broken]), /half-way/);
    const control = await openControl(location, PLACE, [...controlMigrations, next]);
    await control.destroy();
  });

  test('milliseconds, counts and given-out numbers come back as numbers', () =>
    withControl(async control => {
      const row = {
        as_of: MIDNIGHT_2026,
        cause: 'test',
        status: 'running',
        started: MIDNIGHT_2026,
        counts: '{}',
      } as const;
      const first = await control.insertInto('runs').values(row).returning('id').executeTakeFirstOrThrow();
      const second = await control.insertInto('runs').values(row).returning('id').executeTakeFirstOrThrow();
      assert.deepEqual([first, second], [{ id: 1 }, { id: 2 }]);
      assert.deepEqual(await control.selectFrom('runs').selectAll().where('id', '=', 2).execute(), [
        { id: 2, ...row, finished: null },
      ]);
      const { n } = await control
        .selectFrom('runs')
        .select(e => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      assert.equal(n, 2);
    }));

  test('a number that was given out is not given again after its row is gone', () =>
    withControl(async control => {
      const row = { as_of: 0, cause: 'test', status: 'failed', started: 0, counts: '{}' } as const;
      await control.insertInto('runs').values([row, row]).execute();
      await control.deleteFrom('runs').where('id', '=', 2).execute();
      assert.deepEqual(await control.insertInto('runs').values(row).returning('id').execute(), [{ id: 3 }]);
    }));

  test('text sorts by its bytes: capitals first, Polish letters last', () =>
    withControl(async control => {
      const keys = ['żółw', 'zebra', 'Zebra', 'ćma', 'cukier', '_x'];
      await control
        .insertInto('settings')
        .values(keys.map(key => ({ key, value: '1' })))
        .execute();
      const sorted = await control.selectFrom('settings').select('key').orderBy('key').execute();
      assert.deepEqual(
        sorted.map(row => row.key),
        ['Zebra', '_x', 'cukier', 'zebra', 'ćma', 'żółw'],
      );
    }));

  test('text comes back as it was, whatever is in it', () =>
    withControl(async control => {
      // PostgreSQL's text holds everything but NUL, so whatever may have one is stored as JSON.
      const rows = HOSTILE.map((text, i) => ({
        key: `${i} ${text.replaceAll('\0', '')}`,
        value: JSON.stringify(text),
      }));
      await control.insertInto('settings').values(rows).execute();
      for (const { key, value } of rows) {
        const found = await control.selectFrom('settings').selectAll().where('key', '=', key).executeTakeFirst();
        assert.deepEqual(found, { key, value });
      }
      assert.equal((await control.selectFrom('settings').selectAll().execute()).length, rows.length);
    }));

  test('a transaction that fails leaves nothing', () =>
    withControl(async control => {
      const attempt = control.transaction().execute(async tx => {
        await tx.insertInto('settings').values({ key: 'a', value: '1' }).execute();
        await tx.insertInto('settings').values({ key: 'a', value: '2' }).execute();
      });
      await assert.rejects(attempt);
      assert.deepEqual(await control.selectFrom('settings').selectAll().execute(), []);
    }));

  test('two transactions at the same time both come through', () =>
    withControl(async control => {
      const add = (key: string) =>
        control.transaction().execute(async tx => {
          await tx.selectFrom('settings').selectAll().execute();
          await tx.insertInto('settings').values({ key, value: '1' }).execute();
        });
      await Promise.all(['a', 'b', 'c'].map(add));
      assert.equal((await control.selectFrom('settings').selectAll().execute()).length, 3);
    }));

  test('a definition without its segment is refused', () =>
    withControl(async control => {
      const orphan = {
        segment: 'nobody',
        version: 1,
        definition: '{}',
        hash: 'x',
        note: null,
        author: null,
        created: 1,
      };
      await assert.rejects(control.insertInto('definitions').values(orphan).execute(), /foreign key/i);
    }));

  test('a row is put in or, when it is there, brought up to date', () =>
    withControl(async control => {
      const put = (value: string) =>
        control
          .insertInto('settings')
          .values({ key: 'zone', value })
          .onConflict(c => c.column('key').doUpdateSet({ value }))
          .execute();
      await put('1');
      await put('2');
      assert.deepEqual(await control.selectFrom('settings').selectAll().execute(), [{ key: 'zone', value: '2' }]);
    }));
}
