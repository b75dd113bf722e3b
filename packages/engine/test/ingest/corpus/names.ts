import { type CorpusCase, lines, mapped, ORDERS, time } from './corpus-case.ts';

const TRAIT_NAMES = 'select name, text from traits order by name, text';
const NOBODYS = [
  'constructor',
  '__proto__',
  'toString',
  ':x',
  'a.b',
  'a b',
  "it's",
  'say `hi`',
  'x"y',
  'żółw 🐢',
  '$1',
  '{n:UInt8}',
  'select',
];

/** The names of columns. */
export const NAMES: readonly CorpusCase[] = [
  {
    name: 'the same header twice, an empty one, and blanks around one',
    content: lines('customer_id, city ,city,,City', '7,Hel,Sopot,x,Reda', '8,,,,'),
    options: { as: 'customers' },
    expect: {
      accepted: 2,
      notes: [/names "city" more than once; this one is called "city \(2\)"/],
      sees: { [TRAIT_NAMES]: ['City Reda', 'city Hel', 'city (2) Sopot', 'column 4 x'] },
    },
  },
  {
    name: 'two columns that mean the same trait',
    content: lines('customer_id,Miasto,Miejscowość', '7,Hel,Sopot'),
    options: { as: 'customers' },
    expect: { accepted: 1, sees: { [TRAIT_NAMES]: ['Miejscowość Sopot', 'city Hel'] } },
  },
  {
    name: 'headers that are cut short, with a point at the end',
    content: lines('Nr klienta;Data;Zdarzenie;Uw.;Wart. netto', '7;2026-01-02;Seen;tak jest;x'),
    options: { as: 'events' },
    expect: { accepted: 1, sees: { 'select properties from events': ['{"Uw":"tak jest","Wart":{" netto":"x"}}'] } },
  },
  {
    name: 'a mapping that gives a property a name nobody can ask for',
    content: lines('who,when,what,note', '7,2026-01-02,Seen,x'),
    options: mapped('events', {
      who: 'user_id',
      when: time('ymd'),
      what: 'event',
      note: { kind: 'property', name: 'note.', type: 'text' },
    }),
    expect: { problem: /"note\." cannot be the name of a property/ },
  },
  {
    name: 'no header, with names given',
    content: lines('a;7;2026-01-02;10', 'b;8;2026-01-02;20'),
    options: mapped('orders', ORDERS, { file: { header: false, names: ['id', 'who', 'when', 'total'] } }),
    expect: { accepted: 2, sees: { 'select order_id, total from events order by order_id': ['a 10', 'b 20'] } },
  },
  {
    name: 'no header, and rows of another width than the names',
    content: lines('a;7;2026-01-02;10', 'b;8;2026-01-02', 'c;8;2026-01-02;20'),
    options: mapped('orders', ORDERS, { file: { header: false, names: ['id', 'who', 'when', 'total'] } }),
    expect: { accepted: 2, rejects: [[2, '', 'b;8;2026-01-02', 'too-few-columns']] },
  },
  {
    name: 'traits of names that programs trip over',
    content: lines(
      ['customer_id', ...NOBODYS].map(title => `"${title.replaceAll('"', '""')}"`).join(','),
      ['7', ...NOBODYS.map((_, i) => `v${i}`)].join(','),
    ),
    options: { as: 'customers' },
    expect: {
      accepted: 1,
      sees: {
        'select name, text from traits order by toUInt8(substring(text, 2))': NOBODYS.map(
          (title, i) => `${title} v${i}`,
        ),
      },
    },
  },
  {
    name: 'properties of names that programs trip over',
    content: lines(
      ['customer_id', 'date', 'event', ...NOBODYS].map(title => `"${title.replaceAll('"', '""')}"`).join(','),
      ['7', '2026-01-02', 'Seen', ...NOBODYS.map((_, i) => `v${i}`)].join(','),
    ),
    options: { as: 'events' },
    expect: {
      accepted: 1,
      sees: {
        'select arraySort(arrayMap(path -> toString(path), JSONAllPaths(properties))) from events': [
          JSON.stringify(NOBODYS.map(title => (title === ':x' ? 'x' : title)).toSorted()),
        ],
        'select properties.x, properties.a.b, properties.constructor from events': ['v3 v4 v0'],
      },
    },
  },
  {
    name: 'Polish headers and emoji',
    content: lines('Nr klienta;Imię;Miejscowość;Ulubiony 🍊', '7;Świętosława;Łódź;żółty'),
    expect: {
      accepted: 1,
      sees: { [TRAIT_NAMES]: ['Ulubiony 🍊 żółty', 'city Łódź', 'first_name Świętosława'] },
    },
  },
  {
    name: 'a mapping for another file',
    content: lines('id,who,when,totl', 'a,7,2026-01-02,10'),
    options: mapped('orders', ORDERS),
    expect: { problem: /has no column "total"/ },
  },
];
