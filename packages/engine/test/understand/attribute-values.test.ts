import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { refreshCatalog } from '../../src/ingest/catalog/refresh.ts';
import { type AttributeValues, countAttributeValues } from '../../src/understand/attribute-values.ts';
import { describeInventory } from '../../src/understand/inventory.ts';
import { listValues, type ValuesOf } from '../../src/understand/values.ts';
import { day, openBase, START, solved } from './base.ts';

describe('how many values an attribute has, and who brings them', () => {
  let shop: Awaited<ReturnType<typeof openBase>>;
  before(async () => {
    shop = await openBase();
    const { warehouse } = shop.workspace.store;
    await warehouse.insert('traits', [
      { name: 'city', profile: 2, time: day(3), text: 'Sopot', source: 'crm' },
      { name: 'likes', profile: 1, time: START, text: '', list: ['jazz', 'film'], source: 'survey' },
      { name: 'likes', profile: 2, time: START, text: '', list: ['jazz'], source: 'survey' },
    ]);
    await warehouse.insert('trait_sightings', [
      { name: 'city', profile: 2, time: day(4), text: 'Sopot', source: 'app' },
    ]);
    const view = { name: 'Product Viewed', time: day(9) };
    await warehouse.insert('events', [
      { ...view, profile: 1, id: 1, source: 'shop', properties: { colour: 'red' } },
      { ...view, profile: 2, id: 2, source: 'app', properties: { colour: 'blue', tags: ['a', 'b'] } },
      { ...view, profile: 0, id: 3, source: 'till', properties: { colour: 'green' } },
      { ...view, profile: 3, id: 4, source: 'shop', properties: {} },
    ]);
    await refreshCatalog(shop.workspace.store);
  });
  after(() => shop.close());

  const all = (rowsAtMost?: number) =>
    countAttributeValues(shop.workspace, rowsAtMost === undefined ? {} : { rowsAtMost });
  const one = (found: readonly AttributeValues[], name: string, event?: string) => {
    const { attribute: _, ...rest } =
      found.find(({ attribute }) => attribute.name === name && attribute.event === event) ?? assert.fail(name);
    return rest;
  };

  it('counts what people have now, and knows every source that brought a trait, also one that changed nothing', async () => {
    const found = await all();
    // Bartek left Kraków, where Anna and Gosia still are.
    const exact = { isExact: true, allSources: true };
    assert.deepEqual(one(found, 'city'), { distinct: 4, sources: ['app', 'crm'], ...exact });
    assert.deepEqual(one(found, 'likes'), { distinct: 2, sources: ['survey'], ...exact });
    assert.deepEqual(one(found, 'first_name'), { distinct: 8, sources: [], ...exact });
  });

  it('knows of a property only the sources that bring it', async () => {
    const found = await all();
    const exact = { isExact: true, allSources: true };
    const colour = { distinct: 2, sources: ['app', 'shop', 'till'], ...exact };
    assert.deepEqual(one(found, 'colour', 'Product Viewed'), colour);
    assert.deepEqual(one(found, 'tags', 'Product Viewed'), { distinct: 2, sources: ['app'], ...exact });
  });

  it('has every attribute of the inventory, with as many values as listing them finds', async () => {
    const found = await all();
    const { traits, events, lines } = await describeInventory(shop.workspace);
    const held = traits.length + lines.properties.length + events.flatMap(e => e.properties).length;
    assert.equal(found.length, held);
    for (const { attribute, distinct } of found) {
      const { of, name, event = '' } = attribute;
      const which: ValuesOf =
        of === 'trait' ? { trait: name } : of === 'line' ? { line: name } : { event, property: name };
      assert.equal(distinct, solved(await listValues(shop.workspace, which)).distinct, JSON.stringify(attribute));
    }
  });

  it('says where only a share of the people was looked at', async () => {
    const { warehouse } = shop.workspace.store;
    await warehouse.insert(
      'profiles',
      Array.from({ length: 400 }, (_, i) => ({ profile: 100 + i, created: START })),
    );
    const rows = Array.from({ length: 400 }, (_, i) => ({
      ...{ name: 'Product Searched', profile: 100 + i, time: day(10), id: 7000 + i },
      ...{ source: 'shop', properties: { query: `q${i}` } },
    }));
    await warehouse.insert('events', rows);
    await refreshCatalog(shop.workspace.store);
    const { distinct, ...rest } = one(await all(100), 'query', 'Product Searched');
    assert.deepEqual(rest, { isExact: false, sources: ['shop'], allSources: true });
    assert.ok(distinct > 20 && distinct < 200, String(distinct));
    assert.equal(one(await all(), 'query', 'Product Searched').distinct, 400);
  });
});
