import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SegmentDefinition } from '@satsuma/core';
import fc from 'fast-check';
import { born, type Crossings } from '../packages/engine/src/due/crossing.ts';
import { commonInstants, dueOf, type Moves } from '../packages/engine/src/due/due-of.ts';
import { crossingsOf } from '../packages/engine/src/due/of-plan.ts';
import { compilePerson } from '../packages/engine/src/person/compile.ts';
import type { History } from '../packages/engine/src/person/history.ts';
import { leavesOf } from '../packages/engine/src/plan/formula.ts';
import { definition, planAll, type Round, roundOf } from './random/round.ts';
import { contextOf } from './run/evaluate.ts';
import { historyOf } from './run/history.ts';

/**
 * Between two instants that are said to be due, time alone changes nobody's membership: random definitions over random people, looked at
 * right before and at every such instant, and at random instants in between. SATSUMA_SEED=… repeats a run or makes another one.
 */
const SEED = Number(process.env.SATSUMA_SEED ?? 20261121);
const ROUNDS = 7;
const PEOPLE = 15;
const DEFINITIONS = 50;
/** Of each definition. */
const STRETCHES = 3;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LENGTHS = [1, HOUR, DAY, DAY, 3 * DAY, 3 * DAY, 40 * DAY];

/** A stretch of time in which much happens: facts lie on the edges of windows around `now`. */
const stretch = (now: number) =>
  fc
    .tuple(
      fc.constantFrom(...LENGTHS),
      fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(1)),
      fc.constantFrom(0, 0, -1, 1, 30 * DAY),
    )
    .map(([length, share, shift]) => ({ from: now - Math.ceil(length * share) + shift, length }))
    .map(({ from, length }) => ({ from, to: from + length }));

/** The classes of random people are a list of moves, as the log of changes would have them. */
const classes = (segmentation: string): Crossings => ({ list: [born({ of: 'log', segmentation })] });
const movesOf = ({ classes }: Round, profile: number): Moves =>
  new Map([...classes].map(([id, people]) => [id, (people.get(profile) ?? []).map(([began]) => began)]));

interface Watched {
  readonly from: number;
  readonly to: number;
  /** Every instant at which an answer may change, rising. */
  readonly instants: readonly number[];
  /** The answers of the segment and of each of its leaves, as one text. */
  readonly answers: (now: number) => string;
}

/** A little before and at each instant, and somewhere in between; the instants between which an unforeseen change lies, if there is one. */
function unforeseen({ from, to, instants, answers }: Watched, between: number): readonly [number, number] | null {
  const starts = [from, ...instants];
  for (const [i, start] of starts.entries()) {
    const end = (starts[i + 1] ?? to + 1) - 1;
    const held = answers(start);
    for (const now of [end, Math.floor(start + between * (end - start)), Math.floor((start + end) / 2)])
      if (now > start && answers(now) !== held) return [start, now];
  }
  return null;
}

let turns = 0;
let looked = 0;

function watch(round: Round, definitions: readonly SegmentDefinition[]): void {
  const plan = planAll(round, definitions);
  const evaluator = compilePerson(plan);
  const context = contextOf(round.classes);
  const histories = round.people.map(person => historyOf(person, round.zone));
  const stretches = fc.sample(stretch(round.nows[0] ?? 0), {
    seed: round.seed,
    numRuns: STRETCHES * definitions.length,
  });
  for (const [i, { where }] of definitions.entries()) {
    const formula = plan.segments.get(`d${i}`)?.formula;
    if (formula === undefined) throw new Error('every definition was planned');
    const crossings = crossingsOf(plan, [`d${i}`], classes);
    const parts = [formula, ...[...leavesOf(formula)].map(id => ({ op: 'leaf', id }) as const)].map(evaluator.part);
    for (const { from, to } of stretches.slice(STRETCHES * i, STRETCHES * (i + 1))) {
      const common = commonInstants(crossings, from, to).map(instant => instant.at);
      for (const history of histories) {
        const own = dueOf(history, crossings, from, to, movesOf(round, history.profile));
        const instants = [...new Set([...own, ...common])].sort((a, b) => a - b);
        assert.ok(instants.every(at => from < at && at <= to));
        const answers = (now: number): string => parts.map(holds => Number(holds(history, now, context))).join('');
        const found = unforeseen({ from, to, instants, answers }, ((history.profile * 7919) % 100) / 100);
        if (found !== null) assert.fail(told(round, where, history, found));
        turns += instants.filter(at => answers(at) !== answers(at - 1)).length;
        looked += instants.length;
      }
    }
  }
}

function told(round: Round, where: unknown, { profile }: History, [before, after]: readonly [number, number]): string {
  const known = round.people.find(p => p.profile === profile);
  return [
    `seed ${SEED}, zone ${round.zone}: nothing was due after ${iso(before)} up to ${iso(after)}, but the answer changed`,
    `where: ${JSON.stringify(where)}`,
    `segments: ${JSON.stringify(round.known)}`,
    `person: ${JSON.stringify(known, (key, value) => (key === 'time' || key === 'created' ? iso(value) : value))}`,
    `moves: ${JSON.stringify([...movesOf(round, profile)].map(([id, times]) => [id, times.map(iso)]))}`,
  ].join('\n');
}

const iso = (ms: number): string => new Date(ms).toISOString();

for (let i = 0; i < ROUNDS; i++) {
  test(`round ${i + 1}: between due instants nothing changes`, () => {
    const round = roundOf(SEED + i, PEOPLE);
    watch(round, fc.sample(definition, { seed: round.seed, numRuns: DEFINITIONS }));
  });
}

test('answers did change, and much of what was due changed one', () => {
  assert.ok(turns > 400, `${turns} changes`);
  assert.ok(turns > looked / 50, `${turns} changes at ${looked} instants`);
});
