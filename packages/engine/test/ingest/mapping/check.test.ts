import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMapping } from '../../../src/ingest/mapping/check-mapping.ts';
import type { Mapping, Target } from '../../../src/ingest/mapping/mapping.ts';

const field = (name: 'order_id' | 'user_id' | 'total' | 'discount' | 'answer' | 'event'): Target[] => [
  { kind: 'field', field: name },
];
const trait = (name: string): Target => ({ kind: 'trait', name, type: 'text' });
const when: Target[] = [{ kind: 'field', field: 'time', formats: ['ymd'] }];

const fine: Mapping = {
  as: 'orders',
  source: 's',
  file: {},
  zone: 'UTC',
  decimal: '.',
  columns: { id: field('order_id'), who: field('user_id'), when, total: field('total') },
  ignore: [],
  constants: { fields: {}, traits: {}, properties: {} },
  lookups: [],
  cancellations: [],
  guests: 'keep',
  blocked: [],
  missing: [],
};

const at = (change: Partial<Mapping>, headerNames = ['id', 'who', 'when', 'total'], segment = false) =>
  checkMapping({ ...fine, ...change }, { headerNames, segment }).map(({ code, path }) => `${code} ${path}`);

const { id, who, total } = fine.columns as Record<'id' | 'who' | 'total', Target[]>;

const cases: readonly [what: string, problems: readonly string[], expected: readonly string[]][] = [
  ['a mapping that says everything once', at({}), []],
  ['a column that nobody speaks of', at({}, ['id', 'who', 'when', 'total', 'note']), ['missing-key columns.note']],
  ['a column ignored by name', at({ ignore: ['note'] }, ['id', 'who', 'when', 'total', 'note']), []],
  [
    'a column that decides whether an order was taken back needs no other meaning',
    at({ cancellations: [{ when: 'is', column: 'note', values: ['x'], books: 'refund' }] }, [
      'id',
      'who',
      'when',
      'total',
      'note',
    ]),
    [],
  ],
  [
    'a column that is not there',
    at({}, ['id', 'who', 'when', 'sum']),
    ['unknown-key columns.total', 'missing-key columns.sum'],
  ],
  ['the number of the line is always there', at({ columns: { ...fine.columns, '#line': field('user_id') } }), []],
  [
    'a column that is looked up and not spoken of',
    at({ lookups: [{ file: 'f', as: 'p', key: { ours: 'id', theirs: 'id' }, take: ['a'] }] }),
    ['missing-key columns.p.a'],
  ],
  [
    'one field from two columns',
    at({ columns: { ...fine.columns, sum: field('total') } }, ['id', 'who', 'when', 'total', 'sum']),
    ['duplicate columns.sum'],
  ],
  [
    'discounts in several columns, which are added up',
    at({ columns: { ...fine.columns, a: field('discount'), b: field('discount') } }, [
      'id',
      'who',
      'when',
      'total',
      'a',
      'b',
    ]),
    [],
  ],
  [
    'a field from a column and from a constant',
    at({ constants: { ...fine.constants, fields: { total: '1' } } }),
    ['duplicate columns.total'],
  ],
  [
    'one trait from two targets',
    at({ columns: { ...fine.columns, who: [...who, trait('a'), trait('a')] } }),
    ['duplicate columns.who[2]'],
  ],
  ['a column mapped and ignored', at({ ignore: ['id'] }), ['duplicate ignore[0]']],
  ['orders that say no time', at({ columns: { id, who, total, when: [trait('since')] } }), ['missing-key columns']],
  [
    'a time from a constant',
    at({ columns: { id, who, total }, constants: { ...fine.constants, fields: { time: '2026-01-01' } } }, [
      'id',
      'who',
      'total',
    ]),
    [],
  ],
  [
    'a constant that cannot be read',
    at({ columns: { id, who, total }, constants: { ...fine.constants, fields: { time: '1.1.2026' } } }, [
      'id',
      'who',
      'total',
    ]),
    ['bad-value constants.fields.time'],
  ],
  [
    'people without an identifier',
    at({ as: 'customers', columns: { who: [trait('a')] } }, ['who']),
    ['missing-key columns'],
  ],
  ['events without a name', at({ as: 'events', columns: { who, when } }, ['who', 'when']), ['missing-key columns']],
  [
    'a survey without answers',
    at({ as: 'survey', columns: { who, when }, constants: { ...fine.constants, fields: { survey: 'nps' } } }, [
      'who',
      'when',
    ]),
    ['missing-key columns'],
  ],
  [
    'an answer where there is no survey',
    at({ columns: { ...fine.columns, who: [...who, { kind: 'answer', name: 'q', type: 'text' }] } }),
    ['bad-value columns.who[1]'],
  ],
  [
    'a field without a meaning in such a file',
    at({ columns: { ...fine.columns, total: field('answer') } }),
    ['bad-value columns.total'],
  ],
  [
    'a property of people',
    at({ as: 'customers', columns: { who: [...who, { kind: 'property', name: 'p', type: 'text' }] } }, ['who']),
    ['bad-value columns.who[1]'],
  ],
  [
    'a property that no path leads to',
    at({ columns: { ...fine.columns, who: [...who, { kind: 'property', name: 'a..b', type: 'text' }] } }),
    ['bad-value columns.who[1]'],
  ],
  [
    'day first and month first in one column',
    at({ columns: { ...fine.columns, when: [{ kind: 'field', field: 'time', formats: ['ymd', 'dmy', 'mdy'] }] } }),
    ['bad-value columns.when.formats'],
  ],
  [
    'a zone that is none, of one column',
    at({ columns: { ...fine.columns, when: [{ kind: 'field', field: 'time', formats: ['ymd'], zone: 'Mars/Base' }] } }),
    ['unknown-zone columns.when.zone'],
  ],
  ['a country whose numbers nobody knows', at({ country: 'XX' }), ['bad-value country']],
  ['columns for calls of the Segment spec', at({}, [], true).slice(0, 1), ['import spec']],
  ['the Segment spec for columns', at({ spec: 'segment', columns: {} }, ['id']), ['import spec']],
  ['the Segment spec', at({ as: 'events', spec: 'segment', columns: {} }, [], true), []],
];

for (const [what, problems, expected] of cases) test(what, () => assert.deepEqual(problems, expected));

test('a misspelt column is told the one that is meant', () => {
  const [first] = checkMapping(fine, { headerNames: ['id', 'who', 'when', 'totl'], segment: false });
  assert.equal(first?.hint, 'Is it "totl"?');
});
