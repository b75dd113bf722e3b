import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cohortName } from '../../src/screens/segmentation/cohorts/calendar.ts';
import {
  averages,
  type Cohort,
  type Cohorts,
  peopleOfCell,
  readCell,
} from '../../src/screens/segmentation/cohorts/triangle.ts';

const cell = (offset: number, people: number, complete: boolean) => ({
  offset,
  reached: 10,
  people,
  events: people,
  revenue: people * 100,
  retention: people / 10,
  complete,
});
const cohort: Cohort = { cohort: '2026-01', size: 10, cells: [cell(0, 10, true), cell(1, 4, true), cell(2, 1, false)] };
const young: Cohort = { cohort: '2026-02', size: 30, cells: [cell(0, 10, true), cell(1, 2, false)] };

test('a cohort is called as its month is; others are as they are', () => {
  const month = (instant: number) => new Date(instant).toISOString().slice(0, 7);
  assert.deepEqual(
    ['2026-01', '2026-W01', 'newsletter'].map(one => cohortName(one, month)),
    ['2026-01', '2026-W01', 'newsletter'],
  );
  assert.equal(
    cohortName('2026-02', () => 'February'),
    'February',
  );
});

test('an average leaves out what is not over', () => {
  const reading = { measure: 'retention', isAbsolute: false } as const;
  assert.deepEqual(averages([cohort, young], reading), [1, 0.4, null]);
});

test('money in percent is of the money of the beginning', () => {
  const second = cohort.cells[1];
  assert.ok(second);
  assert.equal(readCell(second, cohort, { measure: 'revenue', isAbsolute: false }), 0.4);
  assert.equal(readCell(second, cohort, { measure: 'revenue', isAbsolute: true }), 400);
});

test('the people of a square are asked for as the square was counted: of its definition, cohort, unit and instant', () => {
  const reply: Cohorts = { asOf: 7, settings: {}, currency: 'PLN', cohorts: [cohort] };
  const by = { segmentation: 'cohorts', method: 'cohorts', settings: { by: { campaign: 'Email Opened' } } };
  const [, second] = cohort.cells;
  assert.ok(second);
  const asked = { cohort: '2026-01', by, offset: 1, asOf: 7 };
  assert.deepEqual(peopleOfCell(by, reply, cohort, second, 'returned'), {
    in: [{ ...asked, returned: true }],
    out: [],
  });
  assert.deepEqual(peopleOfCell(by, reply, cohort, second, 'reached'), {
    in: [{ ...asked, returned: false }],
    out: [],
  });
});
