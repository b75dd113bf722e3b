import assert from 'node:assert/strict';
import test from 'node:test';
import { changed, oneOf, past, searchOf, text } from '../src/app/search.ts';
import { isReadable } from '../src/screens/people/readable.ts';
import { peopleSearch } from '../src/screens/people/search.ts';

const read = searchOf({ tab: oneOf('people', 'used'), asOf: past, q: text });

test('what an address says and nobody can read counts as not said, also beside the address itself', () => {
  const address = { tab: 'zzz', asOf: '2026-13-45', q: 'Nowak' };
  assert.deepEqual({ ...address, ...read(address) }, { tab: undefined, asOf: undefined, q: 'Nowak' });
  assert.deepEqual(read({}), {});
  assert.deepEqual(changed(read(address), {}), { q: 'Nowak' });
});

test('as of is a day that there is and that has come', () => {
  for (const day of ['2026-03-01', '2024-02-29', '2026-03-01T12:30:00Z']) assert.equal(past(day), day);
  const none = ['2026-02-29', '2026-13-01', '2026-3-1', 'banana', '2999-01-01', '2026-03-01T99', '', 7, undefined];
  for (const day of none) assert.equal(past(day), undefined, String(day));
});

test('people that cannot be read from an address are not everybody', () => {
  assert.deepEqual(peopleSearch({}), {});
  assert.deepEqual(peopleSearch({ who: { segment: 'regulars' } }), { who: { segment: 'regulars' } });
  const asked = { subject: { segment: 'regulars' }, asOf: 7 };
  const behind = { in: [asked, { known: true, asOf: 7 }], out: [{ logged: 'rfm', class: 'lost', asOf: 7 }] };
  assert.deepEqual(peopleSearch({ who: behind }), { who: behind });
  const by = { segmentation: 'c', method: 'cohorts' };
  const found = [
    { refreshedBy: 3, asOf: 7 },
    { line: 'brand', is: 'Aro', asOf: 7 },
    { moved: { from: by, to: by }, asOf: 7 },
    { cohort: '2026-01', by, offset: 0, returned: true, asOf: 7 },
  ];
  for (const one of found) assert.deepEqual(peopleSearch({ who: { in: [one], out: [] } }).who, { in: [one], out: [] });
  const damaged = [
    ...[
      { line: 'brand' },
      { moved: by },
      { cohort: '2026-01', by, offset: '0', returned: true },
      { refreshedBy: 'x' },
    ].map(one => ({ in: [{ ...one, asOf: 7 }], out: [] })),
    ...['{broken', 7, null, [], { foo: 1 }, { where: 7 }, { segment: 7 }, { class: 'lost' }, { class: [], of: 'rfm' }],
    ...[{ definition: 3 }, { segment: 'regulars', with: 7 }, { in: 'x' }, { in: [asked] }, { in: [], out: [] }],
    ...[
      { in: [{ ...asked, asOf: 1e300 }], out: [] },
      { in: [{ known: 'x', asOf: 1 }], out: [] },
      { in: [{}], out: [] },
    ],
  ];
  for (const who of damaged) assert.deepEqual(peopleSearch({ who }), { who: null }, JSON.stringify(who));
});

test('people are not read either where a condition or a definition within cannot be', () => {
  assert.ok(isReadable({ where: { trait: 'city', is: 'Kraków' } }));
  for (const where of [{}, { all: 'x' }, { all: [7] }, { not: null }])
    assert.ok(!isReadable(peopleSearch({ who: { where } }).who ?? { segment: 'regulars' }), JSON.stringify(where));
  const damaged = { in: [{ moved: { from: {}, to: {} }, asOf: 7 }], out: [] };
  assert.ok(!isReadable(peopleSearch({ who: damaged }).who ?? { segment: 'regulars' }));
  assert.ok(!isReadable(peopleSearch({ who: { definition: { where: 1 } } }).who ?? { segment: 'regulars' }));
});
