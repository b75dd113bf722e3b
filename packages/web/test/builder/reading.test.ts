import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Condition, emptyCatalog, type SegmentDefinition } from '@satsuma/core';
import { checked, readCondition } from '../../src/screens/builder/model/check.ts';
import { type Draft, draftOf, emptyDraft, rowsOf } from '../../src/screens/builder/model/draft.ts';
import { addRow } from '../../src/screens/builder/model/edits.ts';
import { forgetDraft, keepDraft, readDraft } from '../../src/screens/builder/model/kept.ts';
import { isSame, reconciled } from '../../src/screens/builder/model/reconcile.ts';
import { slugOf } from '../../src/screens/builder/model/slug.ts';
import { ago, spanOf } from '../../src/screens/builder/model/span.ts';
import { OFFERED, STARTS } from '../../src/screens/builder/model/starts.ts';
import { lineOfPlace, readText, textOf } from '../../src/screens/builder/model/text.ts';

const ZONE = 'Europe/Warsaw';
const NOW = Date.parse('2026-11-22T11:30:00Z');
const catalog = {
  ...emptyCatalog(ZONE),
  segments: { vip: { kind: 'segment', parameters: [], references: [] } as const },
};
const draft = (where: Condition): Draft => draftOf({ segment: 'a', where });
const day = (text: string) => Date.parse(`${text}T00:00:00+01:00`);

test('what is still to be chosen is unfinished, at its row, and the rest is checked all the same', () => {
  const one = addRow(STARTS.event, { parent: 'include', index: 0 })(draft({ trait: 'citty', is: 'x' }));
  const { problems, broken } = checked(one, catalog);
  const [event, trait] = rowsOf(one);
  assert.equal(problems.find(p => p.node === event?.id)?.isUnfinished, true);
  assert.equal(problems.find(p => p.node === trait?.id)?.code, 'unknown-trait');
  assert.deepEqual([...broken].sort(), [event?.id, trait?.id].sort());
});

test('every condition that begins is either whole or unfinished, never wrong', () => {
  for (const kind of OFFERED) {
    const { problems } = checked(
      addRow(STARTS[kind], { parent: 'include', index: 0 })({ ...emptyDraft(), segment: 'a' }),
      catalog,
    );
    assert.ok(
      problems.every(p => p.isUnfinished),
      kind,
    );
  }
});

test('a segment without an id is told, and parameters at their name', () => {
  assert.equal(checked(emptyDraft(), catalog).problems[0]?.path, 'segment');
  const unused = { ...draft({ everyone: true }), parameters: { days: { type: 'period' as const } } };
  assert.equal(checked(unused, catalog).problems[0]?.parameter, 'days');
});

test('only what is a condition is taken from an address', () => {
  assert.deepEqual(readCondition({ trait: 'city', is: 'Kraków' }), { trait: 'city', is: 'Kraków' });
  for (const given of [undefined, 1, {}, { trait: 'city' }, { trait: 'city', like: 1 }])
    assert.equal(readCondition(given), undefined);
});

test('windows are told in dates of the workspace', () => {
  assert.deepEqual(spanOf({ inTheLast: '30 days' }, NOW, ZONE), { from: NOW - 30 * 86_400_000, to: NOW });
  assert.deepEqual(spanOf({ during: 'last month' }, NOW, ZONE), {
    from: Date.parse('2026-10-01T00:00:00+02:00'),
    to: day('2026-11-01'),
  });
  assert.deepEqual(spanOf({ during: 'this week' }, NOW, ZONE), { from: day('2026-11-16'), to: day('2026-11-23') });
  assert.deepEqual(spanOf({ between: ['2026-11-01', '2026-11-02'] }, NOW, ZONE), {
    from: day('2026-11-01'),
    to: day('2026-11-03'),
  });
  assert.deepEqual(spanOf({ since: '2026-11-01', before: '2026-12-01' }, NOW, ZONE), {
    from: day('2026-11-01'),
    to: day('2026-12-01'),
  });
  assert.equal(spanOf({ inTheLast: { param: 'days' } }, NOW, ZONE), undefined);
});

test('months are steps of the calendar: the clock stays, and a month that is too short ends', () => {
  assert.equal(ago('1 quarter', NOW, ZONE), Date.parse('2026-08-22T12:30:00+02:00'));
  assert.equal(ago('1 month', Date.parse('2026-03-31T10:00:00+02:00'), ZONE), Date.parse('2026-02-28T10:00:00+01:00'));
});

test('the text form goes both ways, and problems are told at their line', () => {
  const definition: SegmentDefinition = {
    segment: 'a',
    name: { en: 'A', pl: 'Ą' },
    where: { all: [{ trait: 'city', is: 'Łódź' }, { everyone: true }] },
  };
  const read = readText(textOf(definition));
  assert.deepEqual(read, { ok: true, definition });
  const text = 'segment: a\nwhere:\n  all:\n    - trait: city\n      is: Kraków\n    - age: {atLeast: old}\n';
  const wrong = readText(text);
  assert.equal(wrong.ok ? undefined : wrong.problems[0]?.line, 6);
  const broken = readText('segment: a\nwhere: [');
  assert.equal(broken.ok ? undefined : broken.problems[0]?.code, 'bad-syntax');
  const alias = readText('segment: a\nwhere: *nowhere\n');
  assert.deepEqual(alias.ok ? [] : alias.problems, [
    { code: 'bad-syntax', path: '', message: 'there is no anchor before this alias', line: 2 },
  ]);
  assert.equal(lineOfPlace(text, 'where.all[0].trait'), 4);
  assert.equal(lineOfPlace(text, 'where.all[1].age.atLeast'), 6);
});

test('rows keep their ids when the text is changed around them', () => {
  const before = draft({
    all: [
      { trait: 'a', is: 'x' },
      { trait: 'b', is: 'x' },
      { trait: 'c', is: 'x' },
    ],
  });
  const after = reconciled(
    before,
    draft({
      all: [
        { trait: 'c', is: 'x' },
        { trait: 'b', is: 'y' },
        { trait: 'a', is: 'x' },
        { trait: 'd', is: 'x' },
      ],
    }),
  );
  assert.deepEqual(
    rowsOf(after).map(row => row.id),
    ['n4', 'n3', 'n2', 'n5'],
  );
  assert.ok(
    isSame(
      before,
      reconciled(
        before,
        draft({
          all: [
            { trait: 'a', is: 'x' },
            { trait: 'b', is: 'x' },
            { trait: 'c', is: 'x' },
          ],
        }),
      ),
    ),
  );
});

test('a draft is kept and found again; what is none is not', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const one = addRow(STARTS.trait, { parent: 'include', index: 0 })(emptyDraft());
  assert.ok(keepDraft(storage, 'a', { draft: one, version: 3, saved: NOW }));
  assert.deepEqual(readDraft(storage, 'a'), { draft: one, version: 3, saved: NOW });
  forgetDraft(storage, 'a');
  assert.equal(readDraft(storage, 'a'), undefined);
  for (const text of [
    '{',
    '1',
    '{"draft":{},"saved":1}',
    '{"draft":{"include":{"id":"x","kind":"group"}},"saved":1}',
  ]) {
    kept.set('satsuma.draft.a', text);
    assert.equal(readDraft(storage, 'a'), undefined);
  }
});

test('an id follows from a name', () => {
  assert.equal(slugOf('Śpiący klienci – Łódź!'), 'spiacy-klienci-lodz');
});
