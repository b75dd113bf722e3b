import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDefinition } from '../../src/index.ts';

type Expected = readonly [code: string, path: string, message: RegExp, hint?: RegExp];

function expectProblems(document: unknown, expected: readonly Expected[]): void {
  const parsed = parseDefinition(document);
  const found = parsed.ok ? [] : parsed.problems;
  assert.deepEqual(
    found.map(p => [p.code, p.path]),
    expected.map(([code, path]) => [code, path]),
    JSON.stringify(found, null, 1),
  );
  for (const [i, [, , message, hint]] of expected.entries()) {
    assert.match(found[i]?.message ?? '', message);
    if (hint) assert.match(found[i]?.hint ?? '', hint);
  }
}

const DOCUMENTS: readonly (readonly [string, unknown, readonly Expected[]])[] = [
  ['nothing', null, [['not-an-object', '', /starts with "segment"/]]],
  ['a list', [], [['not-an-object', '', /object/]]],
  ['neither a segment nor a segmentation', { name: 'x' }, [['missing-key', '', /starts with/]]],
  ['no condition', { segment: 'a' }, [['missing-key', '', /"where" is missing/]]],
  ['a long name', { segment: 'Big Spenders!', where: { everyone: true } }, [['bad-value', 'segment', /a-z, 0-9/]]],
  [
    'a misspelt key',
    { segment: 'a', onwer: 'Ola', where: { everyone: true } },
    [['unknown-key', 'onwer', /"onwer"/, /"owner"/]],
  ],
  ['an unknown level', { segment: 'a', level: 'top', where: { everyone: true } }, [['bad-value', 'level', /"top"/]]],
  [
    'a name in one language',
    { segment: 'a', name: { en: 'x' }, where: { everyone: true } },
    [['bad-value', 'name', /takes a text/]],
  ],
  [
    'an unknown parameter type',
    { segment: 'a', parameters: { p: { type: 'colour' } }, where: { everyone: true } },
    [['bad-value', 'parameters.p.type', /colour/]],
  ],
  ['a segmentation without method', { segmentation: 'r' }, [['missing-key', '', /"method" is missing/]]],
];

test('a document says what is missing or too much in it', async t => {
  for (const [what, document, expected] of DOCUMENTS) await t.test(what, () => expectProblems(document, expected));
});

const CONDITIONS: readonly (readonly [string, unknown, readonly Expected[]])[] = [
  ['a text', 'everybody', [['not-an-object', 'where', /such as/]]],
  ['an unknown kind', { traits: 'city', is: 'x' }, [['no-condition', 'where', /traits/, /"trait"/]]],
  ['no kind at all', {}, [['no-condition', 'where', /nothing/, /one of: all/]]],
  [
    'two kinds',
    { trait: 'city', event: 'Order Completed' },
    [['several-conditions', 'where', /trait and event/, /all or any/]],
  ],
  ['a key beside all', { all: [{ everyone: true }], when: 'now' }, [['unknown-key', 'where.when', /beside "all"/]]],
  ['all of nothing', { all: [] }, [['bad-value', 'where.all', /a list of conditions/]]],
  ['not of a list', { not: [{ everyone: true }] }, [['not-an-object', 'where.not', /such as/]]],
  ['everyone: false', { everyone: false }, [['bad-value', 'where.everyone', /false.*takes true/]]],
  ['a trait without operator', { trait: 'city' }, [['no-operator', 'where', /an operator is missing/, /isSet/]]],
  [
    'two operators',
    { trait: 'points', atLeast: 1, atMost: 5 },
    [['several-operators', 'where', /atLeast and atMost/, /between/]],
  ],
  ['a misspelt operator', { trait: 'city', iss: 'x' }, [['unknown-key', 'where.iss', /"iss"/, /"is"/]]],
  ['a list for one value', { trait: 'city', is: ['x'] }, [['bad-value', 'where.is', /\["x"\].*a text, a number/]]],
  ['an empty text', { trait: 'city', is: '' }, [['bad-value', 'where.is', /a text/]]],
  ['an empty list', { trait: 'city', in: [] }, [['bad-value', 'where.in', /a list of values/]]],
  ['a number in words', { trait: 'points', atLeast: 'five' }, [['bad-value', 'where.atLeast', /"five".*a number/]]],
  ['a date by hand', { trait: 'birth_date', before: '1.03.2026' }, [['bad-value', 'where.before', /2026-03-01/]]],
  ['a period by hand', { event: 'X', when: { inTheLast: '30d' } }, [['bad-value', 'where.when.inTheLast', /30 days/]]],
  ['a window of nothing', { event: 'X', when: {} }, [['bad-value', 'where.when', /when: e\.g\./]]],
  [
    'a filter without operator',
    { event: 'X', where: [{ property: 'a' }] },
    [['no-operator', 'where.where[0]', /operator/]],
  ],
  [
    'a filter without property',
    { event: 'X', where: [{ is: 'a' }] },
    [['missing-key', 'where.where[0]', /"property" is missing/]],
  ],
  [
    'two measures',
    { event: 'X', times: { atLeast: 1 }, sum: { of: 'total', atLeast: 5 } },
    [['several-operators', 'where', /times and sum.*measure/]],
  ],
  [
    'a measure without operator',
    { event: 'X', sum: { of: 'total' } },
    [['no-operator', 'where.sum', /operator/, /one of/]],
  ],
  [
    'a measure with two',
    { event: 'X', times: { atLeast: 1, lessThan: 5 } },
    [['several-operators', 'where.times', /atLeast and lessThan/]],
  ],
  [
    'a measure with a text operator',
    { event: 'X', times: { contains: 'a' } },
    [['unknown-key', 'where.times.contains', /"contains"/, /known here/]],
  ],
  ['ages without operator', { age: {} }, [['no-operator', 'where.age', /operator/]]],
  [
    'two measures of what was bought',
    { bought: {}, orders: { atLeast: 1 }, amount: { atLeast: 5 } },
    [['several-operators', 'where', /orders and amount/]],
  ],
  [
    'a step without operator',
    { sequence: [{ event: 'A' }, { event: 'B', where: [{ property: 'x' }] }] },
    [['no-operator', 'where.sequence[1].where[0]', /operator/]],
  ],
  [
    'an absence with two',
    { sequence: [{ event: 'A' }], thenNot: { event: 'B', where: [{ property: 'x', is: 1, isNot: 2 }] } },
    [['several-operators', 'where.thenNot.where[0]', /is and isNot/]],
  ],
  [
    'two moments of membership',
    { segment: 'a', on: '2026-01-01', ago: '3 days' },
    [['several-operators', 'where', /on and ago/]],
  ],
  [
    'a class without segmentation',
    { class: 'lost' },
    [['missing-key', 'where', /"of" is missing: the name of a segmentation/]],
  ],
  ['a channel nobody has', { consent: 'fax', given: true }, [['bad-value', 'where.consent', /email, sms/]]],
  [
    'half a place',
    { place: { near: { latitude: 50 } } },
    [
      ['missing-key', 'where.place.near', /"longitude"/],
      ['missing-key', 'where.place.near', /"kilometres"/],
    ],
  ],
  [
    'beyond the pole',
    { place: { near: { latitude: 91, longitude: 0, kilometres: 1 } } },
    [['bad-value', 'where.place.near.latitude', /91.*−90 to 90/]],
  ],
  ['more than everybody', { random: 101 }, [['bad-value', 'where.random', /101.*0 to 100/]]],
  [
    'a unit that is no calendar',
    { regularly: 'X', atLeast: 1, ofLast: 3, unit: 'hour' },
    [['bad-value', 'where.unit', /day, week/]],
  ],
];

test('a condition says what is wrong with it, at its place', async t => {
  for (const [what, where, expected] of CONDITIONS)
    await t.test(what, () => expectProblems({ segment: 's', where }, expected));
});

test('all problems of a document come at once, deep ones too', () => {
  expectProblems({ segment: 'S', where: { any: [{ not: { trait: 'city' } }, { event: 'X', tims: 3 }, 'x'] } }, [
    ['bad-value', 'segment', /a-z/],
    ['no-operator', 'where.any[0].not', /operator/],
    ['unknown-key', 'where.any[1].tims', /"tims"/, /"times"/],
    ['not-an-object', 'where.any[2]', /object/],
  ]);
});

test('conditions nest to 64 levels and not deeper', () => {
  const nested = (depth: number): unknown => (depth === 0 ? { everyone: true } : { not: nested(depth - 1) });
  assert.ok(parseDefinition({ segment: 's', where: nested(64) }).ok);
  const deeper = parseDefinition({ segment: 's', where: nested(65) });
  assert.ok(!deeper.ok && /64 deep/.test(deeper.problems[0]?.message ?? ''));
});
