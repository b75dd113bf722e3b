import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDay } from '../src/parts/read-day.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => (i === 9 ? ['paź', 'październik', 'października'] : [`m${i}`]));

const READ: Readonly<Record<string, string | null>> = {
  '2026-10-07': '2026-10-07',
  '7.10.2026': '2026-10-07',
  '07/10/2026': '2026-10-07',
  '7 paź 2026': '2026-10-07',
  '7 października 2026': '2026-10-07',
  '29.2.2024': '2024-02-29',
  '29.2.2026': null,
  '31.11.2026': null,
  '10/13/2026': null,
  '7 oct 2026': null,
  jutro: null,
  '': null,
};

describe('a day as it is typed', () => {
  for (const [typed, day] of Object.entries(READ))
    test(`${typed} is ${day}`, () => assert.equal(readDay(typed, MONTHS), day));
});
