import assert from 'node:assert/strict';
import test from 'node:test';
import { bind, type ParameterValue, parametersOf, parseDefinition, type SegmentDefinition } from '../../src/index.ts';

const VIEWED = {
  segment: 'viewed-not-bought',
  parameters: {
    product: { type: 'text', sample: 'P1' },
    days: { type: 'period', sample: '3 weeks' },
    price: { type: 'number', sample: 100 },
    from: { type: 'date', sample: '2026-01-01' },
    cities: { type: 'list', sample: ['Kraków', 'Łódź'] },
  },
  where: {
    all: [
      {
        event: 'Product Viewed',
        where: [{ property: 'product_id', is: { param: 'product' } }],
        when: { inTheLast: { param: 'days' } },
      },
      { not: { bought: { product_id: [{ param: 'product' }, 'P2'] }, when: { since: { param: 'from' } } } },
      { event: 'Order Completed', sum: { of: 'total', between: [{ param: 'price' }, 1000] } },
      { place: { city: { param: 'cities' } } },
      { segment: 'other', with: { param: { param: 'product' }, x: 'fixed' } },
    ],
  },
};

function segment(document: unknown): SegmentDefinition {
  const parsed = parseDefinition(document);
  assert.ok(parsed.ok && 'segment' in parsed.value, JSON.stringify(parsed));
  return parsed.value;
}

test('every use of a parameter gets its value, wherever it stands', () => {
  const bound = bind(segment(VIEWED), {
    product: 'X',
    days: '2 days',
    price: 5,
    from: '2026-03-01',
    cities: ['Opole'],
  });
  assert.deepEqual(bound, {
    ok: true,
    value: {
      segment: 'viewed-not-bought',
      where: {
        all: [
          { event: 'Product Viewed', where: [{ property: 'product_id', is: 'X' }], when: { inTheLast: '2 days' } },
          { not: { bought: { product_id: ['X', 'P2'] }, when: { since: '2026-03-01' } } },
          { event: 'Order Completed', sum: { of: 'total', between: [5, 1000] } },
          { place: { city: ['Opole'] } },
          { segment: 'other', with: { param: 'X', x: 'fixed' } },
        ],
      },
    },
  });
});

test('samples bind too, and a segment without parameters is itself', () => {
  assert.ok(bind(segment(VIEWED), 'samples').ok);
  const plain = segment({ segment: 'a', where: { everyone: true } });
  assert.deepEqual(bind(plain, {}), { ok: true, value: plain });
});

test('the uses of a parameter are known by their places', () => {
  const uses = parametersOf(segment(VIEWED)).map(use => [use.name, use.places]);
  assert.deepEqual(uses, [
    ['product', ['where.all[0].where[0].is', 'where.all[1].not.bought.product_id[0]', 'where.all[4].with.param']],
    ['days', ['where.all[0].when.inTheLast']],
    ['price', ['where.all[2].sum.between[0]']],
    ['from', ['where.all[1].not.when.since']],
    ['cities', ['where.all[3].place.city']],
  ]);
});

const GOOD: Readonly<Record<string, ParameterValue>> = {
  product: 'X',
  days: '2 days',
  price: 5,
  from: '2026-03-01',
  cities: ['O'],
};
const BAD: readonly (readonly [string, Readonly<Record<string, ParameterValue>>, string, string, RegExp])[] = [
  ['a missing value', without('price'), 'unbound-parameter', 'parameters.price', /"price" has no value/],
  ['a value for nothing', { ...GOOD, prodct: 'x' }, 'unknown-parameter', 'parameters.prodct', /no parameter "prodct"/],
  ['a number for a text', { ...GOOD, product: 7 }, 'wrong-type', 'parameters.product', /7 is not a text/],
  ['a text for a number', { ...GOOD, price: '5' }, 'wrong-type', 'parameters.price', /"5" is not a number/],
  ['no such date', { ...GOOD, from: '2026-02-30' }, 'wrong-type', 'parameters.from', /not a date/],
  ['no length of time', { ...GOOD, days: '2 fortnights' }, 'wrong-type', 'parameters.days', /not a length of time/],
  ['an empty list', { ...GOOD, cities: [] }, 'wrong-type', 'parameters.cities', /not a list/],
  ['an open parameter', { ...GOOD, product: { param: 'y' } }, 'wrong-type', 'parameters.product', /not a text/],
];

function without(name: string): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name));
}

test('a value that is missing, too many or of another type is a problem', async t => {
  for (const [what, values, code, path, message] of BAD)
    await t.test(what, () => {
      const bound = bind(segment(VIEWED), values);
      assert.ok(!bound.ok);
      assert.deepEqual(
        bound.problems.map(p => [p.code, p.path]),
        [[code, path]],
      );
      assert.match(bound.problems[0]?.message ?? '', message);
    });
});

test('a value of its type that cannot stand in its place names the parameter', () => {
  const definition = segment({
    segment: 's',
    parameters: { n: { type: 'number', sample: 2.5 } },
    where: { regularly: 'Order Completed', atLeast: { param: 'n' }, ofLast: 8, unit: 'week' },
  });
  const bound = bind(definition, 'samples');
  assert.ok(!bound.ok);
  assert.deepEqual(
    bound.problems.map(p => [p.code, p.path, p.hint]),
    [['bad-value', 'where.atLeast', 'the parameter "n" is declared as a number']],
  );
});
