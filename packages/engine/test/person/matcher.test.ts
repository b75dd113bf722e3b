import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { automaton } from '../../src/person/regex/automaton.ts';
import { matcher } from '../../src/person/regex/matcher.ts';
import { readPattern } from '../../src/person/regex/pattern.ts';

describe('a pattern is found', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['', 'anything', true],
    ['b', 'abc', true],
    ['^b', 'abc', false],
    ['c$', 'abc', true],
    ['^abc$', 'abc', true],
    ['^abc$', 'abc\n', false],
    ['a.c', 'a\nc', true],
    ['^.$', '🍵', true],
    ['^.{2}$', '🍵', false],
    ['a|b|', 'x', true],
    ['^(a|bc)+$', 'abcbca', true],
    ['^(a|bc)+$', 'abcb', false],
    ['^(?:ab){2,3}$', 'abab', true],
    ['^(?:ab){2,3}$', 'ababababab', false],
    ['^a{2}$', 'aa', true],
    ['^a{2,}$', 'aaaa', true],
    ['^a{0,2}$', 'aaa', false],
    ['^(a*)*b$', 'aab', true],
    ['^()*a$', 'a', true],
    ['[^a-c]', 'abc', false],
    ['[^a-c]', 'abcd', true],
    ['^[\\d\\-]+$', '12-34', true],
    ['^[a-]$', '-', true],
    ['^[]]$'.replace('[]]', '[\\]]'), ']', true],
    ['\\bkot\\b', 'ma kot, tak', true],
    ['\\bkot\\b', 'kotek', false],
    ['\\W', 'zażółć', true],
    ['^\\w+$', 'zażółć', false],
    ['\\x41\\.', 'A.', true],
    ['^a\\\\$', 'a\\', true],
    ['sklepó?w', 'sklepw', true],
    ['^a+?$', 'aaa', true],
  ];
  for (const [pattern, text, found] of cases)
    test(`${JSON.stringify(pattern)} ${found ? 'in' : 'not in'} ${JSON.stringify(text)}`, () => {
      assert.equal(matcher(pattern)(text), found);
      assert.equal(automaton(readPattern(pattern))(text), found);
    });
});

describe('no pattern takes for ever', () => {
  const as = 'a'.repeat(20_000);
  for (const [pattern, text] of [
    ['^(a+)+$', `${as}b`],
    ['^(a|a)*$', `${as}b`],
    ['^(a*)*(a*)*$', `${as}b`],
    [`${'a?'.repeat(60)}${'a'.repeat(60)}b`, as],
    [`${'(a|a)'.repeat(60)}b`, as],
    ['a*a*a*a*b', as],
    ['.*a.*a.*a.*b', as],
  ] as const)
    test(`${pattern.slice(0, 24)} in 20,000 letters`, () => {
      const start = performance.now();
      assert.equal(matcher(pattern)(text), false);
      assert.ok(performance.now() - start < 20_000);
    });
});

test('a pattern outside the subset throws where it is compiled', () => {
  for (const pattern of ['(', 'a)', '[a', 'a\\']) assert.throws(() => matcher(pattern));
});
