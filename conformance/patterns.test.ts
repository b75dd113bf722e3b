import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { readPattern } from '../packages/core/src/check/regex/read.ts';
import { matcher } from '../packages/engine/src/person/regex/matcher.ts';
import { testSql } from '../packages/engine/src/set/test.ts';
import { join, raw, sql, value } from '../packages/engine/src/store/sql.ts';
import { temporaryStore } from './run/store.ts';

/** Patterns of the language mean the same to the engine (RE2) and to the person-wise matcher: random ones of the subset, on awkward texts. */

let open: Awaited<ReturnType<typeof temporaryStore>>;
before(async () => {
  open = await temporaryStore();
});
after(() => open.close());

const LETTERS = [
  'a',
  'b',
  'K',
  'ó',
  'ż',
  'Ł',
  '7',
  '0',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u2028',
  '.',
  '-',
  '_',
  '🍵',
  'İ',
  'ß',
  'ſ',
  "'",
  '\\',
  '\r',
  '\v',
];
const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 8 }).map(list => list.join(''));

const escaped = (letter: string): string => (/[\^$\\.*+?()[\]{}|/]/.test(letter) ? `\\${letter}` : letter);
const character = fc.constantFrom(...LETTERS.map(escaped), '\\n', '\\t', '\\x41', '\\x20', '\\-'.slice(1));
const item = fc.oneof(
  character.filter(c => c !== '-'),
  fc.constantFrom('\\d', '\\w', '\\W', '\\D', 'a-z', '0-7', 'A-Ż', 'ó-ż', '\\-'),
);
const group = fc
  .tuple(fc.constantFrom('', '^'), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(([not, list]) => `[${not}${list.join('')}]`);
const atom = fc.oneof({ weight: 4, arbitrary: character }, fc.constantFrom('.', '\\d', '\\D', '\\w', '\\W'), group);
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{0,2}', '*?', '+?', '??', '{1,2}?');
const repeated = fc.tuple(atom, quantifier).map(parts => parts.join(''));
const edge = fc.constantFrom('^', '$', '\\b');

const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>(tie => ({
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map(list => list.join('|')),
  sequence: fc.array(tie('part'), { maxLength: 4 }).map(list => list.join('')),
  part: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    repeated,
    edge,
    fc.tuple(fc.constantFrom('(', '(?:'), tie('pattern'), quantifier).map(([o, inner, q]) => `${o}${inner})${q}`),
  ),
}));

const SEED = Number(process.env.SATSUMA_SEED ?? 20261121);

test('400 random patterns find the same in 150 texts', async () => {
  const drawn = [...new Set(fc.sample(pattern, { seed: SEED, numRuns: 600 }))];
  const patterns = drawn.filter(p => readPattern(p) === undefined).slice(0, 400);
  assert.ok(patterns.length > 300, `${patterns.length} of ${drawn.length} are of the subset`);
  const texts = [...new Set(fc.sample(text, { seed: SEED, numRuns: 150 }))];
  const read = { text: raw('t'), number: raw('null'), moment: raw('null'), list: raw('[]') };
  const when = { now: 0, zone: 'UTC' };
  const matched = join(
    patterns.map(p => testSql({ test: 'matches', pattern: p }, read, when)),
    ', ',
  );
  const rows = await open.store.warehouse.rows<{ t: string; found: readonly number[] }>(
    sql`select t, [${matched}] as found from (select arrayJoin(${value.texts(texts)}) as ${raw('t')})`,
  );
  const matchers = patterns.map(matcher);
  const differing = rows.flatMap(({ t, found }) =>
    patterns.flatMap((p, i) =>
      (found[i] === 1) === (t !== '' && matchers[i]?.(t) === true) ? [] : [{ pattern: p, text: t }],
    ),
  );
  assert.equal(rows.length, texts.length);
  assert.deepEqual(differing.slice(0, 10), []);
});
