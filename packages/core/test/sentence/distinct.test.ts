import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type Condition, LANGUAGES, type Language, sentence } from '../../src/index.ts';
import { condition, LEAF_KINDS, SHOP } from '../arbitrary/index.ts';
import { meaning } from './meaning.ts';

/** Sentences of many random conditions; two conditions with one sentence must mean the same. */
function expectDistinct(language: Language, conditions: readonly Condition[]): number {
  const said = new Map<string, Condition>();
  for (const c of conditions) {
    const text = sentence(c, language);
    const before = said.get(text);
    if (before !== undefined)
      assert.equal(meaning(c), meaning(before), `${text}\n${JSON.stringify(c)}\n${JSON.stringify(before)}`);
    said.set(text, c);
  }
  return conditions.length - said.size;
}

for (const language of LANGUAGES) {
  test(`conditions that mean different things read differently (${language}, single conditions)`, () => {
    const conditions = fc.sample(condition(SHOP, LEAF_KINDS, 0), { numRuns: 10_000, seed: 20261121 });
    assert.ok(expectDistinct(language, conditions) > 500, 'the sample must hold the same condition many times');
  });

  test(`conditions that mean different things read differently (${language}, nested)`, () => {
    const small = condition(SHOP, ['trait', 'age', 'consent', 'segment', 'everyone'], 2);
    const nested = fc.array(small, { minLength: 1, maxLength: 2 }).map(all => ({ all }));
    expectDistinct(language, fc.sample(nested, { numRuns: 4000, seed: 20261121 }));
    expectDistinct(language, fc.sample(condition(SHOP, LEAF_KINDS, 3), { numRuns: 2000, seed: 20261121 }));
  });

  test(`brackets decide what belongs together (${language})`, () => {
    const [a, b, c]: readonly Condition[] = [
      { consent: 'email', given: true },
      { consent: 'sms', given: true },
      { age: { atLeast: 18 } },
    ];
    if (!a || !b || !c) throw new Error('three conditions');
    const groups: readonly Condition[] = [
      { all: [a, { any: [b, c] }] },
      { any: [{ all: [a, b] }, c] },
      { all: [{ any: [a, b] }, c] },
      { any: [a, { all: [b, c] }] },
      { not: { all: [a, b] } },
      { all: [{ not: a }, { not: b }] },
      { all: [{ not: a }, b] },
      { not: { any: [a, b, c] } },
      { not: { any: [a, { not: { all: [b, c] } }] } },
      { all: [a, b, c] },
      { any: [a, b, c] },
    ];
    assert.equal(new Set(groups.map(g => sentence(g, language))).size, groups.length);
  });
}

test('a sentence begins and ends as one, and holds no leftovers of code', () => {
  fc.assert(
    fc.property(condition(SHOP, LEAF_KINDS, 3), c => {
      assert.match(sentence(c, 'en'), /^(People |Everybody).*\.$/s);
      assert.match(sentence(c, 'pl'), /^(Osoby, |Wszyscy).*\.$/s);
      for (const language of LANGUAGES)
        assert.doesNotMatch(sentence(c, language), /undefined|null|NaN|\[object|=>| {2}|\( | \)|,,| \./);
    }),
    { numRuns: 1000, seed: 20261121 },
  );
});
