import { raw, type Sql, sql, value } from '../store/sql.ts';

/** Letters that people leave the marks off when they search; lower case, and what each is searched as. */
const MARKED = 'ąćęłńóśźżáàâãäåčçďđéèêëěíìîïňñòôõöøřšťúùûüůýÿž';
const PLAIN = 'acelnoszzaaaaaaccddeeeeeiiiinnooooorstuuuuuyyz';

/** What is searched for, as it is compared: without case, marks on letters, and space around it. */
export const folded = (text: string): string =>
  [...text.trim().toLowerCase()].map(letter => PLAIN[MARKED.indexOf(letter)] ?? letter).join('');

/** Whether a text has a part that reads so, when neither case nor marks matter. */
export const contains = (text: Sql, part: string): Sql =>
  sql`position(translateUTF8(lowerUTF8(${text}), ${raw(`'${MARKED}'`)}, ${raw(`'${PLAIN}'`)}), ${value.text(folded(part))}) > 0`;
