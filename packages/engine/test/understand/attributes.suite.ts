import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { applyDefinitions } from '../../src/definitions/apply.ts';
import { noteAttribute, readAttributeNotes } from '../../src/ingest/catalog/notes.ts';
import { describeInventory } from '../../src/understand/inventory.ts';
import { readStages, writeStages } from '../../src/workspace/stages.ts';
import { DAY, day, definition, NOW, openBase, START, solved } from './base.ts';

const DEFINITIONS = [
  { segment: 'krakow', where: { trait: 'city', is: 'Kraków' } },
  { segment: 'spring', where: { event: 'Email Opened', where: [{ property: 'campaign_name', is: 'Spring' }] } },
  { segment: 'both', where: { all: [{ segment: 'krakow' }, { trait: 'children', greaterThan: 1 }] } },
  {
    segment: 'of-category',
    parameters: { category: { type: 'text' } },
    where: { bought: { category: [{ param: 'category' }] } },
  },
  { segmentation: 'cities', method: 'place', settings: { by: 'city', minimumSize: 2 } },
  { segmentation: 'rfm', method: 'rfm' },
];

/** What people say of attributes, and what uses them, whichever store the definitions lie in. */
export function attributesSuite(servers: () => Promise<{ readonly postgresUrl?: string }>): void {
  let shop: Awaited<ReturnType<typeof openBase>>;
  before(async () => {
    shop = await openBase(await servers());
    const given = DEFINITIONS.map(input => ({ definition: definition(input) }));
    solved(await applyDefinitions(shop.workspace, given, { compute: false }));
  });
  after(() => shop.close());

  const trait = async (name: string) => (await describeInventory(shop.workspace)).traits.find(t => t.name === name);
  const property = async (event: string, name: string) =>
    (await describeInventory(shop.workspace)).events.find(e => e.name === event)?.properties.find(p => p.name === name);

  describe('what uses an attribute', () => {
    it('is every definition whose own conditions look at it', async () => {
      assert.deepEqual((await trait('city'))?.usedBy, ['cities', 'krakow']);
      assert.deepEqual((await trait('children'))?.usedBy, ['both']);
      assert.deepEqual((await trait('first_name'))?.usedBy, []);
    });

    it('keeps the same property of two events apart', async () => {
      assert.deepEqual((await property('Email Opened', 'campaign_name'))?.usedBy, ['spring']);
      assert.deepEqual((await property('Email Delivered', 'campaign_name'))?.usedBy, []);
      assert.deepEqual((await property('Order Completed', 'total'))?.usedBy, ['rfm']);
    });

    it('sees through parameters, also those without a sample', async () => {
      const { lines } = await describeInventory(shop.workspace);
      assert.deepEqual(lines.properties.find(p => p.name === 'category')?.usedBy, ['of-category']);
      assert.deepEqual(lines.properties.find(p => p.name === 'product_id')?.usedBy, []);
    });

    it('knows the events that are looked at', async () => {
      const { events } = await describeInventory(shop.workspace);
      const used = Object.fromEntries(events.map(e => [e.name, e.usedBy]));
      assert.deepEqual(used['Email Opened'], ['spring']);
      assert.deepEqual(used['Email Delivered'], []);
    });
  });

  it('was last seen when a value came, or came again', async () => {
    assert.equal((await trait('city'))?.lastSeen, START);
    await shop.workspace.store.warehouse.insert('trait_sightings', [
      { name: 'city', profile: 1, time: day(20), text: 'Kraków' },
    ]);
    assert.equal((await trait('city'))?.lastSeen, day(20));
    assert.equal((await property('Order Completed', 'total'))?.lastSeen, day(61));
  });

  describe('what people say of it', () => {
    const say = (change: Parameters<typeof noteAttribute>[2], now = NOW) =>
      noteAttribute(shop.workspace.store.control, { of: 'trait', name: 'city' }, change, { now, actor: 'user:1' });

    it('is kept, changed part by part, and taken back', async () => {
      assert.equal((await trait('city'))?.note, null);
      const first = await say({ owner: 'CRM', sensitivity: 'personal' });
      const by = { updated: NOW, updatedBy: 'user:1' };
      const nothing = { justification: null, legalBasis: null };
      assert.deepEqual(first, { owner: 'CRM', sensitivity: 'personal', ...nothing, ...by });
      await say({ justification: 'shops near people', legalBasis: 'legitimate-interests' }, NOW + DAY);
      assert.deepEqual((await trait('city'))?.note, {
        owner: 'CRM',
        justification: 'shops near people',
        sensitivity: 'personal',
        legalBasis: 'legitimate-interests',
        updated: NOW + DAY,
        updatedBy: 'user:1',
      });
      assert.equal((await property('Order Completed', 'total'))?.note, null);
      const gone = { owner: null, justification: null, sensitivity: null, legalBasis: null };
      assert.equal(await say(gone), null);
      assert.equal((await readAttributeNotes(shop.workspace.store.control)).size, 0);
    });
  });

  describe('the stages of the purchase path', () => {
    const control = () => shop.workspace.store.control;

    it('are the standard ones until somebody says others', async () => {
      const ids = (await readStages(control())).map(stage => stage.id);
      assert.deepEqual(ids, ['discover', 'consider', 'buy', 'use', 'return', 'recommend']);
      const own = [{ id: 'join', name: { en: ' Join ', pl: 'Dołączenie' } }];
      solved(await writeStages(control(), own));
      assert.deepEqual(await readStages(control()), [{ id: 'join', name: { en: 'Join', pl: 'Dołączenie' } }]);
    });

    it('have each an id of its own and names, and there is at least one', async () => {
      const stage = { id: 'a', name: { en: 'A', pl: ' ' } };
      const found = await writeStages(control(), [stage, stage]);
      assert.ok(!found.ok);
      assert.deepEqual(
        found.problems.map(p => `${p.code} ${p.path}`),
        ['bad-value stages[0].name.pl', 'duplicate stages[1].id', 'bad-value stages[1].name.pl'],
      );
      assert.ok(!(await writeStages(control(), [])).ok);
    });
  });
}
