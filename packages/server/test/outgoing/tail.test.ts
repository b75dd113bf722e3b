import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LoggedChange, LogPosition } from '@satsuma/engine';
import fc from 'fast-check';
import { BEGINNING, cursorOf, endOf, inOrder, later, positionIn } from '../../src/outgoing/cursor.ts';
import { Tail } from '../../src/outgoing/tail.ts';

const change = (time: number, segment: string, profile: number, run = 0): LoggedChange => ({
  ...{ time, segment, profile, run, kind: 'entered', from: '', to: '', cause: 'test' },
});

describe('a cursor', () => {
  test('is read as it was written, whatever the segment is called', () => {
    const position = fc.record(
      {
        time: fc.integer({ min: 0, max: 4e12 }),
        run: fc.maxSafeNat(),
        segment: fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,30}$/),
        profile: fc.nat(4_294_967_295),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(position, one => assert.deepEqual(positionIn(cursorOf(one)), one)),
      { seed: 3, numRuns: 200 },
    );
    for (const one of [BEGINNING, endOf(5)]) assert.deepEqual(positionIn(cursorOf(one)), one);
  });

  test('that nobody was given is none', () => {
    for (const text of [
      '',
      'x',
      '1.2.3',
      '1.2.3.',
      '-1.0.0.a',
      '1e3.0.0.a',
      '99999999999999.0.0.a',
      '1.0.0.a\nid: 2',
    ]) {
      assert.equal(positionIn(text), undefined, text);
    }
  });
});

describe('the tail of the log', () => {
  test('gives every line once and in order, however late it is told and however short it is', () => {
    const step = fc.record({
      ahead: fc.nat(3),
      lines: fc.array(fc.tuple(fc.nat(3), fc.constantFrom('a', 'b'), fc.nat(5))),
    });
    const following = fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 2, max: 40 }), (steps, most) => {
      const tail = new Tail(0, most);
      const log = new Map<string, LoggedChange>();
      let [evaluated, position]: [number, LogPosition] = [0, tail.end];
      const seen: string[] = [];
      for (const { ahead, lines } of steps) {
        // Lines of instants that are not evaluated yet, in any order; then these are.
        for (const [after, segment, profile] of lines) {
          const line = change(evaluated + 1 + Math.min(after, ahead), segment, profile);
          if (log.has(cursorOf(line))) continue;
          log.set(cursorOf(line), line);
          tail.tell([line]);
        }
        evaluated += 1 + ahead;
        tail.release(evaluated);
        const sorted = [...log.values()].sort(inOrder);
        const next = tail.after(position) ?? sorted.filter(line => inOrder(line, position) > 0);
        seen.push(...next.map(cursorOf));
        position = later(position, next.at(-1) ?? position);
      }
      assert.deepEqual(seen, [...log.values()].sort(inOrder).map(cursorOf));
    });
    fc.assert(following, { seed: 5, numRuns: 300 });
  });

  test('sends whoever is behind what it holds to the log', () => {
    const tail = new Tail(10, 4);
    assert.equal(tail.after(endOf(9)), undefined);
    for (let time = 11; time < 20; time++) tail.tell([change(time, 'a', 1)]);
    tail.release(20);
    assert.equal(tail.after(endOf(11)), undefined);
    assert.deepEqual(
      tail.after(endOf(17))?.map(line => line.time),
      [18, 19],
    );
    tail.skip(25);
    assert.equal(tail.after(endOf(19)), undefined);
    assert.deepEqual(tail.after(endOf(25)), []);
  });
});
