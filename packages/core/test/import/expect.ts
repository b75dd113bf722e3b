import assert from 'node:assert/strict';
import test from 'node:test';
import type { Condition, Result, SegmentDefinition } from '../../src/index.ts';

/** A foreign condition and ours. */
export type Carried = readonly [what: string, foreign: unknown, ours: Condition];
/** A foreign condition and why it stays behind: the place of the problem within the condition, and what it says. */
export type Left = readonly [what: string, foreign: unknown, place: string, why: RegExp, hint?: RegExp];

type Import = (foreign: unknown) => Result<readonly SegmentDefinition[]>;

/** Runs a table: each row becomes a document by `read`. */
export function expectCarried(title: string, read: Import, rows: readonly Carried[]): void {
  test(title, async t => {
    for (const [what, foreign, ours] of rows)
      await t.test(what, () => {
        const result = read(foreign);
        assert.ok(result.ok, JSON.stringify(result));
        assert.deepEqual(
          result.value.map(d => d.where),
          [ours],
        );
      });
  });
}

export function expectLeft(title: string, read: Import, root: string, rows: readonly Left[]): void {
  test(title, async t => {
    for (const [what, foreign, place, why, hint] of rows)
      await t.test(what, () => {
        const result = read(foreign);
        assert.ok(!result.ok, 'it must not be carried over');
        const [problem] = result.problems;
        assert.equal(problem?.code, 'not-carried-over');
        assert.equal(problem?.path, place.startsWith('[') || place === '' ? `${root}${place}` : `${root}.${place}`);
        assert.match(problem?.message ?? '', why);
        if (hint) assert.match(problem?.hint ?? '', hint);
      });
  });
}
