import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { sql, value } from '../../src/store/sql.ts';
import { countPeople } from '../../src/understand/count.ts';
import { type ExportOptions, exportMembers } from '../../src/understand/export.ts';
import { samplePeople } from '../../src/understand/sample.ts';
import { day, openShop, solved } from './base.ts';

const HOSTILE = '=HYPERLINK("http://x","a, b")\n;\'"żółć\t🍊';

describe('exporting members', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    const { warehouse } = shop.workspace.store;
    const trait = (profile: number, name: string, text: string, list: readonly string[] = []) => ({
      name,
      profile,
      time: day(1),
      text,
      list,
    });
    await warehouse.insert('traits', [
      trait(1, 'note', HOSTILE),
      trait(2, 'note', '-12,5'),
      trait(3, 'note', '+48 600 100 200'),
      trait(4, 'note', '@import'),
      trait(1, 'hobbies', '', ['tea', 'chess']),
      trait(2, 'hobbies', '', ['tea']),
      trait(1, 'email', 'written by hand'),
    ]);
    await warehouse.insert('identifiers', [
      { kind: 'email', value: 'anna@new.example.com', profile: 1, time: day(30) },
    ]);
    await refreshCatalog(shop.workspace.store);
  });
  after(() => shop.close());

  const path = (file: string) => join(shop.directory, file);
  const write = async (file: string, options: Partial<ExportOptions> & Pick<ExportOptions, 'format'>) => {
    const exported = solved(
      await exportMembers(shop.workspace, { segment: 'buyers' }, { file: path(file), overwrite: true, ...options }),
    );
    return { ...exported, text: await readFile(path(file), 'utf8') };
  };

  it('writes CSV as RFC 4180 has it', async () => {
    const { text, people, columns } = await write('a.csv', { format: 'csv', traits: ['first_name', 'city'] });
    assert.deepEqual([people, columns], [6, ['profile', 'user_id', 'email', 'first_name', 'city']]);
    assert.deepEqual(text.split('\r\n'), [
      '"profile","user_id","email","first_name","city"',
      '1,"u1","anna@new.example.com","Anna","Kraków"',
      '2,"u2","bartek@example.com","Bartek","Kraków"',
      '3,"u3","celina@example.com","Celina","Warszawa"',
      '4,"u4","darek@example.com","Darek","Warszawa"',
      '6,"u6","filip@example.com","Filip",""',
      '7,"u7","gosia@example.com","Gosia","Kraków"',
      '',
    ]);
  });

  it('keeps every character, and defuses what a spreadsheet would run', async () => {
    const note = async (defuseFormulas: boolean) => {
      await write('b.csv', { format: 'csv', identifiers: [], traits: ['note'], defuseFormulas });
      const rows = await shop.workspace.store.warehouse.rows<{ note: string }>(
        sql`select note from file(${value.text(path('b.csv'))}, 'CSVWithNames', 'profile UInt32, note String') order by profile limit 4`,
      );
      return rows.map(r => r.note);
    };
    assert.deepEqual(await note(true), [`'${HOSTILE}`, '-12,5', "'+48 600 100 200", "'@import"]);
    assert.deepEqual(await note(false), [HOSTILE, '-12,5', '+48 600 100 200', '@import']);
  });

  it('writes a JSON object a line, lists as lists, and leaves formulas alone', async () => {
    const { text } = await write('c.jsonl', { format: 'jsonl', identifiers: [], traits: ['hobbies', 'note'] });
    const rows = text
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(rows.slice(0, 2), [
      { profile: 1, hobbies: ['tea', 'chess'], note: HOSTILE },
      { profile: 2, hobbies: ['tea'], note: '-12,5' },
    ]);
    assert.equal(rows.length, 6);
  });

  it('joins lists in CSV', async () => {
    const { text } = await write('d.csv', { format: 'csv', identifiers: [], traits: ['hobbies'] });
    assert.match(text, /\r\n1,"tea; chess"\r\n/);
  });

  it('writes Parquet that reads back', async () => {
    await write('e.parquet', { format: 'parquet', traits: ['first_name', 'hobbies'] });
    const rows = await shop.workspace.store.warehouse.rows(
      sql`select profile, first_name, hobbies from file(${value.text(path('e.parquet'))}, 'Parquet') order by profile limit 1`,
    );
    assert.deepEqual(rows, [{ profile: 1, first_name: 'Anna', hobbies: ['tea', 'chess'] }]);
  });

  it('tells a trait from an identifier of the same name', async () => {
    const { text, columns } = await write('f.csv', { format: 'csv', identifiers: ['email'], traits: ['email'] });
    assert.deepEqual(columns, ['profile', 'email', 'trait.email']);
    assert.match(text, /\r\n1,"anna@new.example.com","written by hand"\r\n/);
  });

  it('writes the people of any number', async () => {
    const { people } = solved(await countPeople(shop.workspace, { segment: 'krakow' }));
    const { of } = solved(await samplePeople(shop.workspace, people));
    const file = path('g.csv');
    const exported = solved(await exportMembers(shop.workspace, people, { file, format: 'csv' }));
    assert.deepEqual([exported.people, of], [3, 3]);
    assert.equal((await readFile(file, 'utf8')).length, exported.bytes);
  });

  it('writes the header alone for nobody', async () => {
    const file = path('h.csv');
    const nobody = { where: { not: { everyone: true as const } } };
    const exported = solved(await exportMembers(shop.workspace, nobody, { file, format: 'csv', identifiers: [] }));
    assert.equal(exported.people, 0);
    assert.equal(await readFile(file, 'utf8'), '"profile"\r\n');
  });

  it('does not overwrite a file unless told to, and leaves nothing half-written behind', async () => {
    const file = path('kept.csv');
    await writeFile(file, 'mine');
    const refused = await exportMembers(shop.workspace, { segment: 'buyers' }, { file, format: 'csv' });
    assert.ok(!refused.ok);
    assert.deepEqual(
      refused.problems.map(p => [p.code, p.message]),
      [['file', 'this file is there already']],
    );
    assert.equal(await readFile(file, 'utf8'), 'mine');
    const stopped = exportMembers(
      shop.workspace,
      { segment: 'buyers' },
      {
        file,
        format: 'csv',
        overwrite: true,
        signal: AbortSignal.abort(new Error('enough')),
      },
    );
    await assert.rejects(stopped, /enough/);
    assert.equal(await readFile(file, 'utf8'), 'mine');
    await rm(file);
    assert.deepEqual(
      (await readdir(shop.directory)).filter(f => f.endsWith('.part')),
      [],
    );
  });

  it('tells what stands in the way', async () => {
    const refused = async (options: Partial<ExportOptions>) => {
      const exported = await exportMembers(
        shop.workspace,
        { segment: 'buyers' },
        { file: path('x.csv'), format: 'csv', ...options },
      );
      assert.ok(!exported.ok);
      return exported.problems.map(p => [p.code, p.hint]);
    };
    assert.deepEqual(await refused({ traits: ['citi'] }), [['unknown-trait', 'did you mean "city"?']]);
    assert.deepEqual(await refused({ identifiers: ['mail'] }), [['bad-value', 'did you mean "email"?']]);
    assert.deepEqual(await refused({ traits: ['city', 'city'] }), [['duplicate', undefined]]);
    assert.deepEqual(await refused({ file: path('no/such/folder.csv') }), [['file', undefined]]);
  });
});
