import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AttributeValues, HeldAttribute, Inventory } from '@satsuma/client';
import {
  attributesOf,
  FILTERS,
  filterCounts,
  lookedFor,
  valuesById,
} from '../../src/screens/data/attributes/attributes.ts';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const DAY = 86_400_000;

const note = (parts: Partial<NonNullable<HeldAttribute['note']>>): HeldAttribute['note'] => ({
  ...{ owner: null, justification: null, sensitivity: null, legalBasis: null, updated: NOW, updatedBy: 'user:1' },
  ...parts,
});
const held = (name: string, parts: Partial<HeldAttribute> = {}): HeldAttribute => ({
  ...{ name, values: 10, coverage: 0.5, types: { text: 10 }, first: NOW - 400 * DAY, last: NOW - DAY },
  ...{ note: null, usedBy: [], lastSeen: NOW - DAY },
  ...parts,
});

const INVENTORY: Inventory = {
  ...{ people: 10, anonymous: 0, identifiers: [], events: [] },
  lines: { rows: 0, properties: [] },
  traits: [
    held('city', { usedBy: ['krakow'], note: note({ justification: 'delivery' }), coverage: 0.9 }),
    held('health', { note: note({ sensitivity: 'special', owner: 'Łucja' }), coverage: 0.2 }),
    // Changed long ago, and the same value seen yesterday.
    held('phone_model', { last: NOW - 300 * DAY, note: note({ sensitivity: 'personal' }) }),
    held('fax', {
      last: NOW - 300 * DAY,
      lastSeen: NOW - 91 * DAY,
      note: note({ sensitivity: 'none' }),
      coverage: 0.1,
    }),
  ],
};
const counted = (name: string, distinct: number, sources: readonly string[]): AttributeValues => ({
  ...{ attribute: { of: 'trait', name }, distinct, isExact: true, sources, allSources: true },
});
const VALUES = valuesById([counted('city', 64, ['crm']), counted('fax', 900, ['till'])]);

describe('the inventory of attributes', () => {
  const all = attributesOf(INVENTORY);
  const names = (looked: Partial<Parameters<typeof lookedFor>[1]>) =>
    lookedFor(
      all,
      { filter: undefined, q: undefined, sort: undefined, now: NOW, values: VALUES, ...looked },
      ({ key }) => key.name,
    ).map(({ key }) => key.name);

  test('is filtered by what nobody uses, nobody justified, nothing came of, and what says something of a person', () => {
    assert.deepEqual(Object.fromEntries(FILTERS.map(filter => [filter, names({ filter })])), {
      unused: ['phone_model', 'health', 'fax'],
      unjustified: ['phone_model', 'health', 'fax'],
      stale: ['fax'],
      personal: ['phone_model', 'health'],
    });
    assert.deepEqual(filterCounts(all, NOW), { unused: 3, unjustified: 3, stale: 1, personal: 2 });
  });

  test('is searched by name, owner and source', () => {
    assert.deepEqual(names({ q: 'lucja' }), ['health']);
    assert.deepEqual(names({ q: 'CRM' }), ['city']);
    assert.deepEqual(names({ q: 'fa' }), ['fax']);
  });

  test('stands in the order of coverage, or of how many values there are', () => {
    assert.deepEqual(names({}), ['city', 'phone_model', 'health', 'fax']);
    assert.deepEqual(names({ sort: 'distinct' }), ['fax', 'city', 'health', 'phone_model']);
  });
});
