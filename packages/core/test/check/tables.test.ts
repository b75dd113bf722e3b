import test from 'node:test';
import { type Expected, expectProblems } from './expect.ts';

const NAMES: readonly (readonly [string, unknown, Expected])[] = [
  [
    'an event',
    { event: 'Order Compleeted' },
    ['unknown-event', 'where.event', /"Order Compleeted"/, /"Order Completed"/],
  ],
  ['an event of the data', { event: 'Tickets Bought' }, ['unknown-event', 'where.event', /Tickets/, /"Ticket Bought"/]],
  [
    'a property',
    { event: 'Ticket Bought', where: [{ property: 'flim', is: 'x' }] },
    ['unknown-property', 'where.where[0].property', /"Ticket Bought" named "flim"/, /"film"/],
  ],
  [
    'a spec property',
    { event: 'Product Viewed', where: [{ property: 'catgory', is: 'x' }] },
    ['unknown-property', 'where.where[0].property', /catgory/, /"category"/],
  ],
  [
    'a measured property',
    { event: 'Order Completed', sum: { of: 'totl', atLeast: 1 } },
    ['unknown-property', 'where.sum.of', /totl/, /"total"/],
  ],
  [
    'products of an order',
    { event: 'Order Completed', where: [{ property: 'products', contains: 'milk' }] },
    ['unknown-property', 'where.where[0].property', /order lines/, /bought/],
  ],
  ['a trait', { trait: 'ctiy', is: 'Kraków' }, ['unknown-trait', 'where.trait', /"ctiy"/, /"city"/]],
  [
    'a trait nothing resembles',
    { trait: 'xyzzy-plugh', isSet: true },
    ['unknown-trait', 'where.trait', /xyzzy/, /^known: .* more$/],
  ],
  ['a segment', { segment: 'sleping' }, ['unknown-segment', 'where.segment', /"sleping"/, /"sleeping"/]],
  [
    'a segmentation as a segment',
    { segment: 'rfm' },
    ['unknown-segment', 'where.segment', /is a segmentation/, /of: rfm/],
  ],
  [
    'a segment as a segmentation',
    { class: 'x', of: 'sleeping' },
    ['unknown-segment', 'where.of', /is a segment/, /segment: sleeping/],
  ],
  ['a segmentation', { class: 'lost', of: 'rmf' }, ['unknown-segment', 'where.of', /"rmf"/, /"rfm"/]],
  ['a class', { class: 'champion', of: 'rfm' }, ['unknown-class', 'where.class', /"champion"/, /"champions"/]],
  ['a class in a list', { class: ['lost', 'found'], of: 'rfm' }, ['unknown-class', 'where.class[1]', /"found"/]],
  [
    'a step',
    { sequence: [{ event: 'Ticket Bought' }, { event: 'Ticket Sold' }] },
    ['unknown-event', 'where.sequence[1].event', /Ticket Sold/],
  ],
  [
    'what must not follow',
    {
      sequence: [{ event: 'Ticket Bought' }],
      thenNot: { event: 'Ticket Bought', where: [{ property: 'filn', is: 'x' }] },
    },
    ['unknown-property', 'where.thenNot.where[0].property', /filn/, /"film"/],
  ],
  [
    'a regular event',
    { regularly: 'Ordr Completed', atLeast: 1, ofLast: 2, unit: 'week' },
    ['unknown-event', 'where.regularly', /Ordr/, /"Order Completed"/],
  ],
  [
    'a zone',
    { event: 'Ticket Bought', when: { during: 'today', zone: 'Europe/Warszawa' } },
    ['unknown-zone', 'where.when.zone', /Warszawa/, /Europe\/Warsaw/],
  ],
  [
    'a clock zone',
    { event: 'Ticket Bought', clock: { hours: [8, 12], zone: 'persn' } },
    ['unknown-zone', 'where.clock.zone', /persn/, /person/],
  ],
  [
    'a place zone',
    { place: { timezone: ['Europe/Warsaw', 'Mars/Olympus'] } },
    ['unknown-zone', 'where.place.timezone', /Mars/],
  ],
];

test('a name that nobody knows is a problem at its place, with the nearest known name', async t => {
  for (const [what, where, problem] of NAMES) await t.test(what, () => expectProblems(where, [problem]));
});

const TYPES: readonly (readonly [string, unknown, Expected])[] = [
  [
    'text of a list',
    { trait: 'interests', contains: 'tea' },
    ['wrong-type', 'where.contains', /one text.*lists/, /includes/],
  ],
  ['equality of a list', { trait: 'interests', is: 'tea' }, ['wrong-type', 'where.is', /lists/, /includes/]],
  ['membership of a list', { trait: 'interests', in: ['tea'] }, ['wrong-type', 'where.in', /lists/, /includes/]],
  ['number of a text', { trait: 'city', atLeast: 3 }, ['wrong-type', 'where.atLeast', /a number.*text/]],
  ['list of a text', { trait: 'city', includes: 'Kraków' }, ['wrong-type', 'where.includes', /a list.*text/]],
  ['date of a number', { trait: 'points', inTheLast: '3 days' }, ['wrong-type', 'where.inTheLast', /a date.*numbers/]],
  [
    'dates between numbers',
    { trait: 'points', between: ['2026-01-01', '2026-02-01'] },
    ['wrong-type', 'where.between', /dates.*numbers/],
  ],
  [
    'numbers between dates',
    { trait: 'birth_date', between: [1, 2] },
    ['wrong-type', 'where.between', /numbers.*dates/],
  ],
  [
    'a word for a number',
    { trait: 'points', is: 'many' },
    ['wrong-type', 'where.is', /"many" is never found.*numbers/],
  ],
  [
    'a word for true or false',
    { trait: 'vip', isNot: 'yes' },
    ['wrong-type', 'where.isNot', /"yes" is never found.*true or false/],
  ],
  ['number of true or false', { trait: 'vip', atLeast: 1 }, ['wrong-type', 'where.atLeast', /true or false/]],
  [
    'a consent as a number',
    { trait: 'consent.email', greaterThan: 0 },
    ['wrong-type', 'where.greaterThan', /true or false/],
  ],
  [
    'sum of texts',
    { event: 'Ticket Bought', sum: { of: 'film', atLeast: 3 } },
    ['wrong-type', 'where.sum.of', /added up/, /distinct/],
  ],
  [
    'latest of dates as number',
    { event: 'Order Completed', where: [{ property: 'currency', is: 'PLN' }], max: { of: 'paid_at', atLeast: 3 } },
    ['wrong-type', 'where.max.of', /compared/, /lastTime/],
  ],
  [
    'a count in quotes',
    { event: 'Ticket Bought', times: { is: '3' } },
    ['wrong-type', 'where.times.is', /"3" is not a number/],
  ],
  [
    'a first value',
    { event: 'Ticket Bought', first: { of: 'film', atLeast: 3 } },
    ['wrong-type', 'where.first.atLeast', /a number.*text/],
  ],
  [
    'a time as numbers',
    { event: 'Ticket Bought', lastTime: { between: [1, 2] } },
    ['wrong-type', 'where.lastTime.between', /numbers.*dates/],
  ],
];

test('an operator that no value could satisfy is a problem that says what the attribute holds', async t => {
  for (const [what, where, problem] of TYPES) await t.test(what, () => expectProblems(where, [problem]));
});

const RANGES: readonly (readonly [string, unknown, Expected])[] = [
  ['30 February', { trait: 'birth_date', on: '2026-02-30' }, ['bad-date', 'where.on', /month 2 of 2026 has 28 days/]],
  ['29 February 2025', { trait: 'birth_date', since: '2025-02-29' }, ['bad-date', 'where.since', /28 days/]],
  [
    'month 13',
    { event: 'Ticket Bought', when: { before: '2026-13-01' } },
    ['bad-date', 'where.when.before', /no month 13/],
  ],
  [
    '25 o’clock',
    { event: 'Ticket Bought', when: { since: '2026-01-01T25:00Z' } },
    ['bad-date', 'where.when.since', /time of day/],
  ],
  [
    'an offset of 20 hours',
    { event: 'Ticket Bought', when: { since: '2026-01-01T10:00+20:00' } },
    ['bad-date', 'where.when.since', /UTC/],
  ],
  ['the year 1066', { trait: 'birth_date', on: '1066-10-14' }, ['bad-date', 'where.on', /1900/]],
  [
    'a bad end',
    { event: 'Ticket Bought', when: { between: ['2026-01-01', '2026-06-31'] } },
    ['bad-date', 'where.when.between[1]', /30 days/],
  ],
  ['a membership day', { segment: 'sleeping', on: '2026-04-31' }, ['bad-date', 'where.on', /30 days/]],
  [
    'numbers turned round',
    { trait: 'points', between: [5, 1] },
    ['bad-range', 'where.between', /5 is more than 1/, /swap/],
  ],
  [
    'dates turned round',
    { trait: 'birth_date', between: ['2000-01-02', '2000-01-01'] },
    ['bad-range', 'where.between', /later/, /swap/],
  ],
  [
    'a window turned round',
    { event: 'Ticket Bought', when: { since: '2026-02-01', before: '2026-01-01' } },
    ['bad-range', 'where.when', /no moment/],
  ],
  [
    'an empty window',
    { event: 'Ticket Bought', when: { since: '2026-01-01', before: '2026-01-01' } },
    ['bad-range', 'where.when', /no moment/],
  ],
  [
    'an empty window of instants',
    { event: 'Ticket Bought', when: { since: '2026-01-01T12:00:00Z', before: '2026-01-01T13:00:00+01:00' } },
    ['bad-range', 'where.when', /no moment/],
  ],
  [
    'two days that are not one',
    { event: 'Ticket Bought', when: { on: '2026-01-05', since: '2026-01-06' } },
    ['bad-range', 'where.when', /no moment/],
  ],
  [
    'in the last 7, longer ago than 30 days',
    { event: 'Ticket Bought', when: { inTheLast: '7 days', longerAgoThan: '30 days' } },
    ['bad-range', 'where.when', /nothing is in the last 7 days/, /swap/],
  ],
  [
    'in the last month, longer ago than 31 days',
    { event: 'Ticket Bought', when: { inTheLast: '1 month', longerAgoThan: '31 days' } },
    ['bad-range', 'where.when', /nothing/],
  ],
  [
    'events of tomorrow',
    { event: 'Ticket Bought', when: { during: 'tomorrow' } },
    ['bad-range', 'where.when.during', /have happened.*"tomorrow"/],
  ],
  [
    'a first time next week',
    { event: 'Ticket Bought', firstTime: { during: 'next week' } },
    ['bad-range', 'where.firstTime.during', /have happened/],
  ],
  [
    'a calendar and dates',
    { event: 'Ticket Bought', when: { during: 'this year', since: '2026-01-01' } },
    ['bad-range', 'where.when', /"during" and "since" cannot be joined/],
  ],
  [
    'a zone for nothing',
    { event: 'Ticket Bought', when: { inTheLast: '3 days', zone: 'person' } },
    ['bad-value', 'where.when.zone', /no "during"/],
  ],
  [
    'no time of day',
    { event: 'Ticket Bought', clock: { hours: [8, 8] } },
    ['bad-range', 'where.clock.hours', /from 8 to before 8/],
  ],
  [
    'a clock of nothing',
    { event: 'Ticket Bought', clock: { zone: 'person' } },
    ['missing-key', 'where.clock', /hours or weekdays/],
  ],
  [
    'a day twice',
    { event: 'Ticket Bought', clock: { weekdays: ['monday', 'monday'] } },
    ['duplicate', 'where.clock.weekdays', /twice/],
  ],
  [
    'half a time',
    { event: 'Ticket Bought', times: { atLeast: 2.5 } },
    ['bad-range', 'where.times.atLeast', /2.5 is not a whole number/],
  ],
  [
    'less than no times',
    { event: 'Ticket Bought', times: { lessThan: 0 } },
    ['bad-range', 'where.times.lessThan', /nothing is less/, /is: 0/],
  ],
  ['a negative age', { age: { atMost: -1 } }, ['bad-range', 'where.age.atMost', /-1/]],
  [
    'everybody, regularly',
    { regularly: 'Ticket Bought', atLeast: 0, ofLast: 4, unit: 'week' },
    ['bad-range', 'where.atLeast', /everybody/],
  ],
  [
    'five of four weeks',
    { regularly: 'Ticket Bought', atLeast: 5, ofLast: 4, unit: 'week' },
    ['bad-range', 'where.atLeast', /never/],
  ],
  [
    'a time before the first step',
    { sequence: [{ event: 'Ticket Bought', within: '3 days' }] },
    ['bad-value', 'where.sequence[0].within', /before the first step/],
  ],
  [
    'no distance',
    { place: { near: { latitude: 50, longitude: 20, kilometres: 0 } } },
    ['bad-range', 'where.place.near.kilometres', /nobody/],
  ],
  [
    'two years to a birthday',
    { trait: 'birth_date', anniversaryInTheNext: '2 years' },
    ['bad-range', 'where.anniversaryInTheNext', /every year/],
  ],
  ['an opened letter', { message: 'opened', channel: 'post' }, ['bad-value', 'where.message', /nobody knows/]],
  ['a prediction', { prediction: 'churn', atLeast: 0.5 }, ['no-prediction-yet', 'where.prediction', /"churn"/]],
];

test('dates that do not exist and ranges that hold nothing are problems', async t => {
  for (const [what, where, problem] of RANGES) await t.test(what, () => expectProblems(where, [problem]));
});
