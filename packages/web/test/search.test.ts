import assert from 'node:assert/strict';
import test from 'node:test';
import { changed, oneOf, past, searchOf, text } from '../src/app/search.ts';
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
  for (const who of ['{broken', 7, null, [], { foo: 1 }]) assert.deepEqual(peopleSearch({ who }), { who: null });
});
