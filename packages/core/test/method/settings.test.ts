import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Catalog,
  checkSegmentation,
  classesOf,
  emptyCatalog,
  METHOD_NAMES,
  type Problem,
  summaryOf,
} from '../../src/index.ts';

const catalog = (currencies: readonly string[]): Catalog => ({
  ...emptyCatalog('Europe/Warsaw'),
  events: {
    'Order Completed': { properties: { total: { types: ['number'] } }, currencies, rows: 10 },
    'Page Viewed': { properties: { duration: { types: ['number'] } }, currencies: [], rows: 10 },
  },
  traits: { registered_at: { types: ['moment'] } },
});
const ONE = catalog(['PLN']);
const TWO = catalog(['PLN', 'EUR']);

const check = (method: string, settings?: Record<string, unknown>, known: Catalog = ONE) =>
  checkSegmentation({ segmentation: 'tested', method, ...(settings && { settings }) }, known);

function problems(method: string, settings: Record<string, unknown>, known: Catalog = ONE): readonly string[] {
  const checked = check(method, settings, known);
  return checked.ok ? [] : checked.problems.map(({ code, path }: Problem) => `${code} at ${path}`);
}

describe('settings', () => {
  test('every method but the list works without any', () => {
    for (const method of METHOD_NAMES) {
      const checked = check(method);
      if (method === 'ordered-list') assert.equal(checked.ok, false);
      else {
        assert.ok(checked.ok, method);
        assert.match(summaryOf(checked.value).en, /^[A-Z0-9].*\.$/);
        assert.match(summaryOf(checked.value).pl, /^[A-ZŚ0-9].*\.$/);
      }
    }
  });

  test('defaults are filled in and shown', () => {
    const checked = check('rfm');
    assert.ok(checked.ok);
    assert.deepEqual(checked.value.settings, {
      on: 'orders',
      orders: { minimumTotal: 0, refunds: 'subtract', currency: null },
      grid: 'ten',
      scores: { recency: 'value', frequency: 'rank', monetary: 'value' },
    });
  });

  test('an unknown method, key or name is said at its place', () => {
    assert.deepEqual(problems('rmf', {}), ['bad-value at method']);
    assert.deepEqual(problems('lifecycle', { rythm: {} }), ['unknown-key at settings.rythm']);
    assert.deepEqual(problems('rfm', { on: { events: ['Page Viewd'] } }), ['unknown-event at settings.on.events[0]']);
    assert.deepEqual(problems('rfm', { on: { events: ['Page Viewed'], amount: 'lenght' } }), [
      'unknown-property at settings.on.amount',
    ]);
    assert.deepEqual(problems('cohorts', { by: { trait: 'registered' } }), ['unknown-trait at settings.by.trait']);
    assert.deepEqual(problems('loyalty', { advocates: { event: 'Order Compleated' } }), [
      'unknown-event at settings.advocates.event',
    ]);
  });

  test('amounts of several currencies are neither added up nor compared', () => {
    assert.deepEqual(problems('value-tiers', {}, TWO), ['mixed-currencies at settings.orders']);
    assert.deepEqual(problems('rfm', { grid: 'eleven' }, TWO), ['mixed-currencies at settings.orders']);
    assert.deepEqual(problems('lifecycle', { orders: { minimumTotal: 20 } }, TWO), [
      'mixed-currencies at settings.orders',
    ]);
    assert.deepEqual(problems('rfm', {}, TWO), [], 'recency and frequency need no amounts');
    assert.deepEqual(problems('value-tiers', { by: 'orders' }, TWO), []);
    assert.deepEqual(problems('value-tiers', { orders: { currency: 'EUR' } }, TWO), []);
    assert.deepEqual(problems('value-tiers', { orders: { currency: 'EUE' } }, TWO), [
      'bad-value at settings.orders.currency',
    ]);
  });

  test('thresholds rise and are as many as the scores need', () => {
    const fixed = (recency: readonly number[]) => problems('rfm', { scores: { recency: { fixed: recency } } });
    assert.deepEqual(fixed([30, 90, 180, 365]), []);
    assert.deepEqual(fixed([30, 90, 180]), ['bad-value at settings.scores.recency']);
    assert.deepEqual(fixed([30, 90, 90, 365]), ['bad-range at settings.scores.recency']);
    assert.deepEqual(problems('lifecycle', { days: { atRiskAfter: 90, lostAfter: 60 } }), [
      'bad-range at settings.days',
    ]);
    assert.deepEqual(problems('lifecycle', { days: { atRiskAfter: 30, lostAfter: 60 }, rhythm: {} }), [
      'bad-value at settings',
    ]);
    assert.deepEqual(problems('age-band', { from: [18, 18] }), ['bad-range at settings.from']);
  });

  test('tiers leave the rest to the last one', () => {
    const tiers = (...list: readonly object[]) => problems('value-tiers', { tiers: list });
    assert.deepEqual(tiers({ class: 'a', share: 10 }, { class: 'b' }), []);
    assert.deepEqual(tiers({ class: 'a' }, { class: 'b' }), ['missing-key at settings.tiers[0]']);
    assert.deepEqual(tiers({ class: 'a', share: 60 }, { class: 'b', share: 40 }), [
      'bad-value at settings.tiers[1].share',
      'bad-range at settings.tiers',
    ]);
    assert.deepEqual(tiers({ class: 'a', from: 5 }, { class: 'b', from: 5 }, { class: 'c' }), [
      'bad-range at settings.tiers[1].from',
    ]);
    assert.deepEqual(tiers({ class: 'a', share: 10 }, { class: 'a' }), ['duplicate at settings.tiers[1].class']);
    assert.deepEqual(tiers({ class: 'a', share: 10 }, { class: 'prospect' }), ['duplicate at settings.tiers[1].class']);
  });

  test('a list takes conditions and segments, each of them checked', () => {
    const list = (...classes: readonly object[]) => problems('ordered-list', { classes });
    assert.deepEqual(list({ class: 'buyers', where: { event: 'Order Completed' } }), []);
    assert.deepEqual(list({ class: 'buyers', where: { evnt: 'Order Completed' } }), [
      'no-condition at settings.classes[0].where',
    ]);
    assert.deepEqual(list({ class: 'x', where: { trait: 'registerd_at', isSet: true } }), [
      'unknown-trait at settings.classes[0].where.trait',
    ]);
    assert.deepEqual(list({ segment: 'nobody-made' }), ['unknown-segment at settings.classes[0].segment']);
    assert.deepEqual(list({ class: 'x' }), ['bad-value at settings.classes[0]']);
    assert.deepEqual(list({ class: 'other', where: { event: 'Order Completed' } }), ['duplicate at settings.classes']);
  });
});

describe('classes in words', () => {
  const words = (
    method: string,
    settings: Record<string, unknown>,
    thresholds: Parameters<typeof classesOf>[1],
    id: string,
  ) => {
    const checked = check(method, settings);
    assert.ok(checked.ok);
    const found = classesOf(checked.value, thresholds).find(c => c.id === id);
    assert.ok(found, id);
    return found.explanation;
  };

  test('say the thresholds that were measured', () => {
    const thresholds = {
      people: 4338,
      cuts: {
        recency: { by: 'value', edges: [13.8, 33, 72, 180] },
        frequency: { by: 'rank', last: [1, 1, 2, 5].map(value => ({ value, profile: 7 })) },
        monetary: null,
      },
    } as const;
    const { en, pl } = words('rfm', {}, thresholds, 'champions');
    assert.equal(
      en,
      'Bought lately and buy often: the best customers. Last order at most 13 days ago; at least 2 orders. Scores: R 5, F 4–5.',
    );
    assert.equal(
      pl,
      'Kupili niedawno i kupują często: najlepsi klienci. Ostatnie zamówienie najwyżej 13 dni temu; co najmniej 2 zamówienia. Oceny: R 5, F 4–5.',
    );
    assert.match(words('rfm', {}, thresholds, 'hibernating').en, /Last order more than 72 days ago; at most 1 order\./);
    assert.match(words('rfm', {}, null, 'champions').en, /best customers\. Scores: R 5, F 4–5\.$/);
  });

  test('speak of buying only where orders are looked at', () => {
    for (const id of ['champions', 'loyal', 'potential-loyalist', 'promising', 'at-risk', 'hibernating']) {
      const { en, pl } = words('rfm', { on: 'email' }, null, id);
      assert.doesNotMatch(`${en} ${pl}`, /buy|bought|kup/i);
    }
  });

  test('say days without an order', () => {
    const days = { days: { atRiskAfter: 60, lostAfter: 365 } };
    assert.equal(
      words('lifecycle', days, null, 'at-risk').en,
      'No order for more than 60 days; but for at most 365 days.',
    );
    assert.equal(words('lifecycle', days, null, 'lost').pl, 'Bez zamówienia dłużej niż 365 dni.');
    const rhythm = words('lifecycle', {}, { medianGap: 20 }, 'lost');
    assert.equal(
      rhythm.en,
      'No order for more than 3 times their own usual gap (60 days for people with fewer than 3 orders).',
    );
  });

  test('are ranked from 1, every id once', () => {
    for (const method of METHOD_NAMES.filter(m => m !== 'ordered-list')) {
      const checked = check(method);
      assert.ok(checked.ok);
      const classes = classesOf(checked.value, null);
      assert.deepEqual(
        classes.map(c => c.rank),
        classes.map((_, i) => i + 1),
      );
      assert.equal(new Set(classes.map(c => c.id)).size, classes.length);
      for (const { name, explanation } of classes)
        for (const text of [name.en, name.pl, explanation.en, explanation.pl])
          assert.ok(text.length > 0 && !/undefined|NaN|null/.test(text), text);
    }
  });
});
