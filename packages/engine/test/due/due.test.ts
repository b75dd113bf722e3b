import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { joinCrossings } from '../../src/due/crossing.ts';
import { commonInstants, dueOf } from '../../src/due/due-of.ts';
import { crossingsOf } from '../../src/due/of-plan.ts';
import type { History } from '../../src/person/history.ts';
import { at, DAY, iso, person, planned, row, turnsOf } from './watching.ts';

const ordered = (...times: readonly string[]): History =>
  person({ events: { 'Order Completed': times.map(time => row(at(time))) } });
const ORDER = { event: 'Order Completed' };

interface Expected {
  readonly where: unknown;
  readonly who: History;
  readonly from: string;
  readonly to: string;
  /** The instants at which the person enters and leaves, in turn, with an offset of one's liking. */
  readonly turns: readonly string[];
}

const CASES: Readonly<Record<string, Expected>> = {
  'an order leaves the last 30 days 30 times 24 hours after it': {
    where: { ...ORDER, when: { inTheLast: '30 days' } },
    who: ordered('2026-03-10T10:00+01:00'),
    from: '2026-03-20T00:00Z',
    to: '2026-05-01T00:00Z',
    turns: ['2026-04-09T11:00+02:00'],
  },
  'and whoever has not ordered in the last 30 days enters then': {
    where: { not: { ...ORDER, when: { inTheLast: '30 days' } } },
    who: ordered('2026-03-10T10:00Z', '2026-03-12T10:00Z'),
    from: '2026-03-20T00:00Z',
    to: '2026-05-01T00:00Z',
    turns: ['2026-04-11T10:00Z'],
  },
  'longer ago than two days: from two days on': {
    where: { ...ORDER, when: { longerAgoThan: '2 days' } },
    who: ordered('2026-03-10T10:00Z'),
    from: '2026-03-10T11:00Z',
    to: '2026-05-01T00:00Z',
    turns: ['2026-03-12T10:00Z'],
  },
  'a month ago is 28 February on four days of March: what happened then leaves four times': {
    where: { ...ORDER, when: { inTheLast: '1 month' } },
    who: ordered('2026-02-28T10:00+01:00'),
    from: '2026-03-01T00:00Z',
    to: '2026-05-01T00:00Z',
    turns: [
      '2026-03-28T10:00+01:00',
      '2026-03-29T00:00+01:00',
      '2026-03-29T10:00+02:00',
      '2026-03-30T00:00+02:00',
      '2026-03-30T10:00+02:00',
      '2026-03-31T00:00+02:00',
      '2026-03-31T10:00+02:00',
    ],
  },
  'a month ago never is 30 January: what happened then leaves with February': {
    where: { ...ORDER, when: { inTheLast: '1 month' } },
    who: ordered('2026-01-30T12:00+01:00'),
    from: '2026-02-10T00:00Z',
    to: '2026-05-01T00:00Z',
    turns: ['2026-03-01T00:00+01:00'],
  },
  'an hour that a month ago did not have is the hour after it, twice': {
    where: { ...ORDER, when: { inTheLast: '1 month' } },
    who: ordered('2026-03-29T03:15+02:00'),
    from: '2026-04-10T00:00Z',
    to: '2026-05-20T00:00Z',
    turns: ['2026-04-29T02:15+02:00', '2026-04-29T03:00+02:00', '2026-04-29T03:15+02:00'],
  },
  'an hour that comes twice goes over the same hour of a month ago twice': {
    where: { ...ORDER, when: { inTheLast: '1 month' } },
    who: ordered('2025-09-26T02:30+02:00'),
    from: '2025-10-10T00:00Z',
    to: '2025-11-20T00:00Z',
    turns: ['2025-10-26T02:30+02:00', '2025-10-26T02:00+01:00', '2025-10-26T02:30+01:00'],
  },
  'today lasts 23 hours when summer time begins, and 25 when it ends': {
    where: { ...ORDER, when: { during: 'today' } },
    who: ordered('2026-03-29T12:00+02:00', '2026-10-25T12:00+01:00'),
    from: '2026-03-29T12:00+02:00',
    to: '2026-11-01T00:00Z',
    turns: ['2026-03-30T00:00+02:00', '2026-10-25T12:00+01:00', '2026-10-26T00:00+01:00'],
  },
  'last month begins and ends with months': {
    where: { ...ORDER, when: { during: 'last month' } },
    who: ordered('2026-02-28T23:59+01:00'),
    from: '2026-02-28T23:30Z',
    to: '2026-06-01T00:00Z',
    turns: ['2026-04-01T00:00+02:00'],
  },
  'born on 29 February: of age on 1 March': {
    where: { age: { atLeast: 18 } },
    who: person({ traits: { birth_date: [[0, '2008-02-29']] } }),
    from: '2026-01-01T00:00Z',
    to: '2027-01-01T00:00Z',
    turns: ['2026-03-01T00:00+01:00'],
  },
  'and celebrating on 28 February of common years, on 29 February of others': {
    where: { trait: 'birth_date', anniversaryDuring: 'today' },
    who: person({ traits: { birth_date: [[0, '2008-02-29']] } }),
    from: '2027-01-01T00:00Z',
    to: '2029-01-01T00:00Z',
    turns: ['2027-02-28T00:00+01:00', '2027-03-01T00:00+01:00', '2028-02-29T00:00+01:00', '2028-03-01T00:00+01:00'],
  },
  'what lies in the future comes into being at its time': {
    where: { any: [{ event: 'Order Completed' }, { trait: 'city', is: 'Kraków' }] },
    who: person({
      events: { 'Order Completed': [row(at('2026-05-01T00:00Z'))] },
      traits: {
        city: [
          [at('2026-03-01T00:00Z'), 'Kraków'],
          [at('2026-04-01T00:00Z'), 'Łódź'],
        ],
      },
    }),
    from: '2026-01-01T00:00Z',
    to: '2027-01-01T00:00Z',
    turns: ['2026-03-01T00:00Z', '2026-04-01T00:00Z', '2026-05-01T00:00Z'],
  },
  'a person too': {
    where: { not: ORDER },
    who: person({ created: at('2026-03-01T12:00Z') }),
    from: '2026-01-01T00:00Z',
    to: '2027-01-01T00:00Z',
    turns: ['2026-03-01T12:00Z'],
  },
  'a cart is abandoned when the time to order is over': {
    where: { sequence: [{ event: 'Product Added' }], thenNot: { ...ORDER, within: '2 hours' } },
    who: person({ events: { 'Product Added': [row(at('2026-03-01T12:00Z'))] } }),
    from: '2026-03-01T12:00Z',
    to: '2027-01-01T00:00Z',
    turns: ['2026-03-01T14:00Z'],
  },
  'in two of the last three weeks: until the third Monday': {
    where: { regularly: 'Order Completed', unit: 'week', atLeast: 2, ofLast: 3 },
    who: ordered('2026-03-03T12:00Z', '2026-03-10T12:00Z'),
    from: '2026-03-10T12:00Z',
    to: '2026-06-01T00:00Z',
    turns: ['2026-03-23T00:00+01:00'],
  },
};

for (const [name, { where, who, from, to, turns }] of Object.entries(CASES)) {
  test(name, () => {
    const found = turnsOf(planned({ s: where }), 's', who, at(from), at(to));
    assert.deepEqual(
      found.map(iso),
      turns.map(text => iso(at(text))),
    );
  });
}

describe('memberships of before', () => {
  const plan = planned({
    buyers: { ...ORDER, when: { inTheLast: '10 days' } },
    entered: { segment: 'buyers', enteredInTheLast: '7 days' },
    left: { segment: 'buyers', leftInTheLast: '7 days' },
    'on-a-day': { segment: 'buyers', on: '2026-03-15' },
  });
  const who = ordered('2026-03-10T12:00Z');
  const turns = (reference: string) =>
    turnsOf(plan, reference, who, at('2026-03-01T00:00Z'), at('2026-06-01T00:00Z')).map(iso);

  test('entered in the last week: for a week, or until leaving', () => {
    assert.deepEqual(turns('entered'), ['2026-03-10T12:00:00.000Z', '2026-03-17T12:00:00.000Z']);
  });
  test('left in the last week: for a week', () => {
    assert.deepEqual(turns('left'), ['2026-03-20T12:00:00.000Z', '2026-03-27T12:00:00.000Z']);
  });
  test('a member on a day to come is nobody before', () => {
    assert.deepEqual(turns('on-a-day'), ['2026-03-14T23:00:00.000Z']);
  });
});

describe('common instants', () => {
  const plan = planned({
    'this-month': { ...ORDER, when: { during: 'this month' } },
    today: { ...ORDER, when: { during: 'today' } },
    rolling: { ...ORDER, when: { inTheLast: '30 days' } },
    nested: { all: [{ segment: 'this-month' }, { segment: 'rolling' }] },
  });
  const crossings = crossingsOf(plan);
  const from = at('2026-03-30T12:00Z');

  test('name the segments they concern, and those made of them', () => {
    assert.deepEqual(commonInstants(crossings, from, from + 3 * DAY), [
      { at: at('2026-03-31T00:00+02:00'), references: ['today'] },
      { at: at('2026-04-01T00:00+02:00'), references: ['nested', 'this-month', 'today'] },
      { at: at('2026-04-02T00:00+02:00'), references: ['today'] },
    ]);
  });
  test('are not among the instants of one person', () => {
    assert.deepEqual(dueOf(ordered('2026-03-15T12:00Z'), crossings, from, from + 3 * DAY), []);
  });
  test('none of them between: no instant is left out where stretches meet', () => {
    const midnight = at('2026-04-01T00:00+02:00');
    assert.equal(commonInstants(crossings, midnight - 1, midnight).length, 1);
    assert.equal(commonInstants(crossings, midnight, midnight + 1).length, 0);
  });
});

test('what segments have in common is there once', () => {
  const buyers = (reference: string) =>
    crossingsOf(planned({ [reference]: { ...ORDER, when: { inTheLast: '28 days' } } }), [reference]);
  const weeks = crossingsOf(planned({ weeks: { not: { ...ORDER, when: { inTheLast: '4 weeks' } } } }));
  const joined = joinCrossings([buyers('a'), buyers('b'), weeks]);
  assert.equal(joined.list.length, buyers('a').list.length);
  assert.ok(joined.list.every(({ references }) => references.join() === 'a,b,weeks'));
});

test('a segment that asks for a class needs to be told what turns classes over', () => {
  const plan = planned({ everybody: { everyone: true } });
  const leaf = { leaf: 'member', of: 'rfm', className: 'lost', instant: { at: 'now' } } as const;
  const definition = { segment: 'lost', where: { everyone: true } } as const;
  const asking = {
    ...plan,
    leaves: new Map([['l', leaf]]),
    segments: new Map([['lost', { definition, formula: { op: 'leaf', id: 'l' } as const }]]),
  };
  assert.throws(() => crossingsOf(asking), /what turns the classes of rfm over/);
});
