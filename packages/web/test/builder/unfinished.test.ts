import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyCatalog, type Language, sentenceIn } from '@satsuma/core';
import type { Token } from '../../src/screens/builder/forms/form.ts';
import { checked } from '../../src/screens/builder/model/check.ts';
import { compiled, isOpen } from '../../src/screens/builder/model/compile.ts';
import { type Draft, draftOf, EXCLUDE, emptyDraft, INCLUDE, type Leaf } from '../../src/screens/builder/model/draft.ts';
import { addGroup, addRow } from '../../src/screens/builder/model/edits.ts';
import { saidOf } from '../../src/screens/builder/model/said.ts';
import { STARTS } from '../../src/screens/builder/model/starts.ts';
import { draftSpeech } from '../../src/screens/builder/model/unfinished.ts';

const catalog = { ...emptyCatalog('Europe/Warsaw'), traits: { city: { types: ['text' as const] } } };
const WHOLE: Leaf = { trait: 'city', is: 'Łódź' };
const included = (draft: Draft, condition: Leaf): Draft => addRow(condition, { parent: INCLUDE, index: 0 })(draft);
const leftOut = (draft: Draft, condition: Leaf): Draft => addRow(condition, { parent: EXCLUDE, index: 0 })(draft);
const hasNobodyYet = (draft: Draft): boolean => isOpen(draft, checked(draft, catalog).broken);

describe('a draft has a number', () => {
  test('without conditions: everybody is meant', () => assert.equal(hasNobodyYet(emptyDraft()), false));

  test('not while its only condition is unfinished, or wrong', () => {
    assert.equal(hasNobodyYet(included(emptyDraft(), STARTS.event)), true);
    assert.equal(hasNobodyYet(included(emptyDraft(), { trait: 'citty', is: 'Łódź' })), true);
    assert.equal(hasNobodyYet(addGroup(STARTS.event, { parent: INCLUDE, index: 0 })(emptyDraft())), true);
    assert.equal(hasNobodyYet(leftOut(emptyDraft(), STARTS.event)), true);
  });

  test('not as everybody but some, while it is open who is meant', () =>
    assert.equal(hasNobodyYet(leftOut(included(emptyDraft(), STARTS.event), WHOLE)), true));

  test('as soon as one of its conditions is whole', () => {
    assert.equal(hasNobodyYet(included(included(emptyDraft(), STARTS.event), WHOLE)), false);
    assert.equal(hasNobodyYet(leftOut(emptyDraft(), WHOLE)), false);
    assert.equal(hasNobodyYet(leftOut(included(emptyDraft(), WHOLE), STARTS.event)), false);
  });
});

describe('what is unfinished', () => {
  const PHRASES: Readonly<Record<Language, (condition: Leaf, isNegated: boolean) => readonly Token[]>> = {
    en: (condition, no) => ('trait' in condition ? trait('whose', 'choose a trait') : event(no ? 'did not' : 'did')),
    pl: condition => ('trait' in condition ? trait('których', 'wybierz cechę') : event('zrobiły')),
  };
  const event = (deed: string): readonly Token[] => [{ key: 'event', text: `${deed} … (choose)`, isMissing: true }];
  const trait = (whose: string, choose: string): readonly Token[] => [
    { key: 'whose', text: whose },
    { key: 'trait', text: choose, isMissing: true },
    { key: 'more', text: '+ more', isQuiet: true },
  ];
  const speech = (language: Language) =>
    draftSpeech({ language, names: {} }, PHRASES[language], { unsayable: 'an unfinished condition' });
  const told = (where: Parameters<typeof draftOf>[0]['where'], language: Language): string =>
    sentenceIn(compiled(draftOf({ segment: 'a', where })).where, speech(language));

  test('reads so within the sentence, in both languages', () => {
    const where = { all: [{ trait: '', is: '' }, WHOLE] };
    assert.equal(told(where, 'en'), 'People whose … (choose a trait) and who live in Łódź.');
    assert.equal(told(where, 'pl'), 'Osoby, których … (wybierz cechę) i które mieszkają w: Łódź.');
    assert.equal(told(STARTS.event, 'en'), 'People who did … (choose).');
  });

  test('is denied as its phrase is, and can be left out', () => {
    assert.equal(saidOf(STARTS.event, true, speech('en')), 'who did not … (choose)');
    assert.match(
      told({ all: [WHOLE, { not: { any: [STARTS.event] } }] }, 'en'),
      /live in Łódź and did not … \(choose\)\.$/,
    );
  });

  test('is never said with empty quotation marks', () => {
    for (const start of Object.values(STARTS)) assert.doesNotMatch(told(start, 'en'), /“”|""|,,”/);
  });

  test('what cannot be said at all has words as well', () => {
    const broken = { event: 'X', when: { inTheLast: 'some days' } } as const;
    assert.match(told(broken, 'en'), /People .+\./);
  });

  test('what is whole is said as everywhere', () =>
    assert.equal(saidOf(WHOLE, false, speech('pl')), 'które mieszkają w: Łódź'));
});
