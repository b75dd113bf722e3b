import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Segmentation, segmentationReferences, type Thresholds } from '@satsuma/core';
import fc from 'fast-check';
import type { Crossings } from '../../src/due/crossing.ts';
import { commonInstants, dueOf } from '../../src/due/due-of.ts';
import { crossingsOfSegmentation } from '../../src/due/of-segmentation.ts';
import { classifyPerson } from '../../src/methods/segmentation.ts';
import type { History } from '../../src/person/history.ts';
import { asOf, catalogIn, DAY, segmentation } from '../methods/base.ts';
import { CASES, history, time, ZONE } from '../methods/histories.ts';

/** Between two instants that are due, nobody moves: each method, with thresholds held, over random histories. */
const SEED = 20261121;
const none = (): Crossings => ({ list: [] });

/** How often somebody of these moves; fails where somebody moves without being due. */
function moves(given: Segmentation, thresholds: Thresholds, one: History, from: number, to: number): number {
  assert.deepEqual(segmentationReferences(given), []);
  const library = { segments: new Map(), catalog: catalogIn(ZONE) };
  const crossings = crossingsOfSegmentation(given, thresholds, { zone: ZONE, library, classes: none });
  const context = asOf(from, ZONE);
  const classAt = (now: number) => classifyPerson(given, thresholds, one, { ...context, now })?.class ?? null;
  const common = commonInstants(crossings, from, to).map(instant => instant.at);
  const instants = [...new Set([...dueOf(one, crossings, from, to), ...common])].sort((a, b) => a - b);
  const starts = [from, ...instants];
  for (const [i, start] of starts.entries()) {
    const end = (starts[i + 1] ?? to + 1) - 1;
    for (const now of [Math.floor((start + end) / 2), end])
      assert.equal(classAt(now), classAt(start), `nothing was due after ${iso(start)} up to ${iso(now)}`);
  }
  return instants.filter(at => classAt(at) !== classAt(at - 1)).length;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const TIMELESS = new Set(['first-contact']);

for (const [method, settings, thresholds] of CASES) {
  test(`${method} ${JSON.stringify(settings)}: between due instants nobody moves`, () => {
    const given = segmentation(method, settings);
    let moved = 0;
    const length = fc.constantFrom(1, 3_600_000, DAY, 10 * DAY, 60 * DAY);
    fc.assert(
      fc.property(history, time, length, (one, to, long) => {
        moved += moves(given, thresholds, one, to - long, to);
      }),
      { numRuns: 120, seed: SEED },
    );
    if (!TIMELESS.has(String(settings.by))) assert.ok(moved > 3, `${moved} moves`);
  });
}
