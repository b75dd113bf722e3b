import { raw, type Sql, sql, value } from '../store/sql.ts';

/** Letters that people leave the marks off when they search; lower case, and what each is searched as. */
const MARKED = 'ąćęłńóśźżáàâãäåčçďđéèêëěíìîïňñòôõöøřšťúùûüůýÿž';
const PLAIN = 'acelnoszzaaaaaaccddeeeeeiiiinnooooorstuuuuuyyz';

/** What is searched for, as it is compared: without case, marks on letters, and space around it. */
export const folded = (text: string): string =>
  [...text.trim().toLowerCase()].map(letter => PLAIN[MARKED.indexOf(letter)] ?? letter).join('');

const isPlain = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/**
 * Whether a text has a part that reads so, when neither case nor marks matter. Most texts have plain letters alone: they are looked at as
 * they are, which takes a tenth of the time, and what has marks to be searched for can be in none of them.
 */
export function contains(text: Sql, part: string): Sql {
  const wanted = folded(part);
  const marked = sql`position(translateUTF8(lowerUTF8(${text}), ${raw(`'${MARKED}'`)}, ${raw(`'${PLAIN}'`)}), ${value.text(wanted)}) > 0`;
  const plain = isPlain(wanted) ? sql`positionCaseInsensitive(${text}, ${value.text(wanted)}) > 0` : raw('false');
  return sql`if(isValidASCII(${text}), ${plain}, ${marked})`;
}
