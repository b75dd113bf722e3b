import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Found, saidOf, segmentOf } from '../../src/screens/people/whom.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const BEFORE = Date.UTC(2026, 10, 15);
const speech = {
  language: 'en',
  names: { segments: { rfm: 'RFM' }, classes: { rfm: { champions: 'Champions', loyal: 'Loyal' } } },
  found: (asked: Found) => Object.keys(asked).join(' '),
} as const;
const dayOf = (instant: number) => (instant === NOW ? undefined : new Date(instant).toISOString().slice(0, 10));
const inClass = (id: string, asOf: number) => ({ subject: { class: id, of: 'rfm' }, asOf });

describe('the people behind a number', () => {
  it('are one sentence where all of it is asked of one instant', () => {
    const said = saidOf(
      { in: [inClass('loyal', NOW)], out: [{ subject: { where: { event: 'Order Completed' } }, asOf: NOW }] },
      speech,
    );
    assert.equal(said.length, 1);
    assert.match(said[0]?.text ?? '', /Loyal/);
    assert.match(said[0]?.text ?? '', /never placed an order/);
    assert.equal(said[0]?.asOf, NOW);
  });

  it('are said statement by statement where instants differ', () => {
    const said = saidOf({ in: [inClass('champions', BEFORE), inClass('loyal', NOW)], out: [] }, speech);
    assert.deepEqual(
      said.map(({ asOf }) => asOf),
      [BEFORE, NOW],
    );
  });

  it('that no condition holds of are said in words of their own, beside those of a condition', () => {
    const people = { in: [{ known: true, asOf: NOW }, inClass('loyal', NOW)], out: [{ refreshedBy: 3, asOf: NOW }] };
    const [known, loyal, refreshed] = saidOf(people, speech);
    assert.deepEqual([known?.text, known?.isIn], ['known asOf', true]);
    assert.match(loyal?.text ?? '', /Loyal/);
    assert.deepEqual([refreshed?.text, refreshed?.isIn], ['refreshedBy asOf', false]);
  });

  it('become a segment that asks of memberships on their days', () => {
    assert.deepEqual(segmentOf({ in: [inClass('champions', BEFORE), inClass('loyal', NOW)], out: [] }, dayOf), {
      all: [
        { class: 'champions', of: 'rfm', on: '2026-11-15' },
        { class: 'loyal', of: 'rfm' },
      ],
    });
  });

  it('become none where something other than a membership is asked of the past, or no condition says it', () => {
    const past = { in: [{ subject: { where: { event: 'Order Completed' } }, asOf: BEFORE }], out: [] };
    assert.equal(segmentOf(past, dayOf), undefined);
    assert.equal(segmentOf({ in: [{ known: false, asOf: NOW }], out: [] }, dayOf), undefined);
    assert.equal(segmentOf({ in: [{ newBy: 3, asOf: NOW }], out: [] }, dayOf), undefined);
    assert.equal(segmentOf({ in: [{ line: 'brand', is: 'Aro', asOf: NOW }], out: [] }, dayOf), undefined);
    assert.equal(segmentOf({ segment: 'viewed', with: 'samples' }, dayOf), undefined);
  });
});
