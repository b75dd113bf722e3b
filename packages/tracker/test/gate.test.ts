import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateOf } from '../src/gate.ts';

const SHOP = { key: 'k', host: 'https://data.example' };

describe('the gate', () => {
  for (const [says, gate, decision, rules, wishes] of [
    ['a shop that asks nothing', 'open', undefined, {}, {}],
    ['a shop that asks nothing and does not look at wishes', 'open', undefined, {}, { doNotTrack: '1' }],
    ['no decision where one is required', 'waiting', undefined, { consent: 'required' }, {}],
    ['consent given', 'open', 'in', { consent: 'required' }, {}],
    ['consent refused', 'closed', 'out', {}, {}],
    ['Do Not Track, respected', 'closed', undefined, { dnt: 'respect' }, { doNotTrack: '1' }],
    ['Do Not Track off', 'open', undefined, { dnt: 'respect' }, { doNotTrack: '0' }],
    ['Global Privacy Control, respected', 'closed', undefined, { dnt: 'respect' }, { globalPrivacyControl: true }],
    ['a wish stands above waiting', 'closed', undefined, { dnt: 'respect', consent: 'required' }, { doNotTrack: '1' }],
    ['a decision here stands above a wish', 'open', 'in', { dnt: 'respect' }, { globalPrivacyControl: true }],
  ] as const) {
    it(`${says}: ${gate}`, () => assert.equal(gateOf(decision, { ...SHOP, ...rules }, wishes), gate));
  }
});
