import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysOf } from '../../src/screens/segmentation/cohorts/calendar.ts';
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

test('units are whole months and ISO weeks', () => {
  assert.deepEqual(daysOf('2026-01', 1), ['2026-02-01', '2026-02-28']);
  assert.deepEqual(daysOf('2025-12', 2), ['2026-02-01', '2026-02-28']);
  assert.deepEqual(daysOf('2026-W01', 0), ['2025-12-29', '2026-01-04']);
  assert.deepEqual(daysOf('2020-W53', 1), ['2021-01-04', '2021-01-10']);
  assert.equal(daysOf('newsletter', 1), null);
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

test('the people of a square ordered in its unit, by the rules of the method', () => {
  const settings = {
    source: { by: 'order' },
    unit: 'month',
    orders: { minimumTotal: 0, refunds: 'subtract', currency: 'PLN' },
  };
  const reply: Cohorts = { asOf: 7, settings, currency: 'PLN', cohorts: [cohort] };
  const definition = { segmentation: 'cohorts', method: 'cohorts' };
  assert.deepEqual(peopleOfCell(definition, reply, cohort, cell(1, 4, true)), {
    in: [
      { subject: { class: '2026-01', by: definition }, asOf: 7 },
      {
        subject: {
          where: {
            event: 'Order Completed',
            where: [
              { property: 'total', greaterThan: 0 },
              { property: 'currency', is: 'PLN' },
            ],
            when: { between: ['2026-02-01', '2026-02-28'] },
          },
        },
        asOf: 7,
      },
    ],
    out: [],
  });
});
