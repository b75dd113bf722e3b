import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashOf } from '../../src/definitions/canonical.ts';
import { differences, differenceText } from '../../src/definitions/difference.ts';
import { definition } from '../understand/base.ts';

const between = (before: unknown, after: unknown) =>
  differences(definition(before), definition(after)).map(differenceText);
const segment = (where: unknown, more: object = {}) => ({ segment: 'a', ...more, where });
const city = { trait: 'city', is: 'Kraków' };
const orders = (atLeast: number) => ({ event: 'Order Completed', times: { atLeast } });

describe('what two versions say differently', () => {
  it('is nothing where only the order of keys differs', () => {
    const [a, b] = [
      definition(segment({ trait: 'city', is: 'x' })),
      definition({ where: { is: 'x', trait: 'city' }, segment: 'a' }),
    ];
    assert.deepEqual(differences(a, b), []);
    assert.equal(hashOf(a), hashOf(b));
    const settings = (x: object) => definition({ segmentation: 's', method: 'rfm', settings: x });
    assert.equal(hashOf(settings({ grid: 'ten', scores: 'rank' })), hashOf(settings({ scores: 'rank', grid: 'ten' })));
  });

  it('names the value that changed at its place', () => {
    assert.deepEqual(between(segment({ all: [city, orders(3)] }), segment({ all: [city, orders(5)] })), [
      'where.all[1].times.atLeast: 3 → 5',
    ]);
    assert.notEqual(hashOf(definition(segment(orders(3)))), hashOf(definition(segment(orders(5)))));
  });

  it('is one addition where a condition is put in front of others', () => {
    assert.deepEqual(
      between(segment({ all: [city, orders(3)] }), segment({ all: [{ age: { atLeast: 18 } }, city, orders(3)] })),
      ['+ where.all[0]: {"age":{"atLeast":18}}'],
    );
  });

  it('is one removal, at its old place, where a condition is taken out', () => {
    assert.deepEqual(between(segment({ all: [city, orders(3), orders(9)] }), segment({ all: [city, orders(9)] })), [
      '- where.all[1]: {"event":"Order Completed","times":{"atLeast":3}}',
    ]);
  });

  it('shows a condition of another kind as a whole', () => {
    assert.deepEqual(between(segment(city), segment({ everyone: true })), [
      'where: {"trait":"city","is":"Kraków"} → {"everyone":true}',
    ]);
  });

  it('sees what is said about a segment too', () => {
    assert.deepEqual(between(segment(city, { owner: 'Ola' }), segment(city, { owner: 'Jan', tags: ['x'] })), [
      'owner: Ola → Jan',
      '+ tags: ["x"]',
    ]);
  });
});
