import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { answer, fileIn, type Said, satsumaHere, scratchDirectory } from '../satsuma.ts';
import { openSmallShop, type SmallShop } from '../small-shop.ts';

describe('asking about the people of the small shop', () => {
  const directory = scratchDirectory();
  let shop: SmallShop;
  before(async () => {
    shop = await openSmallShop(directory);
  });
  const run = (...args: readonly string[]): Promise<Said> => satsumaHere([...shop.there, ...args]);
  const ask = <T>(...args: readonly string[]): Promise<T> => answer<T>([...shop.there, ...args]);

  describe('count', () => {
    test('a segment: its sentence, its size, what each condition leaves', async () => {
      const { code, stdout } = await run('count', 'recent-buyers');
      assert.equal(code, 0);
      assert.match(
        stdout,
        /^People who are in the segment “Buyers” and placed an order in the last 30 days, but do not live in\nGdynia\.\n2 people of 6 \(33%\) as of 4 March 2026\n/,
      );
      assert.match(stdout, /\nPeople who placed an order in the last 30 days\. +3 +3 /);
    });

    test('in Polish, by the option or by the locale', async () => {
      const asked = await run('--lang', 'pl', 'count', 'recent-buyers');
      const located = await satsumaHere([...shop.there, 'count', 'recent-buyers'], { LANG: 'pl_PL.UTF-8' });
      assert.match(asked.stdout, /^Osoby, które są w segmencie „Kupujący”/);
      assert.match(asked.stdout, /\n2 osoby z 6 \(33%\) na dzień 4 marca 2026\n/);
      assert.equal(located.stdout, asked.stdout);
    });

    test('a condition, a class, a file, everyone, a parameter', async () => {
      const draft = fileIn(directory, 'draft.yaml', 'segment: draft\nwhere: {trait: city, is: Kraków}\n');
      const condition = fileIn(directory, 'condition.json', '{"trait": "city", "isSet": true}');
      const sizes = [
        await ask<{ size: number }>('count', '{trait: city, is: Gdynia}'),
        await ask<{ size: number }>('count', 'loyalty:repeat'),
        await ask<{ size: number }>('count', draft),
        await ask<{ size: number }>('count', condition),
        await ask<{ size: number }>('count', 'everyone'),
        await ask<{ size: number }>('count', 'from-city', '--with', 'city=Kraków'),
        await ask<{ size: number }>('count', 'from-city', '--samples'),
      ];
      assert.deepEqual(
        sizes.map(s => s.size),
        [2, 1, 3, 5, 6, 3, 2],
      );
    });

    test('as of an earlier day it is what had happened by then', async () => {
      const { size, base } = await answer<{ size: number; base: number }>([
        ...['--data', shop.data, 'count', 'buyers', '--as-of', '2026-01-06'],
      ]);
      assert.deepEqual({ size, base }, { size: 2, base: 6 });
    });

    test('what is wrong has its place and a hint, and no number', async () => {
      const city = await run('count', '{trait: citty, is: Gdynia}');
      assert.deepEqual([city.code, city.stdout], [1, '']);
      assert.equal(city.stderr, '✗ where.trait: there is no trait "citty"\n  did you mean "city"?\n');
      const typo = await run('count', 'buyerz');
      assert.equal(typo.code, 4);
      assert.match(typo.stderr, /there is no segment "buyerz"\n {2}did you mean "buyers"\?/);
      const open = await run('count', 'from-city');
      assert.match(open.stderr, /parameters\.city: the parameter "city" has no value/);
      const file = fileIn(directory, 'wrong.yaml', 'segment: wrong\nwhere:\n  all:\n    - {trait: city, iz: Gdynia}\n');
      const { code, stderr } = await run('count', file);
      assert.equal(code, 1);
      assert.match(stderr, /wrong\.yaml:4:21 where\.all\[0\]\.iz: "iz" is not known here\n {2}did you mean "is"\?/);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });

    test('in Polish too, a command that is none as well; as data it stays as it is', async () => {
      const city = await run('--lang', 'pl', 'count', '{trait: citty, is: Gdynia}');
      assert.equal(city.stderr, '✗ where.trait: Nie ma cechy o nazwie „citty”.\n  Czy chodziło o „city”?\n');
      const none = await satsumaHere(['cuont'], { LANG: 'pl_PL.UTF-8' });
      assert.deepEqual([none.code, none.stderr], [2, "✗ Nie ma polecenia 'cuont'.\n  Czy chodziło o count?\n"]);
      const data = await run('--lang', 'pl', '--json', 'count', 'buyerz');
      assert.match(JSON.parse(data.stdout).problems[0].message, /^there is no segment/);
    });

    test('an instant that is none', async () => {
      const { code, stderr } = await satsumaHere(['--data', shop.data, 'count', 'everyone', '--as-of', 'yesterday']);
      assert.equal(code, 2);
      assert.match(stderr, /--as-of: "yesterday" is no date or instant/);
    });
  });

  test('sample: the people with their traits; the same ones each time', async () => {
    const first = await run('sample', 'buyers', '-n', '2', '--traits', 'city');
    assert.equal(first.code, 0);
    assert.match(first.stdout, /^profile +identifiers +city\n/);
    assert.match(first.stdout, /\n2 of 5 people\n$/);
    assert.equal((await run('sample', 'buyers', '-n', '2', '--traits', 'city')).stdout, first.stdout);
    const { code, stderr } = await run('sample', 'buyers', '--traits', 'town');
    assert.equal(code, 1);
    assert.match(stderr, /there is no trait "town"/);
  });

  describe('explain', () => {
    test('each condition with what was found', async () => {
      const { code, stdout } = await run('explain', 'ANNA@shop.pl', 'recent-buyers');
      assert.equal(code, 0);
      assert.match(stdout, /^Anna Nowak, anna@shop\.pl, C1 \(Profile 1\)\nRecent buyers: Is not in the segment/);
      assert.match(
        stdout,
        /\n {2}✓ People who placed an order in the last 30 days\.\n {6}2 times, last on 1 March 2026, 10:00/,
      );
      assert.match(stdout, /\n {2}✗ People who do not live in Gdynia\.\n {6}city: “Gdynia”, since 1 January 2026/);
    });

    test('in Polish', async () => {
      const { stdout } = await run('--lang', 'pl', 'explain', 'C3', 'recent-buyers');
      assert.match(stdout, /^Celina Mak, celina@shop\.pl, C3 \(Profil 3\)\nNiedawni kupujący: Należy do segmentu/);
      assert.match(stdout, /\n {6}2 razy, ostatnio 28 lutego 2026, 09:00/);
    });

    test('the class of a segmentation, and what it rests on', async () => {
      const { stdout } = await run('explain', 'profile:1', 'loyalty');
      assert.match(stdout, /✓ Loyal in "Loyalty"\n/);
      const explained = await ask<{ verdict: { class: string } }>('explain', 'profile:1', 'loyalty');
      assert.equal(explained.verdict.class, 'loyal');
    });

    test('nobody of that name', async () => {
      const { code, stderr } = await run('explain', 'nobody@shop.pl', 'buyers');
      assert.equal(code, 4);
      assert.match(stderr, /nobody has the identifier "nobody@shop\.pl"/);
    });
  });

  test('person: identifiers, traits, events, memberships', async () => {
    const { code, stdout } = await run('person', 'C1');
    assert.equal(code, 0);
    assert.match(stdout, /user_id +C1/);
    assert.match(stdout, /\ncity +Gdynia +1 January 2026/);
    assert.match(stdout, /\nOrder Completed +3 +5 January 2026 +1 March 2026/);
    assert.match(stdout, /\nBuyers +1 Feb 2026, 00:00/);
    assert.match(stdout, /\nLoyalty +Loyal +4 Mar 2026, 12:00/);
    const early = await answer<{ traits: unknown[]; recent: unknown[] }>([
      ...['--data', shop.data, '--as-of', '2026-01-06', 'person', 'C1'],
    ]);
    assert.equal(early.recent.length, 1);
    assert.equal((await run('person', 'profile:99')).code, 4);
  });

  describe('history', () => {
    test('the size of a segment, back to the first event', async () => {
      const points = await ask<{ size: number }[]>('history', 'buyers', '--every', '1 month');
      assert.deepEqual(
        points.map(p => p.size),
        [1, 3, 5],
      );
      const { stdout } = await run('history', 'buyers', '--every', '1 month');
      assert.match(stdout, /^Buyers, 4 January 2026 to 4 March 2026\n/);
      assert.match(stdout, /\nnow 5; fewest /);
    });

    test('the size of each class', async () => {
      const { stdout } = await run('history', 'loyalty', '--points', '3');
      assert.match(stdout, /\nNew +▁██ +0 +3 +50%/);
    });

    test('a length of time that is none', async () => {
      const { code, stderr } = await run('history', 'buyers', '--every', 'fortnight');
      assert.equal(code, 1);
      assert.match(stderr, /every: "fortnight" is not a length of time/);
    });
  });

  test('moves: sentences, and a matrix with probabilities', async () => {
    const { code, stdout } = await run('moves', 'loyalty', '--from', '2026-02-01');
    assert.equal(code, 0);
    assert.match(stdout, /1 person went from New to Loyal \(33% of New\)\./);
    assert.match(stdout, /\nNew +3 +33% +· +67% +·/);
    const missing = await run('moves', 'loyalty');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /--from: the earlier date is missing/);
  });

  test('overlap: who is in exactly which', async () => {
    const found = await ask<{ union: number; regions: { in: number[]; size: number }[] }>(
      ...['overlap', 'buyers', '{trait: city, is: Gdynia}'],
    );
    assert.equal(found.union, 5);
    assert.deepEqual(
      found.regions.map(r => [r.in, r.size]),
      [
        [[0], 3],
        [[0, 1], 2],
      ],
    );
    const { stdout } = await run('--lang', 'pl', 'overlap', 'buyers', 'recent-buyers');
    assert.match(stdout, /Kupujący \+ Niedawni kupujący +2 +40%/);
    assert.equal((await run('overlap', 'buyers')).code, 2);
  });

  test('apart: nothing is believed of six people, and everything is shown with --all', async () => {
    const { code, stdout } = await run('apart', '{trait: city, is: Gdynia}', '--minimum', '1');
    assert.equal(code, 0);
    assert.match(stdout, /^What sets .* apart: 2 people, against 4 people\n/);
    assert.match(stdout, /Nothing that could not be chance\./);
    const all = await run('apart', '{trait: city, is: Gdynia}', '--minimum', '1', '--all');
    assert.match(all.stdout, /city: Gdynia +100% +0% +never there/);
    assert.equal((await run('apart', 'buyers', '--kinds', 'shoes')).code, 2);
  });

  test('compare: figures side by side with everybody', async () => {
    const { code, stdout } = await run('compare', 'recent-buyers', '--traits', 'city');
    assert.equal(code, 0);
    assert.match(stdout, /everybody +Recent buyers/);
    assert.match(stdout, /\nOrders +8 +3\n/);
    assert.match(stdout, /\nSpent in PLN +560 +130\n/);
    assert.equal((await run('compare', 'nothing')).code, 4);
  });

  test('changes: who entered, left and moved, and why', async () => {
    const { changes } = await ask<{ changes: { kind: string; profile: number; cause: string }[] }>(
      ...['changes', 'recent-buyers', '--from', '2026-03-01'],
    );
    assert.deepEqual(changes.map(c => [c.profile, c.kind, c.cause]).sort(), [
      [3, 'entered', 'test'],
      [4, 'entered', 'test'],
      [6, 'left', 'test'],
    ]);
    const { stdout } = await run('changes', 'loyalty', '--person', 'C1');
    assert.match(stdout, /4 Mar 2026, 12:00 +1 +Loyalty +moved +New +Loyal +test/);
    assert.equal((await run('changes', 'nothing')).code, 4);
  });
});
