import { isParam, type Param } from '../../value.ts';
import { listed } from '../clause.ts';
import type { InBoth, Language } from '../language.ts';
import { countryName, countryText } from './country.ts';
import { numberText } from './number.ts';

const OPENING: InBoth<string> = { en: '“', pl: '„' };
const NAMED_CONTROLS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text in the language's quotation marks; what could be taken for their end, or not be seen, is escaped. */
export const quoted = (text: string, language: Language): string => `${OPENING[language]}${escaped(text)}”`;

const escaped = (text: string): string =>
  text
    .replace(/[\\”]/g, '\\$&')
    .replace(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u202f]/gu,
      c => NAMED_CONTROLS[c] ?? `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`,
    );

/** A parameter that has no value yet: its name in brackets. */
export const hole = (param: Param): string => `[${param.param}]`;

const TRUTH: InBoth<Readonly<Record<'true' | 'false', string>>> = {
  en: { true: 'true', false: 'false' },
  pl: { true: 'prawda', false: 'fałsz' },
};

/** A value as people read it: “text”, 1,234.5, true, [parameter]. */
export function valueText(value: string | number | boolean | Param, language: Language): string {
  if (isParam(value)) return hole(value);
  if (typeof value === 'string') return quoted(value, language);
  if (typeof value === 'number') return numberText(value, language);
  return TRUTH[language][value ? 'true' : 'false'];
}

const OR: InBoth<string> = { en: ' or ', pl: ' lub ' };

/** Values of a list stand for their texts, numbers too: each once, in quotation marks. */
const listTexts = (values: readonly (string | number | Param)[], language: Language): readonly string[] => [
  ...new Set(values.map(v => valueText(isParam(v) ? v : String(v), language))),
];

/** Values of a list, of which one is enough: “a”, “b” or “c”. */
export const anyOf = (values: readonly (string | number | Param)[], language: Language): string =>
  listed(listTexts(values, language), OR[language]);

/** Values of a list: “a”, “b”, “c”. */
export const valueList = (values: Param | readonly (string | number | Param)[], language: Language): string =>
  isParam(values) ? hole(values) : listTexts(values, language).join(', ');

/** One or more values, or a parameter for them. */
export type OneOrMore = string | Param | readonly (string | number | Param)[];

export const oneOrMore = (values: OneOrMore): readonly (string | number | Param)[] =>
  typeof values === 'string' || isParam(values) ? [values] : values;

/** Words that all begin with a capital, as the names of places do, need no quotation marks. */
const PROPER = /^\p{Lu}[\p{L}\p{N}'’-]*( \p{Lu}[\p{L}\p{N}'’-]*)*$/u;

/** Names of places: Kraków, Łódź or “kraków”. Two-letter countries are spelt out: Poland (PL). */
export function placeNames(values: OneOrMore, kind: 'country' | 'other', language: Language): string {
  const named = (value: string): string => {
    if (kind === 'country' && countryName(value, language) !== undefined) return countryText(value, language);
    return PROPER.test(value) ? value : quoted(value, language);
  };
  const texts = oneOrMore(values).map(v => (isParam(v) ? hole(v) : named(String(v))));
  return listed([...new Set(texts)], OR[language]);
}
