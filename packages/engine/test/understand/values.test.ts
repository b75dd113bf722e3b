import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { stripesOf } from '../../src/set/stripes.ts';
import { raw, sql, value } from '../../src/store/sql.ts';
import { contains, folded } from '../../src/understand/search.ts';
import { searchPeople } from '../../src/understand/search-people.ts';
import { listValues, type ValuesOf, type ValuesOptions } from '../../src/understand/values.ts';
import { day, NOW, openShop, START, solved } from './base.ts';

const CATEGORY: ValuesOf = { line: 'category' };

describe('values as they are typed', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
    const { warehouse } = shop.workspace.store;
    const likes = (profile: number, list: readonly string[]) => ({
      name: 'likes',
      profile,
      time: START,
      text: '',
      list,
    });
    await warehouse.insert('traits', [
      likes(1, ['jazz', 'Żużel']),
      likes(2, ['jazz']),
      { name: 'city', profile: 2, time: day(70), text: 'Sopot' },
      { name: 'last_name', profile: 1, time: START, text: 'Żółtowska' },
      { name: 'last_name', profile: 2, time: START, text: 'Nowak' },
      { name: 'last_name', profile: 2, time: day(3), text: 'Zielony' },
    ]);
    await refreshCatalog(shop.workspace.store);
  });
  after(() => shop.close());

  const listed = async (of: ValuesOf, options: ValuesOptions = {}) => {
    const { values, ...rest } = solved(await listValues(shop.workspace, of, options));
    return { ...rest, values: values.map(v => [v.value, v.people, v.rows]) };
  };

  it('has the most frequent first, with people and rows', async () => {
    assert.deepEqual(await listed(CATEGORY), {
      values: [
        ['coffee', 3, 5],
        ['mugs', 2, 2],
        ['tea', 2, 2],
      ],
      distinct: 3,
      isSampled: false,
    });
    const campaigns = await listed({ event: 'Email Opened', property: 'campaign_name' });
    assert.deepEqual(campaigns.values, [['Spring', 2, 2]]);
  });

  it('says how many there are beside those it lists', async () => {
    const { values, distinct } = await listed(CATEGORY, { limit: 1 });
    assert.deepEqual([values.length, distinct], [1, 3]);
  });

  it('finds a part of a value, whatever its case and the marks on its letters', async () => {
    const cities = async (search: string) => (await listed({ trait: 'city' }, { search })).values.map(([city]) => city);
    assert.deepEqual(await cities('KRAKO'), ['Kraków']);
    assert.deepEqual(await cities('gdansk'), ['Gdańsk']);
    assert.deepEqual(await cities('ańsk'), ['Gdańsk']);
    assert.deepEqual(await cities("k' or 1=1"), []);
    assert.equal(folded('  ŻÓŁĆ Ärger'), 'zolc arger');
  });

  it('finds the same in plain letters and in marked ones, as folding both would', async () => {
    const texts = ['Anna Nowak', 'ANNA', 'Łódź', 'lodz', 'ann', 'марія', 'Ärger', 'a%_n', '', "o'anna", 'ŻANNA'];
    for (const part of ['anna', 'ANNA', 'łódź', 'LODZ', 'МАР', 'arger', '%_', "'a", 'nn', 'zanna', 'ß']) {
      const found = await shop.workspace.store.warehouse.rows<{ text: string }>(
        sql`select text from (select arrayJoin(${value.texts(texts)}) as text) where ${contains(raw('text'), part)}`,
      );
      const expected = texts.filter(text => folded(text).includes(folded(part)));
      assert.deepEqual(found.map(({ text }) => text).sort(), expected.sort(), part);
    }
  });

  it('takes of a trait what holds as of the instant, and the values of a list one by one', async () => {
    const now = await listed({ trait: 'city' }, { search: 'sopot' });
    const later = await listed({ trait: 'city' }, { search: 'sopot', asOf: day(71) });
    assert.deepEqual([now.values, later.values], [[], [['Sopot', 1, 1]]]);
    assert.deepEqual((await listed({ trait: 'likes' })).values, [
      ['jazz', 2, 2],
      ['Żużel', 1, 1],
    ]);
  });

  it('leaves out what few people have, where that is asked for', async () => {
    assert.deepEqual((await listed(CATEGORY, { leastPeople: 3 })).values, [['coffee', 3, 5]]);
  });

  it('refuses names that nobody knows, with the nearest one', async () => {
    const problem = async (of: ValuesOf) => {
      const found = await listValues(shop.workspace, of);
      assert.ok(!found.ok);
      return found.problems.map(({ code, path, hint }) => [code, path, hint]);
    };
    assert.deepEqual(await problem({ trait: 'citty' }), [['unknown-trait', 'trait', 'did you mean "city"?']]);
    assert.equal((await problem({ event: 'Order Complete', property: 'total' }))[0]?.[0], 'unknown-event');
    assert.equal((await problem({ event: 'Order Completed', property: 'totl' }))[0]?.[0], 'unknown-property');
    assert.equal((await problem({ line: 'categry' }))[0]?.[1], 'line');
  });

  it('takes stripes of the base as a sample: as many people as wanted, from all of its length', () => {
    const { slices, share } = stripesOf(1_000_000, 0.1);
    assert.ok(Math.abs(share - 0.1) < 0.001);
    assert.ok((slices[0]?.from ?? 0) < 15_625 && (slices.at(-1)?.from ?? 0) > 1_000_000 - 15_625);
    assert.ok(slices.every(({ to }, i) => to <= (slices[i + 1]?.from ?? 1_000_001)));
    assert.equal(stripesOf(50, 0.1).share, 1);
  });

  describe('people by what names or describes them', () => {
    const found = async (text: string, options: { after?: number; limit?: number } = {}) => {
      const { people, next } = await searchPeople(shop.workspace, text, { asOf: NOW, ...options });
      return [people.map(p => p.profile), next];
    };

    it('finds a part of an identifier or a trait; every word must be there', async () => {
      assert.deepEqual(await found('krakow'), [[1, 2, 7], null]);
      assert.deepEqual(await found('anna krak'), [[1], null]);
      assert.deepEqual(await found('zoltow'), [[1], null]);
      assert.deepEqual(await found('anna gdańsk'), [[], null]);
      assert.deepEqual(await found('@example'), [[1, 2, 3, 4, 5, 6, 7, 8], null]);
    });

    it('finds whoever has the whole text as an identifier alone, and by a name of before', async () => {
      assert.deepEqual(await found('U1'), [[1], null]);
      assert.deepEqual(await found('ANNA@example.com'), [[1], null]);
      assert.deepEqual(await found('nowak'), [[2], null]);
    });

    it('goes on where the page before ended', async () => {
      assert.deepEqual(await found('@example', { limit: 3 }), [[1, 2, 3], 3]);
      assert.deepEqual(await found('@example', { limit: 3, after: 6 }), [[7, 8], null]);
    });

    it('shows who it is', async () => {
      const { people } = await searchPeople(shop.workspace, 'anna@example.com');
      assert.deepEqual(people[0]?.traits, { first_name: 'Anna', last_name: 'Żółtowska', city: 'Kraków' });
    });
  });
});
