import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mapping } from '../../../src/ingest/mapping/mapping.ts';
import { parseMapping } from '../../../src/ingest/mapping/parse-mapping.ts';
import { printMapping } from '../../../src/ingest/mapping/print-mapping.ts';

const full: Mapping = {
  as: 'order-lines',
  source: 'shop',
  file: { encoding: 'windows-1250', separator: ';', header: false, names: ['a', 'b'] },
  zone: 'Europe/Warsaw',
  country: 'PL',
  decimal: ',',
  columns: {
    'Nr faktury': [{ kind: 'field', field: 'order_id' }],
    'products.category': [{ kind: 'field', field: 'category' }],
    Data: [{ kind: 'field', field: 'time', formats: ['dmy'], zone: 'UTC' }],
    Kraj: [
      { kind: 'trait', name: 'country', type: 'text', values: { Polska: 'PL' }, otherwise: 'reject' },
      { kind: 'property', name: 'delivery', type: 'list', separator: '|' },
    ],
    'Jak oceniasz?': [{ kind: 'answer', name: 'score', type: 'number' }],
    CRM: [{ kind: 'field', field: 'external:crm' }],
  },
  ignore: ['uwagi: #1'],
  constants: { fields: { currency: 'PLN' }, traits: { language: 'pl' }, properties: { store: 'web' } },
  lookups: [
    { file: 'products.csv', as: 'products', key: { ours: 'sku', theirs: 'id' }, take: ['category'] },
    { file: 'brands.csv', as: 'brands', key: { ours: 'brand', theirs: 'brand' }, take: ['name'] },
  ],
  cancellations: [
    { books: 'refund', when: 'starts-with', column: 'Nr faktury', prefix: 'C' },
    { books: 'cancellation', when: 'is', column: 'Status', values: ['anulowane'] },
    { books: 'refund', when: 'negative' },
  ],
  guests: 'reject',
  blocked: ['test@*'],
  missing: ['brak', '-'],
};

describe('a mapping as YAML', () => {
  it('reads what it prints', () => {
    const parsed = parseMapping(printMapping(full));
    assert.deepEqual(parsed, { ok: true, value: full });
  });

  it('says what a field is beside it', () => {
    assert.match(printMapping(full), /Nr faktury: order_id # the order or invoice/);
  });

  it('takes everything for text, but for whether there is a header', () => {
    const parsed = parseMapping(
      'as: orders\nsource: 2019\nzone: UTC\nfile: {header: false}\nblocked: [0000000, null, ~]\ncolumns:\n  7: {trait: vip, values: {1: true}}',
    );
    assert.ok(parsed.ok, JSON.stringify(parsed));
    assert.equal(parsed.value.source, '2019');
    assert.deepEqual(parsed.value.blocked, ['0000000', 'null', '~']);
    assert.deepEqual(parsed.value.columns['7'], [{ kind: 'trait', name: 'vip', type: 'text', values: { 1: 'true' } }]);
    assert.equal(parsed.value.file.header, false);
  });

  const broken: readonly [what: string, yaml: string, path: RegExp, message: RegExp][] = [
    ['YAML that is none', 'as: orders\n  source: [', /^line \d+, column \d+$/, /not valid YAML/],
    ['an alias of nothing', 'as: *x\nsource: s', /^line 1, column 5$/, /no anchor before this alias/],
    ['a list', '- a', /line 1/, /list of settings/],
    ['an unknown setting', 'as: orders\nsource: s\nzone: UTC\nzoen: x', /^zoen/, /"zoen" is not known here/],
    ['an unknown kind of file', 'as: order\nsource: s\nzone: UTC', /^as \(line 1, column 1\)$/, /one of orders/],
    ['no zone', 'as: orders\nsource: s', /./, /"zone" is missing/],
    [
      'a zone that is none',
      'as: orders\nsource: s\nzone: Europe/Warsawa',
      /^zone \(line 3, column 1\)$/,
      /no time zone/,
    ],
    [
      'a field that is none, in a column with a point in its name',
      'as: orders\nsource: s\nzone: UTC\ncolumns:\n  a.b: order_id\n  products.x: categry',
      /^columns\.products\.x \(line 6, column 3\)$/,
      /There is no field "categry"/,
    ],
    [
      'a column without a meaning',
      'as: orders\nsource: s\nzone: UTC\ncolumns:\n  x: {type: text}',
      /^columns\.x/,
      /What the column is/,
    ],
    [
      'a cancellation without its column',
      'as: orders\nsource: s\nzone: UTC\ncancellations:\n- {books: refund, when: is}',
      /^cancellations/,
      /takes column and values/,
    ],
  ];
  for (const [what, yaml, path, message] of broken) {
    it(`refuses ${what}, with its place`, () => {
      const parsed = parseMapping(yaml);
      assert.ok(!parsed.ok);
      assert.match(parsed.problems[0]?.path ?? '', path);
      assert.match(parsed.problems[0]?.message ?? '', message);
    });
  }
});
