import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { answer, fileIn, type Said, satsumaHere, scratchDirectory } from '../satsuma.ts';
import { openSmallShop, type SmallShop } from '../small-shop.ts';

const CHANGED = `segment: recent-buyers
name: {en: Recent buyers, pl: Niedawni kupujący}
level: derived
parent: buyers
where:
  all:
    - {segment: buyers}
    - {event: Order Completed, when: {inTheLast: 90 days}}
    - not: {trait: city, is: Gdynia}
`;

describe('dividing the people of the small shop', () => {
  const directory = scratchDirectory();
  let shop: SmallShop;
  before(async () => {
    shop = await openSmallShop(directory);
  });
  const run = (...args: readonly string[]): Promise<Said> => satsumaHere([...shop.there, ...args]);
  const ask = <T>(...args: readonly string[]): Promise<T> => answer<T>([...shop.there, ...args]);

  test('segments: a tree of levels, as memberships are kept or counted now', async () => {
    const { code, stdout } = await satsumaHere(['--data', shop.data, 'segments']);
    assert.equal(code, 0);
    assert.match(
      stdout,
      /\nBuyers +buyers +strategic +5 +4 March 2026\n├ from-city +from-city +micro +with parameters\n└ Recent buyers +recent-buyers +derived +2 /,
    );
    assert.match(stdout, /\nLoyalty +loyalty +loyalty +4 +6 /);
    const { segments } = await answer<{ segments: { id: string; size: number | null }[] }>([
      ...['--data', shop.data, '--as-of', '2026-01-06', 'segments'],
    ]);
    assert.deepEqual(
      segments.filter(s => s.size !== null).map(s => [s.id, s.size]),
      [
        ['buyers', 2],
        ['from-city', 2],
        ['loyalty', 6],
        ['recent-buyers', 1],
      ],
    );
  });

  test('show: the sentence, where it is used, the definition', async () => {
    const { code, stdout } = await run('show', 'buyers');
    assert.equal(code, 0);
    assert.match(stdout, /^Buyers \(buyers\)\nPeople who placed an order\.\n/);
    assert.match(stdout, /\nUsed by +from-city, Recent buyers \(recent-buyers\)\n/);
    assert.match(stdout, /\nDefinition\nsegment: buyers\n/);
    const polish = await run('show', 'loyalty', '--lang', 'pl');
    assert.match(polish.stdout, /^Lojalność \(loyalty\)\nLojalność: Według liczby zamówień/);
    const { code: none, stderr } = await run('show', 'nothing');
    assert.equal(none, 4);
    assert.match(stderr, /there is no segment or segmentation "nothing"/);
  });

  describe('plan and apply', () => {
    test('say what changes and whom that brings in; nothing is written by plan', async () => {
      const file = fileIn(directory, 'changed.yaml', CHANGED);
      const planned = await run('plan', file);
      assert.equal(planned.code, 0);
      assert.match(planned.stdout, /^~ recent-buyers {2}changed: 2 → 3 people: 1 enter\n/m);
      assert.match(planned.stdout, /where\.all\[1\]\.when\.inTheLast: 30 days → 90 days/);
      assert.match(planned.stdout, /Nothing has been changed\. satsuma apply .*changed\.yaml does it\./);
      assert.equal((await ask<unknown[]>('versions', 'recent-buyers')).length, 1);
      const applied = await run('apply', file, '--note', 'two months', '--no-compute');
      assert.match(applied.stdout, /\nrecent-buyers +changed +2\n/);
      const again = await run('--lang', 'pl', 'plan', file);
      assert.match(again.stdout, /Nic by się nie zmieniło\./);
    });

    test('every mistake of every file has its line; nothing of them is applied', async () => {
      const file = fileIn(
        directory,
        'wrong.yaml',
        'segment: a\nwhere: {event: Ordr Completed}\n---\nsegment: b\nwhere: {trait: city}\n',
      );
      const { code, stdout, stderr } = await run('apply', file);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, /wrong\.yaml:5:\d+ where/);
      const missing = await run('plan', 'no-such-folder');
      assert.equal(missing.code, 1);
      assert.match(missing.stderr, /no-such-folder:1:1: it cannot be read/);
    });

    test('--prune takes away what is not there, unless something refers to it', async () => {
      const file = fileIn(directory, 'pruned.yaml', 'segment: buyers\nwhere: {event: Order Completed}\n');
      const changes = await ask<{ id: string; change: string }[]>('plan', file, '--prune');
      assert.deepEqual(
        changes
          .filter(c => c.change === 'removed')
          .map(c => c.id)
          .sort(),
        ['from-city', 'loyalty', 'recent-buyers'],
      );
    });
  });

  test('versions: list, compare, restore', async () => {
    const { stdout } = await run('versions', 'recent-buyers');
    assert.match(stdout, /\n +2 .* two months\n +1 .* Ewa +first\n$/);
    const compared = await run('versions', 'recent-buyers', '1', '2');
    assert.match(compared.stdout, /inTheLast: 30 days → 90 days/);
    assert.match(compared.stdout, /2 → 3 people: 1 enter/);
    const restored = await run('versions', 'recent-buyers', '--restore', '1');
    assert.match(restored.stdout, /Version 1 of "recent-buyers" holds again\./);
    const { code, stderr } = await run('versions', 'recent-buyers', '1', '9');
    assert.equal(code, 4);
    assert.match(stderr, /has no version 9\n {2}versions: 3, 2, 1/);
    assert.equal((await run('versions', 'recent-buyers', 'first')).code, 2);
  });

  test('archive: refused while others refer to it', async () => {
    const { code, stderr } = await run('archive', 'buyers');
    assert.equal(code, 1);
    assert.match(stderr, /recent-buyers: where\.all\[0\].*"recent-buyers" refers to "buyers"/);
    const archived = await run('archive', 'from-city');
    assert.equal(archived.code, 0);
    assert.match((await run('show', 'from-city')).stdout, /"from-city" is archived/);
  });

  test('compute: sizes and flows; the log does not go back in time', async () => {
    const { code, stdout } = await satsumaHere(['--data', shop.data, 'compute', 'buyers', '--cause', 'check']);
    assert.equal(code, 0);
    assert.match(stdout, /\nbuyers +5 +– +– +–\n/);
    const early = await satsumaHere(['--data', shop.data, 'compute', '--as-of', '2026-01-01']);
    assert.equal(early.code, 1);
    assert.match(early.stderr, /cannot be computed as of an earlier instant/);
    assert.equal((await run('compute', 'nothing')).code, 4);
  });

  describe('classes', () => {
    test('of a method: sizes, figures, each class in words, the standard', async () => {
      const { code, stdout } = await run('classes', 'rfm', '--grid', 'ten', '--scores', 'rank');
      assert.equal(code, 0);
      assert.match(stdout, /^RFM: 11 classes of 6 people as of 4 March 2026\n/);
      assert.match(stdout, /\nclass +people +share +days since last +orders +spent, mean +of all spent\n/);
      assert.match(stdout, /\nChampions +1 +17% +3\.0 +3\.0 +PLN 220 +39%\n/);
      assert.match(stdout, /\nChampions — Bought lately and buy often: the best customers\./);
      assert.match(stdout, /Follows: Hughes/);
    });

    test('of a stored segmentation, in Polish', async () => {
      const { stdout } = await run('--lang', 'pl', 'classes', 'loyalty');
      assert.match(stdout, /^Lojalność: 4 klasy, 6 osób, na dzień 4 marca 2026\nTo zapisana segmentacja „loyalty”\./);
      assert.match(stdout, /\nPotencjalni klienci +1 +17% +– +–/);
    });

    test('of a file; everybody is in exactly one class', async () => {
      const file = fileIn(directory, 'tiers.yaml', 'segmentation: tiers\nmethod: value-tiers\n');
      const found = await ask<{ people: number; classes: { size: number }[] }>('classes', file);
      assert.equal(found.people, 6);
      assert.equal(
        found.classes.reduce((sum, c) => sum + c.size, 0),
        6,
      );
    });

    test('settings are checked, with their place', async () => {
      const grid = await run('classes', 'rfm', '--grid', 'twelve');
      assert.equal(grid.code, 1);
      assert.match(grid.stderr, /settings\.grid/);
      const unit = await run('classes', 'rfm', '--unit', 'month');
      assert.match(unit.stderr, /settings\.unit: "unit" is not known here/);
      const typo = await run('classes', 'rmf');
      assert.equal(typo.code, 2);
      assert.match(typo.stderr, /there is no segmentation and no method "rmf"\n {2}did you mean "rfm"\?/);
      assert.equal((await run('classes', 'rfm', '--set', 'levels')).code, 2);
    });
  });

  describe('cohorts', () => {
    test('who came back; what is not over yet is marked', async () => {
      const { code, stdout } = await run('cohorts', '--show', 'people');
      assert.equal(code, 0);
      assert.match(stdout, /\n2026-01 +3 +3 +1 +1\*\n2026-02 +2 +2 +0\*\n/);
      const money = await run('cohorts', '--show', 'revenue', '--lang', 'pl');
      assert.match(money.stdout, /\n2026-01 +3 +310 +50 +70\*\n/);
    });

    test('what cannot be shown, and what is no cohort', async () => {
      assert.equal((await run('cohorts', '--show', 'shoes')).code, 2);
      const { code, stderr } = await run('cohorts', 'loyalty');
      assert.equal(code, 2);
      assert.match(stderr, /it is a segmentation by the method loyalty/);
    });
  });

  test('pareto: what the best bring', async () => {
    const { code, stdout } = await run('pareto');
    assert.equal(code, 0);
    assert.match(stdout, /^5 buyers, PLN 560 in all, as of 4 March 2026\nThe best 20% bring 39%\.\n/);
    assert.equal((await run('pareto', '--by', 'shoes')).code, 1);
  });
});
