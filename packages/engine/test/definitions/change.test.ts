import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type PlanOptions, planChanges } from '../../src/definitions/change.ts';
import { differenceText } from '../../src/definitions/difference.ts';
import { readDefinitions } from '../../src/definitions/document.ts';
import type { GivenDefinition } from '../../src/definitions/judge.ts';
import { definition, openShop, SEGMENTS, solved } from '../understand/base.ts';

const given = (...inputs: unknown[]): readonly GivenDefinition[] => inputs.map(i => ({ definition: definition(i) }));
const recentIn = (days: string) => ({
  segment: 'recent',
  where: { event: 'Order Completed', when: { inTheLast: days } },
});

describe('planning changes of definitions', () => {
  let shop: Awaited<ReturnType<typeof openShop>>;
  before(async () => {
    shop = await openShop();
  });
  after(() => shop.close());

  const plan = async (inputs: readonly unknown[], options?: PlanOptions) =>
    solved(await planChanges(shop.workspace, given(...inputs), options));
  const problems = async (inputs: readonly unknown[], options?: PlanOptions) => {
    const planned = await planChanges(shop.workspace, given(...inputs), options);
    assert.ok(!planned.ok, 'this should not have been planned');
    return planned.problems.map(p => `${p.path}: ${p.code}`);
  };

  it('finds nothing to change where everything says the same', async () => {
    const changes = await plan(SEGMENTS);
    assert.deepEqual(
      changes.map(c => [c.change, c.effect, c.warnings.length]),
      SEGMENTS.map(() => ['unchanged', null, 0]),
    );
  });

  it('counts whom a new segment would have', async () => {
    const [change, ...others] = await plan([{ segment: 'tea', where: { bought: { category: 'tea' } } }]);
    assert.deepEqual(others, []);
    assert.equal(change?.change, 'created');
    assert.deepEqual(change?.effect, {
      kind: 'segment',
      before: 0,
      after: 2,
      entered: 2,
      left: 0,
      whoEntered: [3, 4],
      whoLeft: [],
      base: 8,
    });
  });

  it('says what changed, who would leave, and what it does to everything that refers to it', async () => {
    const changes = await plan([recentIn('20 days')]);
    const of = (id: string) => changes.find(c => c.id === id);
    assert.deepEqual(
      changes.map(c => [c.id, c.change]),
      [
        ['recent', 'changed'],
        ['activity', 'affected'],
        ['lapsed', 'affected'],
      ],
    );
    assert.deepEqual(of('recent')?.differences.map(differenceText), ['where.when.inTheLast: 30 days → 20 days']);
    const figures = (id: string) => {
      const effect = of(id)?.effect;
      return effect?.kind === 'segment' ? [effect.before, effect.after, effect.whoEntered, effect.whoLeft] : undefined;
    };
    assert.deepEqual(figures('recent'), [4, 2, [], [3, 7]]);
    assert.deepEqual(figures('lapsed'), [2, 4, [3, 7], []]);
    assert.deepEqual(of('activity')?.effect, {
      kind: 'segmentation',
      classes: [
        { class: 'active', before: 4, after: 2 },
        { class: 'lapsed', before: 2, after: 4 },
        { class: 'rest', before: 2, after: 2 },
      ],
      moves: [{ from: 'active', to: 'lapsed', people: 2, who: [3, 7] }],
      moved: 2,
    });
  });

  it('does not call anybody affected by a new name or owner', async () => {
    const changes = await plan([{ ...recentIn('30 days'), name: 'Lately', owner: 'Ola' }]);
    assert.deepEqual(
      changes.map(c => [c.id, c.change, c.differences.map(differenceText)]),
      [['recent', 'changed', ['+ name: Lately', '+ owner: Ola']]],
    );
  });

  it('takes changes that belong together for one: who is counted for each is counted after all of them', async () => {
    const changes = await plan([recentIn('20 days'), { segment: 'lapsed', where: { not: { segment: 'recent' } } }]);
    const lapsed = changes.find(c => c.id === 'lapsed')?.effect;
    assert.ok(lapsed?.kind === 'segment');
    assert.deepEqual([lapsed.before, lapsed.after, lapsed.whoEntered], [2, 6, [3, 5, 7, 8]]);
  });

  it('counts as of an earlier instant when asked', async () => {
    const [change] = await plan([{ segment: 'tea', where: { bought: { category: 'tea' } } }], {
      asOf: Date.parse('2026-02-15T00:00:00Z'),
    });
    assert.ok(change?.effect?.kind === 'segment');
    assert.deepEqual([change.effect.after, change.effect.base], [1, 7]);
  });

  it('compares the classes of a segmentation that changes', async () => {
    const changes = await plan([{ segmentation: 'cities', method: 'place', settings: { by: 'city', minimumSize: 1 } }]);
    const [change] = changes;
    assert.ok(change?.effect?.kind === 'segmentation');
    assert.deepEqual(change.effect.moves, [{ from: 'other', to: 'Gdańsk', people: 1, who: [5] }]);
  });

  it('counts a segment with parameters by its samples, and says so where it has none', async () => {
    const parametric = (parameter: object) => ({
      segment: 'bought-category',
      parameters: { category: { type: 'text', ...parameter } },
      where: { bought: { category: [{ param: 'category' }] } },
    });
    const [sampled] = await plan([parametric({ sample: 'mugs' })]);
    assert.ok(sampled?.effect?.kind === 'segment');
    assert.deepEqual([sampled.effect.whoEntered, sampled.effect.whoLeft], [[6], [3]]);
    const [open] = await plan([parametric({})]);
    assert.equal(open?.effect, null);
    assert.deepEqual(
      open?.warnings.map(w => w.code),
      ['not-counted'],
    );
  });

  it('warns of nobody and of everybody', async () => {
    const changes = await plan([
      { segment: 'none', where: { event: 'Order Refunded' } },
      { segment: 'all', where: { not: { event: 'Order Refunded' } } },
    ]);
    assert.deepEqual(
      changes.map(c => c.warnings.map(w => w.code)),
      [['nobody'], ['everybody']],
    );
  });

  it('takes away what is not given only when asked to', async () => {
    const kept = SEGMENTS.filter(s => s.segment !== 'krakow');
    assert.ok((await plan(kept)).every(c => c.change === 'unchanged'));
    const removed = (await plan(kept, { prune: true })).filter(c => c.change !== 'unchanged');
    assert.deepEqual(
      removed.map(c => [c.id, c.change, c.effect?.kind === 'segment' && c.effect.whoLeft]),
      [['krakow', 'removed', [1, 2, 7]]],
    );
  });

  it('refuses names that nobody knows, at their places in the file', async () => {
    const file = readDefinitions(
      's.yaml',
      'segment: x\nwhere:\n  all:\n    - {segment: buyer}\n    - {event: Order Complete}\n',
    );
    const planned = await planChanges(shop.workspace, file.definitions);
    assert.ok(!planned.ok);
    assert.deepEqual(
      planned.problems.map(p => ['line' in p && p.line, p.path, p.code, p.hint]),
      [
        [4, 'where.all[0].segment', 'unknown-segment', 'did you mean "buyers"?'],
        [5, 'where.all[1].event', 'unknown-event', 'did you mean "Order Completed"?'],
      ],
    );
  });

  it('refuses classes that nobody is in, also of methods whose classes come from the data', async () => {
    const inCity = (name: string) => ({ segment: 'x', where: { class: name, of: 'cities' } });
    assert.deepEqual(await problems([inCity('Radom')]), ['x: where.class: unknown-class']);
    const [change] = await plan([inCity('Warszawa')]);
    assert.ok(change?.effect?.kind === 'segment');
    assert.deepEqual(change.effect.whoEntered, [3, 4, 8]);
  });

  it('refuses to cut places another way while a segment names one of them', async () => {
    const byCountry = { segmentation: 'cities', method: 'place', settings: { by: 'country' } };
    const warsaw = { segment: 'warsaw', where: { class: 'Warszawa', of: 'cities' } };
    assert.deepEqual(await problems([byCountry, warsaw]), ['warsaw: where.class: unknown-class']);
    assert.equal((await plan([byCountry]))[0]?.change, 'changed');
  });

  it('refuses the same id twice', async () => {
    assert.deepEqual(await problems([recentIn('1 day'), recentIn('2 days')]), ['recent: duplicate']);
  });

  it('refuses circles, whether they go through segments or lists', async () => {
    assert.deepEqual(await problems([{ segment: 'buyers', where: { not: { segment: 'lapsed' } } }]), [
      'buyers: where.not.segment: cycle',
    ]);
    const list = (id: string, of: string) => ({
      segmentation: id,
      method: 'ordered-list',
      settings: { classes: [{ class: 'in', where: { class: 'in', of } }] },
    });
    assert.deepEqual(await problems([list('one', 'two'), list('two', 'one')]), [
      'one: settings: cycle',
      'two: settings: cycle',
    ]);
    assert.deepEqual(
      await problems([
        { ...SEGMENTS[5], settings: { classes: [{ segment: 'round' }] } },
        { segment: 'round', where: { class: 'other', of: 'activity' } },
      ]),
      ['round: where.of: cycle'],
    );
  });

  it('refuses to break what refers to the change', async () => {
    const stored = { segment: 'warsaw', parent: 'buyers', where: { class: 'active', of: 'activity' } };
    assert.deepEqual(await problems([...SEGMENTS.filter(s => s.segment !== 'recent'), stored], { prune: true }), [
      'lapsed: where.all[1].not.segment: unknown-segment',
      'activity: settings.classes[0].where.segment: unknown-segment',
    ]);
    assert.deepEqual(
      await problems([
        { ...recentIn('1 day'), parameters: { n: { type: 'text' } }, where: { trait: 'city', is: { param: 'n' } } },
      ]),
      ['activity: settings.classes[0].where: unbound-parameter', 'lapsed: where.all[1].not: unbound-parameter'],
    );
  });
});
