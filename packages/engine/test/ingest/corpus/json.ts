import { raw } from '../../../src/store/sql.ts';
import { type CorpusCase, lines, mapped, time } from './corpus-case.ts';

const text = (name: string) => ({ kind: 'trait', name, type: 'text' }) as const;
const TRAITS = 'select name, text, list from traits order by name, text';
const PEOPLE = mapped('customers', { id: 'user_id', city: text('city') });

/** Objects instead of rows. */
export const JSON_FILES: readonly CorpusCase[] = [
  {
    name: 'lines that are no JSON, and lines that are no objects',
    file: 'people.jsonl',
    content: lines(
      '{"id": 7, "city": "Łódź"}',
      '{"id": 8, "city": ',
      '[1, 2]',
      '"text"',
      '',
      '{"id": 9}',
      '{"city": "Sopot"}',
    ),
    options: PEOPLE,
    expect: {
      accepted: 2,
      rejects: [
        [2, '', '{"id": 8, "city": ', 'not-json'],
        [3, '', '[1, 2]', 'not-an-object'],
        [4, '', '"text"', 'not-an-object'],
        [7, 'id', '', 'no-identifier'],
      ],
      sees: { [TRAITS]: ['city Łódź []'] },
    },
  },
  {
    name: 'nested objects, lists, truth and null',
    file: 'people.jsonl',
    content: lines(
      '{"id": "7", "address": {"city": "Sopot", "geo": {"lat": 54.44}}, "tags": ["a", "b|c"], "vip": true, "note": null}',
      '{"id": "8", "address": {}, "tags": [], "vip": false, "note": "x"}',
    ),
    options: mapped('customers', {
      id: 'user_id',
      'address.city': text('city'),
      'address.geo.lat': text('latitude'),
      tags: text('tags'),
      vip: text('vip'),
      note: text('note'),
    }),
    expect: {
      accepted: 2,
      sees: {
        [TRAITS]: [
          'city Sopot []',
          'latitude 54.44 []',
          'note x []',
          'tags  ["a","b|c"]',
          'vip false []',
          'vip true []',
        ],
      },
    },
  },
  {
    name: 'an array of objects, over many lines',
    file: 'people.json',
    content: '[\n  {\n    "id": 7,\n    "city": "Łódź"\n  },\n  {"id": 8, "city": "Sopot"}\n]\n',
    options: PEOPLE,
    expect: { accepted: 2, sees: { [TRAITS]: ['city Sopot []', 'city Łódź []'] } },
  },
  {
    name: 'an array that breaks off',
    file: 'people.json',
    content: '[\n  {"id": 7, "city": "Łódź"},\n  {"id": 8, "ci',
    options: PEOPLE,
    expect: { problem: /no JSON from beginning to end|damaged/ },
  },
  {
    name: 'the same key twice in one object',
    file: 'people.jsonl',
    content: lines('{"id": 7, "city": "Łódź", "city": "Sopot"}', '{"id": 8, "city": "Hel"}'),
    options: PEOPLE,
    expect: { accepted: 2, sees: { 'select count() from traits': ['2'] } },
  },
  {
    name: 'numbers keep their digits, texts their escapes',
    file: 'events.jsonl',
    content: lines(
      '{"who": 9007199254740993, "at": "2026-01-02T10:00:00Z", "what": "Seen", "n": 0.1, "big": 12345678901234567890, "t": "a\\nb \\u0105 \\"q\\""}',
    ),
    options: mapped('events', {
      who: 'user_id',
      at: time('ymd'),
      what: 'event',
      n: { kind: 'property', name: 'n', type: 'text' },
      big: { kind: 'property', name: 'big', type: 'text' },
      t: { kind: 'property', name: 't', type: 'text' },
    }),
    expect: {
      accepted: 1,
      sees: {
        'select value from identifiers': ['9007199254740993'],
        'select properties.n, properties.big, properties.t from events': ['0.1 12345678901234567890 a\nb ą "q"'],
      },
    },
  },
  {
    name: 'JSON in a cell that is none',
    content: lines('id;prefs', '7;{"colour": "red"}', '8;{colour: red}', '9;'),
    options: mapped('customers', { id: 'user_id', prefs: { kind: 'trait', name: 'prefs', type: 'json' } }),
    expect: {
      accepted: 2,
      rejects: [[3, 'prefs', '{colour: red}', 'bad-json']],
      sees: { 'select text from traits': ['{"colour":"red"}'] },
    },
  },
  {
    name: 'Parquet with columns of many types',
    file: 'orders.parquet',
    content: (path, { store }) =>
      store.warehouse.run(
        raw(`insert into function file('${path}', 'Parquet') select 'a' as id, toUInt32(7) as who,
          toDateTime64('2026-01-02 10:00:00.5', 3, 'UTC') as at, toDecimal64('10.50', 2) as total, ['x', 'y|z'] as tags,
          toDate('2026-01-03') as day, true as gift, CAST(null as Nullable(String)) as note`),
      ),
    options: mapped('orders', {
      id: 'order_id',
      who: 'user_id',
      at: time('ymd'),
      total: 'total',
      tags: { kind: 'property', name: 'tags', type: 'text' },
      day: { kind: 'property', name: 'day', type: 'date', formats: ['ymd'] },
      gift: { kind: 'property', name: 'gift', type: 'boolean' },
      note: { kind: 'property', name: 'note', type: 'text' },
    }),
    expect: {
      accepted: 1,
      sees: {
        'select order_id, total, toUnixTimestamp64Milli(time), properties.day, properties.gift from events': [
          'a 10.5 1767348000500 2026-01-03 true',
        ],
        'select properties.tags from events': ['["x","y|z"]'],
        'select value from identifiers': ['7'],
      },
    },
  },
  {
    name: 'a Parquet file cut in the middle',
    file: 'orders.parquet',
    content: Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(200, 7)]),
    expect: { problem: /cannot be read: it is damaged or no Parquet/ },
  },
];
