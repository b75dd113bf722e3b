import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClassInfo } from '@satsuma/client';
import { directions, foldedMoves, OTHER, type Transitions } from '../../src/screens/segmentation/moves/folded.ts';

const info = (id: string, rank: number): ClassInfo => ({
  id,
  rank,
  name: { en: id, pl: id },
  explanation: { en: '', pl: '' },
});
const cell = (from: string | null, to: string | null, size: number) => ({
  from,
  to,
  size,
  probability: 0,
  people: { in: [{ subject: { class: `${from} ${to}`, of: 'x' }, asOf: 1 }], out: [] },
});
const transitions: Transitions = {
  from: 1,
  to: 2,
  classes: ['a', 'b', 'c', 'd'].map(info),
  cells: [
    cell('a', 'a', 60),
    cell('a', 'b', 20),
    cell('b', 'a', 10),
    cell('c', 'd', 3),
    cell('d', 'd', 2),
    cell(null, 'c', 5),
  ],
};

test('few classes stay as they are, with their people', () => {
  const { from, to, moves } = foldedMoves(transitions, 'x', 12);
  assert.deepEqual(
    from.map(({ id }) => id),
    ['a', 'b', 'c', 'd', null],
  );
  assert.deepEqual(
    to.map(({ id }) => id),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual(moves.map(({ size, share }) => [size, share])[1], [20, 0.25]);
  assert.deepEqual(moves[1]?.people, transitions.cells[1]?.people);
});

test('what is small becomes one, nobody is lost, and its people are still asked for', () => {
  const { from, moves } = foldedMoves(transitions, 'x', 3);
  assert.deepEqual(
    from.map(({ id }) => id),
    ['a', 'b', OTHER, null],
  );
  assert.equal(
    moves.reduce((sum, { size }) => sum + size, 0),
    100,
  );
  const within = moves.find(move => move.from.id === OTHER && move.to.id === OTHER);
  assert.equal(within?.size, 5);
  const others = { where: { class: ['c', 'd'], of: 'x' } };
  assert.deepEqual(within?.people.in, [
    { subject: others, asOf: 1 },
    { subject: others, asOf: 2 },
  ]);
  const fresh = moves.find(move => move.from.id === null);
  assert.deepEqual(fresh?.people, {
    in: [{ subject: others, asOf: 2 }],
    out: [{ subject: { where: { everyone: true } }, asOf: 1 }],
  });
});

test('up is towards the better class', () => {
  assert.deepEqual(directions(transitions), { all: 95, up: 10, stayed: 62, down: 23 });
});

test('a row is of its class as of the earlier day; who was not there yet, of those who came since', () => {
  const { from, totals } = foldedMoves(transitions, 'x', 12);
  const everyone = { where: { everyone: true } };
  const [first] = from;
  const last = from.at(-1);
  assert.ok(first !== undefined && last !== undefined);
  assert.deepEqual(totals.get(first), {
    size: 80,
    people: { in: [{ subject: { where: { class: ['a'], of: 'x' } }, asOf: 1 }], out: [] },
  });
  assert.deepEqual(totals.get(last), {
    size: 5,
    people: { in: [{ subject: everyone, asOf: 2 }], out: [{ subject: everyone, asOf: 1 }] },
  });
});
