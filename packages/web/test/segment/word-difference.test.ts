import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordDifference } from '../../src/screens/segment/word-difference.ts';

const said = (older: string, newer: string) => wordDifference(older, newer).map(({ of, text }) => `${of}: ${text}`);

describe('the words of two sentences', () => {
  it('are all of both where nothing changed', () => {
    assert.deepEqual(said('People who bought.', 'People who bought.'), ['both: People who bought.']);
  });

  it('are told apart where some changed', () => {
    assert.deepEqual(said('at least 4 of the last 6 months', 'at least 3 of the last 12 months'), [
      'both: at least',
      'older: 4',
      'newer: 3',
      'both: of the last',
      'older: 6',
      'newer: 12',
      'both: months',
    ]);
  });

  it('make up either sentence again', () => {
    const [older, newer] = ['a b c d e', 'b x d e f'];
    const of = (one: 'older' | 'newer') =>
      wordDifference(older, newer)
        .filter(piece => piece.of === 'both' || piece.of === one)
        .map(({ text }) => text)
        .join(' ');
    assert.equal(of('older'), older);
    assert.equal(of('newer'), newer);
  });
});
