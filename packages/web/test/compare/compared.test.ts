import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Overlap } from '@satsuma/client';
import { atLeastThese, onlyThese, sortedBy, subjectOf } from '../../src/screens/compare/compared.ts';

const people = (segment: string) => ({ in: [{ subject: { segment }, asOf: 1 }], out: [] });
const tokens = ['a', 'rfm/lost'];
/** Of a alone 5, of both 2, of the class alone none. */
const overlap: Overlap = {
  asOf: 1,
  sets: [
    { subject: { segment: 'a' }, size: 7, people: people('a') },
    { subject: { class: 'lost', of: 'rfm' }, size: 2, people: people('lost') },
  ],
  union: 7,
  pairs: [],
  regions: [
    { in: [0, 1], size: 2, people: people('both') },
    { in: [0], size: 5, people: people('alone') },
  ],
  others: { regions: 0, size: 0 },
};
const sizes = (some: ReturnType<typeof onlyThese>) => some.map(({ in: sets, size }) => [sets.join(), size]);

describe('combinations of what is compared', () => {
  it('are a segment or a class', () => {
    assert.deepEqual(tokens.map(subjectOf), [{ segment: 'a' }, { class: 'lost', of: 'rfm' }]);
  });

  it('of these and no others are the regions, as a condition too', () => {
    const found = sortedBy('size', onlyThese(overlap, tokens));
    assert.deepEqual(sizes(found), [
      ['0', 5],
      ['0,1', 2],
    ]);
    assert.deepEqual(found[0]?.condition, { all: [{ segment: 'a' }, { not: { class: 'lost', of: 'rfm' } }] });
  });

  it('of at least these are sums of regions', () => {
    const found = sortedBy('degree', atLeastThese(overlap, tokens));
    assert.deepEqual(sizes(found), [
      ['0', 7],
      ['1', 2],
      ['0,1', 2],
    ]);
    assert.deepEqual(found[2]?.people.in.length, 2);
    assert.deepEqual(found[0]?.condition, { segment: 'a' });
  });
});
