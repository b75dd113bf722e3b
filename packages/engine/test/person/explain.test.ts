import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Condition, emptyCatalog, parseDefinition } from '@satsuma/core';
import { type Explanation, explain } from '../../src/person/explain/explain.ts';
import { explanationText } from '../../src/person/explain/words.ts';
import type { History } from '../../src/person/history.ts';
import { readMoment, readNumber } from '../../src/person/reads-as.ts';
import { planOf } from '../../src/plan/plan.ts';

const ZONE = 'Europe/Warsaw';
const NOW = Date.parse('2026-03-18T12:00:00Z');
const at = (text: string): number => Date.parse(text);
const nobody = { isMember: () => false };

const trait = (time: string, text: string) => ({
  time: at(time),
  text,
  number: readNumber(text),
  moment: readMoment(text, ZONE),
  list: [],
});
const event = (time: string, properties: Record<string, string> = {}) => ({
  time: at(time),
  id: time,
  properties: new Map(Object.entries(properties)),
});

const ANNA: History = {
  profile: 7,
  created: at('2025-01-01'),
  traits: new Map([
    ['city', [trait('2025-01-01', 'Kraków'), trait('2026-01-05', 'Łódź'), trait('2026-04-01', 'Gdynia')]],
    ['birth_date', [trait('2025-01-01', '2008-03-25')]],
    ['country', [trait('2025-01-01', 'PL')]],
  ]),
  events: new Map([
    [
      'Order Completed',
      [
        event('2026-01-10T09:00:00Z', { total: '10' }),
        event('2026-02-20T09:00:00Z', { total: '20.5' }),
        event('2026-03-01T09:30:00Z', { total: '30' }),
        event('2026-03-25T09:00:00Z', { total: '99' }),
      ],
    ],
  ]),
  lines: new Map(),
};

function explained(where: unknown, history = ANNA, now = NOW, others: Record<string, unknown> = {}): Explanation {
  const definitions = Object.entries({ ...others, asked: where }).map(([segment, condition]) => {
    const parsed = parseDefinition({ segment, where: condition });
    assert.ok(parsed.ok && 'segment' in parsed.value);
    return [segment, parsed.value] as const;
  });
  const plan = planOf(['asked'], { segments: new Map(definitions), catalog: emptyCatalog(ZONE) });
  assert.ok(plan.ok);
  return explain(plan.value, 'asked', history, now, nobody);
}

const lines = (explanation: Explanation, language: 'en' | 'pl') =>
  explanationText(explanation, language, ZONE).lines.map(l =>
    `${'  '.repeat(l.depth)}${l.holds ? '✓' : '✗'} ${l.found}`.trimEnd(),
  );

describe('an explanation', () => {
  const where = {
    all: [
      { trait: 'city', is: 'Łódź' },
      { event: 'Order Completed', times: { atLeast: 2 }, when: { inTheLast: '30 days' } },
      { not: { trait: 'email', isSet: true } },
    ],
  };

  test('has the shape of the definition, with the answer of each condition', () => {
    const { member, condition } = explained(where);
    assert.equal(member, true);
    assert.deepEqual(
      [condition, ...condition.of, ...condition.of.flatMap(c => c.of)].map(c => [c.path, c.kind, c.holds]),
      [
        ['where', 'all', true],
        ['where.all[0]', 'trait', true],
        ['where.all[1]', 'event', true],
        ['where.all[2]', 'not', true],
        ['where.all[2].not', 'trait', false],
      ],
    );
  });

  test('tells what was found as data: values as of now, never later ones', () => {
    const { condition } = explained(where);
    assert.deepEqual(condition.of[0]?.found, [
      { found: 'trait', trait: 'city', value: { text: 'Łódź' }, since: at('2026-01-05') },
    ]);
    assert.deepEqual(condition.of[1]?.found, [
      {
        found: 'event',
        event: 'Order Completed',
        measure: { measure: 'count' },
        rows: 2,
        value: { number: 2 },
        last: at('2026-03-01T09:30:00Z'),
        lastEver: at('2026-03-01T09:30:00Z'),
      },
    ]);
  });

  test('foresees to the millisecond when the window closes', () => {
    const { turns, condition } = explained(where);
    const closes = { at: at('2026-02-20T09:00:00Z') + 30 * 86_400_000, holds: false };
    assert.deepEqual(turns, closes);
    assert.deepEqual(condition.of[1]?.turns, closes);
    assert.equal(condition.of[0]?.turns, null);
  });

  test('reads in English and in Polish', () => {
    assert.deepEqual(lines(explained(where), 'en'), [
      '✓',
      '  ✓ city: “Łódź”, since 5 January 2026',
      '  ✓ 2 times, last on 1 March 2026, 10:30',
      '  ✓',
      '    ✗ email: not set',
    ]);
    assert.deepEqual(lines(explained(where), 'pl'), [
      '✓',
      '  ✓ city: „Łódź”, od 5 stycznia 2026',
      '  ✓ 2 razy, ostatnio 1 marca 2026, 10:30',
      '  ✓',
      '    ✗ email: brak danych',
    ]);
    assert.equal(
      explanationText(explained(where), 'en', ZONE).summary,
      'Is in the segment; leaves it on 22 March 2026, 10:00 if nothing happens.',
    );
    assert.equal(
      explanationText(explained(where), 'pl', ZONE).summary,
      'Należy do segmentu; jeśli nic się nie wydarzy, opuści go 22 marca 2026, 10:00.',
    );
  });

  test('says a country by its name, with the code that the data has', () => {
    const found = (language: 'en' | 'pl') =>
      explanationText(explained({ trait: 'country', is: 'DE' }), language, ZONE).lines[0]?.found;
    assert.match(found('en') ?? '', /: Poland \(PL\), since/);
    assert.match(found('pl') ?? '', /: Polska \(PL\), od/);
  });

  test('says what was needed as the sentence of the condition', () => {
    const [, city] = explanationText(explained(where), 'en', ZONE).lines;
    assert.match(city?.needed ?? '', /Łódź/);
  });
});

describe('what is foreseen', () => {
  test('a birthday: 18 on the day, from its midnight', () => {
    assert.deepEqual(explained({ age: { atLeast: 18 } }).turns, { at: at('2026-03-24T23:00:00Z'), holds: true });
  });

  test('the end of a calendar month', () => {
    assert.deepEqual(explained({ event: 'Order Completed', when: { during: 'this month' } }).turns, {
      at: at('2026-03-31T22:00:00Z'),
      holds: false,
    });
  });

  test('a time that has to be over', () => {
    const where = {
      sequence: [{ event: 'Order Completed' }],
      thenNot: { event: 'Order Completed', within: '60 days' },
    };
    assert.deepEqual(explained(where).turns, { at: at('2026-03-01T09:30:00Z') + 60 * 86_400_000, holds: true });
  });

  test('through another segment', () => {
    const active = { event: 'Order Completed', when: { inTheLast: '30 days' } };
    assert.deepEqual(explained({ segment: 'active' }, ANNA, NOW, { active }).turns, {
      at: at('2026-03-01T09:30:00Z') + 30 * 86_400_000,
      holds: false,
    });
  });

  test('nothing, where time alone changes nothing', () => {
    assert.equal(explained({ trait: 'city', is: 'Łódź' }).turns, null);
    assert.equal(explained({ event: 'Order Completed' }).turns, null);
  });
});

describe('what is found by each kind', () => {
  const cases: readonly (readonly [string, Condition | object, string, string])[] = [
    ['never', { event: 'Visit' }, 'never', 'nigdy'],
    [
      'not within the window',
      { event: 'Order Completed', when: { inTheLast: '1 week' } },
      'not then; last on 1 March 2026, 10:30',
      'nie wtedy; ostatnio 1 marca 2026, 10:30',
    ],
    [
      'a sum',
      { event: 'Order Completed', sum: { of: 'total', atLeast: 60 } },
      '3 times, last on 1 March 2026, 10:30, 60.5 in all',
      '3 razy, ostatnio 1 marca 2026, 10:30, razem 60,5',
    ],
    [
      'without a value',
      { event: 'Order Completed', last: { of: 'coupon', is: 'A' } },
      '3 times, last on 1 March 2026, 10:30, without a value',
      '3 razy, ostatnio 1 marca 2026, 10:30, bez wartości',
    ],
    [
      'regularity',
      { regularly: 'Order Completed', atLeast: 3, ofLast: 3, unit: 'month' },
      '3 times, last on 1 March 2026, 10:30, in 3 of 3',
      '3 razy, ostatnio 1 marca 2026, 10:30, w 3 z 3',
    ],
    [
      'a sequence',
      { sequence: [{ event: 'Order Completed' }, { event: 'Order Refunded' }] },
      'step 1 of 2 reached, last on 1 March 2026, 10:30',
      'krok 1 z 2, ostatnio 1 marca 2026, 10:30',
    ],
    [
      'a distance without coordinates',
      { place: { near: { latitude: 50, longitude: 20, kilometres: 5 } } },
      'latitude and longitude: not set',
      'szerokość i długość geograficzna: brak danych',
    ],
    ['a random share', { random: 50 }, 'at 87.22 % of the draw', '87,22 % w losowaniu'],
    ['everyone', { everyone: true }, 'known', 'znana'],
  ];
  for (const [name, where, english, polish] of cases)
    test(name, () => {
      assert.equal(explanationText(explained(where), 'en', ZONE).lines[0]?.found, english);
      assert.equal(explanationText(explained(where), 'pl', ZONE).lines[0]?.found, polish);
    });

  test('both instants of a membership', () => {
    const krakow = { trait: 'city', is: 'Kraków' };
    const [line] = explanationText(
      explained({ segment: 'krakow', leftInTheLast: '90 days' }, ANNA, NOW, { krakow }),
      'en',
      ZONE,
    ).lines;
    assert.equal(line?.found, 'in “krakow” as of 18 December 2025, 13:00; not in “krakow” as of 18 March 2026, 13:00');
  });

  test('of conditions in the person’s own zone, only what decided', () => {
    const { condition } = explained({ event: 'Order Completed', when: { during: 'today', zone: 'person' } });
    assert.deepEqual(
      condition.found.map(f => f.found),
      ['event'],
    );
  });

  test('somebody who is not known yet', () => {
    const explanation = explained({ everyone: true }, ANNA, at('2024-12-31'));
    assert.equal(explanation.member, false);
    assert.equal(explanationText(explanation, 'en', ZONE).summary, 'Not known yet at this instant, so in no segment.');
  });
});
