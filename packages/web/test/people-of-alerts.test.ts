import assert from 'node:assert/strict';
import test from 'node:test';
import { peopleOf } from '../src/parts/watched/people-of.ts';
import { midnightOf } from '../src/words/zone-clock.ts';

const WARSAW = 'Europe/Warsaw';
const at = Date.parse('2026-11-21T14:30:00+01:00');
const verdict = { kind: 'below', value: 12, low: 20, high: 40, at } as const;
const watch = { kind: 'segment', of: 'loyal', per: 'day', range: { kind: 'usual' } } as const;

test('a day begins at its midnight in the zone, also on the days when clocks are changed', () => {
  const midnight = (instant: string) => new Date(midnightOf(Date.parse(instant), WARSAW)).toISOString();
  assert.equal(midnight('2026-11-21T14:30:00+01:00'), '2026-11-20T23:00:00.000Z');
  assert.equal(midnight('2026-03-29T23:59:00+02:00'), '2026-03-28T23:00:00.000Z');
  assert.equal(midnight('2026-10-25T23:59:00+01:00'), '2026-10-24T22:00:00.000Z');
});

test('behind a size are the members as of then', () => {
  const found = peopleOf({ ...watch, measure: 'size' }, verdict, WARSAW);
  assert.deepEqual(found, { who: { in: [{ logged: 'loyal', asOf: at }], out: [] }, count: 12, day: undefined });
});

test('behind a flow are those who came or went in its day, or its hour', () => {
  const day = Date.parse('2026-11-21T00:00:00+01:00');
  const [before, after] = [day - 1, day + 86_400_000 - 1].map(asOf => ({ logged: 'loyal', asOf }));
  const left = peopleOf({ ...watch, measure: 'left' }, verdict, WARSAW);
  assert.deepEqual(left, { who: { in: [before], out: [after] }, count: 12, day });
  const entered = peopleOf({ ...watch, measure: 'entered', per: 'hour', class: 'best' }, verdict, WARSAW);
  const hour = Date.parse('2026-11-21T14:00:00+01:00');
  assert.deepEqual(entered?.who, {
    in: [{ logged: 'loyal', class: 'best', asOf: hour + 3_600_000 - 1 }],
    out: [{ logged: 'loyal', class: 'best', asOf: hour - 1 }],
  });
});

test('there is nobody behind what cannot be said yet', () => {
  const young = { kind: 'not enough history', has: 3, needs: 14 } as const;
  assert.equal(peopleOf({ ...watch, measure: 'size' }, young, WARSAW), undefined);
});
