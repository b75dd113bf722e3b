import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPolish } from '@satsuma/core/problems-in-polish';
import { REJECT_REASONS, REMARKS } from '@satsuma/engine';
import { REASONS } from '../../src/screens/data/import/words-reasons.ts';
import { catalogues } from '../../src/words/language.ts';

test('why a row was put aside is said on the screen as in the file of these rows', () => {
  const words = catalogues.get(REASONS);
  const said = [
    ...Object.entries(REJECT_REASONS).map(([code, text]) => [`reason-${code}`, text] as const),
    ...Object.entries(REMARKS).map(([code, text]) => [`remark-${code}`, text] as const),
  ];
  for (const [key, text] of said) {
    assert.equal(words?.en[key], text, key);
    assert.equal(words?.pl[key], inPolish(text), key);
  }
});
