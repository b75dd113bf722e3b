import assert from 'node:assert/strict';
import { type Catalog, checkDefinition, parseDefinition } from '../../src/index.ts';

const catalog: Catalog = {
  events: {
    'Order Completed': {
      properties: { total: { types: ['number'] }, paid_at: { types: ['moment'] }, tags: { types: ['list'] } },
      currencies: ['PLN', 'EUR'],
      rows: 10,
    },
    'Ticket Bought': {
      properties: { film: { types: ['text'] }, '3d': { types: ['boolean'] } },
      currencies: [],
      rows: 5,
    },
  },
  lines: { properties: { season: { types: ['text'] } }, currencies: ['PLN', 'EUR'], rows: 10 },
  traits: {
    points: { types: ['number'] },
    interests: { types: ['list'] },
    vip: { types: ['boolean'] },
    code: { types: ['text', 'number'] },
  },
  segments: {
    sleeping: { kind: 'segment', parameters: [], references: ['rfm'] },
    viewed: { kind: 'segment', parameters: ['product', 'days'], references: [] },
    loop: { kind: 'segment', parameters: [], references: ['mine'] },
    rfm: { kind: 'segmentation', classes: ['champions', 'loyal', 'lost'], references: [] },
  },
  zone: 'Europe/Warsaw',
  zones: ['Europe/Warsaw'],
};

/** A problem: its code and place, and what its message and hint say. */
export type Expected = readonly [code: string, path: string, message: RegExp, hint?: RegExp];

/** Checks a segment against a small catalog: exactly these problems, in this order. */
export function expectProblems(where: unknown, expected: readonly Expected[], head: object = {}): void {
  const parsed = parseDefinition({ segment: 'mine', ...head, where });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  const checked = checkDefinition(parsed.value, catalog);
  const found = checked.ok ? [] : checked.problems;
  assert.deepEqual(
    found.map(p => [p.code, p.path]),
    expected.map(([code, path]) => [code, path]),
  );
  for (const [i, [, , message, hint]] of expected.entries()) {
    assert.match(found[i]?.message ?? '', message);
    if (hint) assert.match(found[i]?.hint ?? '', hint);
  }
}
