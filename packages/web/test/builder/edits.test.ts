import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Condition } from '@satsuma/core';
import fc from 'fast-check';
import { compiled } from '../../src/screens/builder/model/compile.ts';
import { type Draft, draftOf, emptyDraft, nodesOf } from '../../src/screens/builder/model/draft.ts';
import {
  addGroup,
  addRow,
  changeGroup,
  changeRow,
  duplicate,
  type Edit,
  moveStep,
  moveTo,
  negate,
  remove,
} from '../../src/screens/builder/model/edits.ts';
import { changed, historyOf, redone, undone } from '../../src/screens/builder/model/history.ts';

const leaf = (name: string): { trait: string; is: string } => ({ trait: name, is: 'x' });
const draft = (where: Condition): Draft => draftOf({ segment: 'a', where });
const of = (d: Draft): Condition => compiled(d).where;
const idOf = (d: Draft, name: string): string =>
  nodesOf(d).find(n => n.kind === 'row' && 'trait' in n.condition && n.condition.trait === name)?.id ?? '';
const abc = draft({ all: [leaf('a'), leaf('b'), leaf('c')] });

test('a condition is added, changed, denied and removed', () => {
  const one = addRow(leaf('a'), { parent: 'include', index: 0 })(emptyDraft());
  assert.deepEqual(of(one), leaf('a'));
  assert.deepEqual(of(changeRow('n1', leaf('b'))(one)), leaf('b'));
  assert.deepEqual(of(negate('n1')(one)), { not: leaf('a') });
  assert.deepEqual(of(remove('n1')(one)), { everyone: true });
});

test('steps go up and down among neighbours, and stop at the ends of the definition', () => {
  assert.deepEqual(of(moveStep(idOf(abc, 'c'), 'up')(abc)), { all: [leaf('a'), leaf('c'), leaf('b')] });
  assert.deepEqual(of(moveStep(idOf(abc, 'a'), 'down')(abc)), { all: [leaf('b'), leaf('a'), leaf('c')] });
  assert.equal(moveStep(idOf(abc, 'a'), 'up')(abc), abc);
});

test('down from the last row is into what is left out, and up from there is back', () => {
  const out = moveStep(idOf(abc, 'c'), 'down')(abc);
  assert.deepEqual(of(out), { all: [leaf('a'), leaf('b'), { not: { any: [leaf('c')] } }] });
  assert.deepEqual(of(moveStep(idOf(out, 'c'), 'up')(out)), of(abc));
});

test('nesting goes into the group before, or makes one; unnesting leaves it, and no empty group stays', () => {
  const nested = moveStep(idOf(abc, 'b'), 'nest')(abc);
  assert.deepEqual(of(nested), { all: [leaf('a'), { any: [leaf('b')] }, leaf('c')] });
  const both = moveStep(idOf(nested, 'c'), 'nest')(nested);
  assert.deepEqual(of(both), { all: [leaf('a'), { any: [leaf('b'), leaf('c')] }] });
  const apart = moveStep(idOf(both, 'b'), 'unnest')(both);
  assert.deepEqual(of(apart), { all: [leaf('a'), { any: [leaf('c')] }, leaf('b')] });
  assert.deepEqual(of(moveStep(idOf(apart, 'c'), 'unnest')(apart)), { all: [leaf('a'), leaf('c'), leaf('b')] });
});

test('a group cannot be moved into itself', () => {
  const d = draft({ all: [leaf('a'), { any: [leaf('b'), { all: [leaf('c'), leaf('d')] }] }] });
  const [outer, inner] = nodesOf(d.include).filter(n => n.kind === 'group' && n.id !== 'include');
  assert.equal(moveTo(outer?.id ?? '', { parent: inner?.id ?? '', index: 0 })(d), d);
});

test('a group begins with the other connector, and a copy has ids of its own', () => {
  const d = addGroup(leaf('d'), { parent: 'include', index: 3 })(abc);
  assert.deepEqual(of(d), { all: [leaf('a'), leaf('b'), leaf('c'), { any: [leaf('d')] }] });
  const group = nodesOf(d).find(n => n.kind === 'group' && n.join === 'any' && n.id !== 'exclude')?.id ?? '';
  const copied = duplicate(group)(d);
  const ids = nodesOf(copied).map(n => n.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(of(changeGroup(group, { join: 'all', isNegated: true })(d)), {
    all: [leaf('a'), leaf('b'), leaf('c'), { not: { all: [leaf('d')] } }],
  });
});

test('whatever is done, no row is lost or doubled by moving, and ids are of one node each', () => {
  const steps = fc.array(
    fc.record({
      at: fc.nat(20),
      step: fc.constantFrom('up' as const, 'down' as const, 'nest' as const, 'unnest' as const),
    }),
    { maxLength: 30 },
  );
  const start = draft({ all: [leaf('a'), { any: [leaf('b'), leaf('c')] }, { not: { any: [leaf('d'), leaf('e')] } }] });
  fc.assert(
    fc.property(steps, moves => {
      let d = start;
      for (const { at, step } of moves) {
        const nodes = nodesOf(d).filter(n => n.id !== 'include' && n.id !== 'exclude');
        d = moveStep(nodes[at % nodes.length]?.id ?? '', step)(d);
      }
      const ids = nodesOf(d).map(n => n.id);
      assert.equal(new Set(ids).size, ids.length);
      assert.deepEqual(
        ['a', 'b', 'c', 'd', 'e'].map(name => idOf(d, name)),
        ['a', 'b', 'c', 'd', 'e'].map(n => idOf(start, n)),
      );
    }),
    { numRuns: 200 },
  );
});

test('every edit can be taken back and done again; typing in one field is one step', () => {
  const edits: Edit[] = [negate('n1'), remove('n2'), addRow(leaf('z'), { parent: 'include', index: 0 })];
  let history = historyOf(abc);
  for (const edit of edits) history = changed(history, edit(history.present));
  const end = history.present;
  for (const _ of edits) history = undone(history);
  assert.equal(history.present, abc);
  assert.equal(undone(history).present, abc);
  for (const _ of edits) history = redone(history);
  assert.equal(history.present, end);
  let typed = historyOf('');
  for (const text of ['a', 'ab', 'abc']) typed = changed(typed, text, 'name');
  assert.equal(undone(typed).present, '');
});
