import assert from 'node:assert/strict';
import test from 'node:test';
import { readPattern } from '../../src/check/regex/read.ts';

const FINE = [
  '^K',
  'a.b',
  '[0-9]+',
  '(a|o)$',
  '^.{2,3}$',
  '\\d\\.\\d',
  'ż',
  '^$',
  '[^a-z]',
  'O.B|\\\\',
  'a*?b',
  '(?:ab){2,}c',
  '[a\\-z]',
  '[-a]',
  '[a-]',
  '\\bword\\b',
  '\\x41',
  '\\/',
  '(|a)',
  '()',
  '[\\d_]',
  '^(?:\\+48)?[1-9]\\d{8}$',
  '😀+',
  '[😀-😂]',
  '(a{10}){100}',
  '[.*+?]',
  'a|b|',
  '\\t\\r\\n\\f\\v',
];

test('patterns that both readers understand alike pass', async t => {
  for (const pattern of FINE) await t.test(pattern, () => assert.equal(readPattern(pattern), undefined));
});

const REFUSED: readonly (readonly [string, RegExp, number?])[] = [
  ['a(?=b)', /ahead or back/, 1],
  ['a(?!b)', /ahead or back/],
  ['(?<=a)b', /ahead or back/, 0],
  ['(?<!a)b', /ahead or back/],
  ['(?<name>a)', /no names/],
  ['(?P<name>a)', /no names/],
  ['(?i)abc', /flags/],
  ['(?i:abc)', /flags/],
  ['(?>a)', /atomic/],
  ['(a)\\1', /looking back/, 3],
  ['(a)\\k<x>', /looking back/],
  ['\\p{L}+', /\\p/, 0],
  ['\\P{L}', /\\P/],
  ['a\\sb', /\\s means different/, 1],
  ['[\\S]', /\\S means different/],
  ['a++', /two repetitions/, 2],
  ['a*+', /two repetitions/],
  ['a**', /two repetitions/],
  ['a{2}{3}', /two repetitions/],
  ['*a', /nothing stands before/, 0],
  ['a|+b', /nothing stands before/],
  ['^*', /nothing stands before/],
  ['\\b+', /nothing stands before/],
  ['a{,3}', /no repetition/],
  ['a{x}', /no repetition/],
  ['a{3,1}', /3 is more than 1/],
  ['a{1001}', /1000 copies/],
  ['(a{100}){11}', /1000 copies/],
  ['a}', /stands alone/],
  ['a]', /stands alone/],
  ['(a', /not closed/, 0],
  ['a)', /closes nothing/, 1],
  ['[a', /not closed/],
  ['[]a]', /empty class/],
  ['[^]', /empty class/],
  ['[[:alpha:]]', /"\[" inside a class/],
  ['[a-\\d]', /between two characters/],
  ['[z-a]', /./],
  ['[\\b]', /./],
  ['\\u0041', /\\u/],
  ['\\x4', /hexadecimal/],
  ['\\x{1F600}', /hexadecimal/],
  ['\\A', /\\A/],
  ['\\z', /\\z/],
  ['\\Qa\\E', /\\Q/],
  ['\\0', /\\0/],
  ['\\a', /\\a/],
  ['\\-', /needs no backslash/],
  ['\\@', /needs no backslash/],
  ['a\\', /at the end/],
  ['x'.repeat(1001), /at most 1000/],
  ['('.repeat(51) + ')'.repeat(51), /nested more than 50/],
];

test('what they differ on is refused, with the character and the reason', async t => {
  for (const [pattern, why, at] of REFUSED)
    await t.test(pattern.slice(0, 30), () => {
      const fault = readPattern(pattern);
      assert.match(fault?.why ?? 'accepted', why);
      if (at !== undefined) assert.equal(fault?.at, at);
    });
});

test('what passes compiles with the flags s and u', () => {
  for (const pattern of FINE) assert.doesNotThrow(() => new RegExp(pattern, 'su'));
});
