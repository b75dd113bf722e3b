import { type CorpusCase, lines, mapped, ORDERS } from './corpus-case.ts';

const NAMES = 'select text from traits order by text';
const PEOPLE = ['id;imię', '7;Żółć', '8;Wąchała', '9;Świś'] as const;
const SEEN = ['Wąchała', 'Świś', 'Żółć'];

/** Bytes of the letters above ASCII; every other letter is its own byte. */
function encoded(text: string, letters: Readonly<Record<string, number>>): Buffer {
  return Buffer.from([...text].map(letter => letters[letter] ?? letter.charCodeAt(0)));
}

const COMMON = { ę: 0xea, Ż: 0xaf, ó: 0xf3, ł: 0xb3, ć: 0xe6 };
const WINDOWS_1250 = { ...COMMON, ą: 0xb9, Ś: 0x8c, ś: 0x9c };
const ISO_8859_2 = { ...COMMON, ą: 0xb1, Ś: 0xa6, ś: 0xb6 };

/** The same people in every alphabet that Polish files come in. */
export const ENCODINGS: readonly CorpusCase[] = [
  {
    name: 'UTF-8 with a byte order mark',
    content: `\uFEFF${lines(...PEOPLE)}`,
    options: { as: 'customers' },
    expect: { accepted: 3, sees: { [NAMES]: SEEN, 'select distinct name from traits': ['first_name'] } },
  },
  {
    name: 'Windows-1250',
    content: encoded(lines(...PEOPLE), WINDOWS_1250),
    options: { as: 'customers' },
    expect: { accepted: 3, sees: { [NAMES]: SEEN, 'select distinct name from traits': ['first_name'] } },
  },
  {
    name: 'ISO-8859-2',
    content: encoded(lines(...PEOPLE), ISO_8859_2),
    options: { as: 'customers' },
    expect: { accepted: 3, sees: { [NAMES]: SEEN, 'select distinct name from traits': ['first_name'] } },
  },
  {
    name: 'UTF-16, little end first, with a byte order mark',
    content: Buffer.from(`\uFEFF${lines(...PEOPLE)}`, 'utf16le'),
    options: { as: 'customers' },
    expect: { accepted: 3, sees: { [NAMES]: SEEN } },
  },
  {
    name: 'UTF-16, big end first, with a byte order mark and Windows line ends',
    content: Buffer.from(`\uFEFF${PEOPLE.map(line => `${line}\r\n`).join('')}`, 'utf16le').swap16(),
    options: { as: 'customers' },
    expect: { accepted: 3, sees: { [NAMES]: SEEN } },
  },
  {
    name: 'a row that is not UTF-8 in a file that is',
    content: Buffer.concat([
      Buffer.from(lines('id,who,when,total', ...Array.from({ length: 9 }, (_, i) => `ż${i},7,2026-01-02,1`))),
      Buffer.from('x\xff\xfe,7,2026-01-02,1\n', 'latin1'),
      Buffer.from('last,7,2026-01-02,1\n'),
    ]),
    options: mapped('orders', ORDERS),
    expect: { accepted: 10, rejects: [[11, '', 'x\uFFFD,7,2026-01-02,1', 'bad-encoding']] },
  },
];
