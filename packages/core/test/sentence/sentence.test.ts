import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { type Condition, definitionSentence, parseDefinition, sentence } from '../../src/index.ts';

const spaced = (text: string): string => text.replaceAll('~', '\u00a0');

/** Conditions with their sentences, read and corrected by hand, in `cases/`; a no-break space is written ~. */
interface Case {
  readonly condition: Condition;
  readonly en: string;
  readonly pl: string;
}
const folder = join(import.meta.dirname, 'cases');

for (const file of readdirSync(folder)) {
  const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as readonly Case[];
  test(`sentences: ${file}`, async t => {
    for (const { condition, en, pl } of cases)
      await t.test(en, () => {
        assert.ok(parseDefinition({ segment: 's', where: condition }).ok, 'the condition must be one of the language');
        assert.equal(sentence(condition, 'en'), spaced(en));
        assert.equal(sentence(condition, 'pl'), spaced(pl));
      });
  });
}

const NAMES = {
  segments: { vip: { en: 'Very important', pl: 'Bardzo ważni' }, rfm: 'RFM' },
  classes: { rfm: { champions: { en: 'Champions', pl: 'Mistrzowie' } } },
  currency: 'PLN',
};

test('things go by the names that people gave them, and amounts are money', () => {
  assert.equal(sentence({ segment: 'vip' }, 'pl', NAMES), 'Osoby, które są w segmencie „Bardzo ważni”.');
  assert.equal(
    sentence({ class: ['champions', 'lost'], of: 'rfm' }, 'en', NAMES),
    'People who are in the class “Champions” or “lost” of the segmentation “RFM”.',
  );
  const sum = { event: 'Order Completed', sum: { of: 'total', atLeast: 1234.5 } } as const;
  assert.equal(
    sentence(sum, 'pl', NAMES),
    spaced('Osoby, których suma kwot z zamówień wynosi co najmniej 1~234,50~zł.'),
  );
  assert.equal(sentence(sum, 'en', NAMES), spaced('People whose sum of totals over orders is at least PLN~1,234.50.'));
  const bought = { bought: { category: 'tea' }, amount: { between: [100, 200] } } as { bought: object; amount: object };
  assert.equal(
    sentence(bought, 'pl', NAMES),
    spaced('Osoby, które kupiły produkty z kategorii „tea” za łącznie od 100~zł do 200~zł.'),
  );
});

/** Polish counts: one, few (2–4, 22–24, not 12–14), many, and fractions. */
const POLISH_COUNTS: readonly (readonly [number, string])[] = [
  [2, '2 razy'],
  [5, '5 razy'],
  [12, '12 razy'],
  [22, '22 razy'],
  [1.5, '1,5 razu'],
  [1000, '1\u00a0000 razy'],
];
const POLISH_AGES: readonly (readonly [number, string])[] = [
  [1, '1 rok'],
  [2, '2 lata'],
  [5, '5 lat'],
  [12, '12 lat'],
  [21, '21 lat'],
  [22, '22 lata'],
  [112, '112 lat'],
];
const POLISH_AGO: readonly (readonly [string, string])[] = [
  ['1 minute', 'minutę'],
  ['2 minutes', '2 minuty'],
  ['5 minutes', '5 minut'],
  ['1 hour', 'godzinę'],
  ['24 hours', '24 godziny'],
  ['48 hours', '48 godzin'],
  ['1 day', 'dzień'],
  ['22 days', '22 dni'],
  ['1 week', 'tydzień'],
  ['3 weeks', '3 tygodnie'],
  ['12 weeks', '12 tygodni'],
  ['1 month', 'miesiąc'],
  ['2 months', '2 miesiące'],
  ['6 months', '6 miesięcy'],
  ['1 quarter', 'kwartał'],
  ['4 quarters', '4 kwartały'],
  ['1 year', 'rok'],
  ['2 years', '2 lata'],
  ['5 years', '5 lat'],
];

test('Polish nouns take the form that their number asks for', () => {
  for (const [n, text] of POLISH_COUNTS)
    assert.match(
      sentence({ event: 'Order Completed', times: { greaterThan: n } }, 'pl'),
      new RegExp(`niż ${text}\\.$`),
    );
  for (const [n, text] of POLISH_AGES)
    assert.equal(sentence({ age: { atLeast: n } }, 'pl'), `Osoby, które mają co najmniej ${text}.`);
  for (const [period, text] of POLISH_AGO)
    assert.equal(
      sentence({ event: 'Order Completed', when: { longerAgoThan: period } }, 'pl'),
      `Osoby, które złożyły zamówienie ponad ${text} temu.`,
    );
});

test('a value cannot pass itself off as the rest of a sentence', () => {
  const lure = { trait: 'code', is: 'x” or “y' };
  assert.notEqual(sentence(lure, 'en'), sentence({ trait: 'code', in: ['x', 'y'] }, 'en'));
  assert.equal(sentence(lure, 'en'), 'People whose trait “code” is “x\\” or “y”.');
  assert.equal(sentence({ place: { city: 'Kraków or Łódź' } }, 'en'), 'People who live in “Kraków or Łódź”.');
  assert.equal(sentence({ trait: 'a\u202eb', isSet: true }, 'en'), 'People whose trait “a\\u{202e}b” is known.');
  assert.equal(
    sentence({ trait: 'constructor', is: '__proto__' }, 'pl'),
    'Osoby, których cecha „constructor” to „__proto__”.',
  );
  assert.equal(sentence({ event: 'constructor' }, 'en'), 'People who had the event “constructor”.');
});

test('a segmentation is summed up by its method, or named by it where it cannot be read', () => {
  assert.match(definitionSentence({ segmentation: 'r', method: 'rfm' }, 'en'), /^Scores 1 to 5/);
  const unknown = definitionSentence({ segmentation: 'r', method: 'zodiac' }, 'en');
  assert.equal(unknown, 'Everybody, divided by the method “zodiac”.');
  assert.equal(definitionSentence({ segment: 's', where: { everyone: true } }, 'pl'), 'Wszyscy.');
});
