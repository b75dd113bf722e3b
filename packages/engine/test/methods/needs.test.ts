import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { needsOfSegmentation } from '../../src/methods/needs.ts';
import { classifyPerson } from '../../src/methods/segmentation.ts';
import type { History, Occurrence } from '../../src/person/history.ts';
import { joinNeeds, type Needs, NOTHING_NEEDED } from '../../src/person/needs.ts';
import { asOf, catalogIn, segmentation } from './base.ts';
import { CASES, history, time, ZONE } from './histories.ts';

/** What is left of a history when only that is read which is needed. */
function only({ streams, traits, properties }: Needs, whole: History): History {
  const names = new Set(streams.filter(s => s.table === 'events').map(s => s.name));
  const known = ({ properties: all, ...row }: Occurrence): Occurrence => ({
    ...row,
    properties: new Map([...all].filter(([name]) => properties.events.includes(name))),
  });
  return {
    ...whole,
    events: new Map([...whole.events].flatMap(([name, rows]) => (names.has(name) ? [[name, rows.map(known)]] : []))),
    traits: new Map([...whole.traits].filter(([name]) => traits.includes(name))),
    lines: new Map(),
  };
}

const library = { segments: new Map(), catalog: catalogIn(ZONE) };

for (const [method, settings, thresholds] of CASES) {
  test(`${method} ${JSON.stringify(settings)}: what is needed is all that is looked at`, () => {
    const given = segmentation(method, settings);
    const needs = needsOfSegmentation(given, library);
    fc.assert(
      fc.property(history, time, (whole, now) => {
        const verdict = (one: History) => classifyPerson(given, thresholds, one, asOf(now, ZONE));
        assert.deepEqual(verdict(only(needs, whole)), verdict(whole));
      }),
      { numRuns: 60, seed: 20261121 },
    );
  });
}

test('no more than that: orders in PLN of any total, with their refunds', () => {
  const given = segmentation('value-tiers', { by: 'total', orders: { minimumTotal: 'any', currency: 'PLN' } });
  assert.deepEqual(needsOfSegmentation(given, library), {
    streams: [
      { table: 'events', name: 'Order Completed' },
      { table: 'events', name: 'Order Refunded' },
    ],
    traits: [],
    properties: { events: ['currency', 'total'], order_lines: [] },
  });
});

test('needs of several are joined, each once', () => {
  const one = needsOfSegmentation(segmentation('cohorts', {}), library);
  const other = needsOfSegmentation(segmentation('age-band', {}), library);
  assert.deepEqual(joinNeeds(joinNeeds(one, other), joinNeeds(one, NOTHING_NEEDED)), {
    ...one,
    traits: ['birth_date'],
  });
});
