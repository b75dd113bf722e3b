import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { SegmentDefinition } from '@satsuma/core';
import fc from 'fast-check';
import { raw } from '../packages/engine/src/store/sql.ts';
import { definition, planAll, type Round, roundOf } from './random/round.ts';
import { withFewerFacts } from './random/smaller.ts';
import { membersByPerson, membersBySet } from './run/evaluate.ts';
import { type Person, writePeople } from './run/people.ts';
import { temporaryStore } from './run/store.ts';

/**
 * Two evaluators share the plan and nothing else, so each is the other's oracle: random definitions, asked of random people at random
 * instants, have the same members both ways. SATSUMA_SEED=… repeats a run or makes another one.
 */
const SEED = Number(process.env.SATSUMA_SEED ?? 20261121);
const ROUNDS = 21;
const PEOPLE = 60;
const DEFINITIONS = 100;
/** Milliseconds to look for a smaller definition that still differs. */
const SHRINKING = 30_000;

let open: Awaited<ReturnType<typeof temporaryStore>>;
before(async () => {
  open = await temporaryStore();
});
after(() => open.close());

const TABLES = ['profiles', 'traits', 'events', 'order_lines'] as const;

async function fill(round: Round): Promise<void> {
  for (const table of TABLES) await open.store.warehouse.run(raw(`truncate table ${table}`));
  await writePeople(open.store.warehouse, round.people, round.zone);
}

interface Answers {
  readonly now: number;
  readonly everybody: readonly number[];
  readonly eachPerson: readonly number[];
}

/** Each definition asked as of one of the round's instants, in one pass each way. */
async function answersOf(round: Round, definitions: readonly SegmentDefinition[], shift: number): Promise<Answers[]> {
  const plan = planAll(round, definitions);
  const asks = definitions.map((_, i) => ({
    reference: `d${i}`,
    now: round.nows[(i + shift) % round.nows.length] ?? 0,
  }));
  const { warehouse } = open.store;
  const profiles = round.people.map(p => p.profile);
  const everybody = await membersBySet(warehouse, plan, asks, round.classes);
  const eachPerson = await membersByPerson(warehouse, plan, asks, round.classes, profiles);
  return asks.map(({ now }, i) => ({ now, everybody: everybody[i] ?? [], eachPerson: eachPerson[i] ?? [] }));
}

const agree = ({ everybody, eachPerson }: Answers): boolean => everybody.join() === eachPerson.join();

/** The smallest definition found that still differs, and a person it differs on, with no more facts than it takes. */
async function smallest(round: Round, position: number): Promise<string> {
  let found: { readonly definition: SegmentDefinition; readonly answers: Answers } | undefined;
  const end = performance.now() + SHRINKING;
  const property = fc.asyncProperty(definition, async d => {
    if (performance.now() > end) return true;
    const [answers] = await answersOf(round, [d], position);
    if (answers === undefined || agree(answers)) return true;
    found = { definition: d, answers };
    return false;
  });
  await fc.check(property, { seed: round.seed, path: String(position), numRuns: 1 });
  if (found === undefined)
    return 'alone, the definition has the same members both ways: it differs only within the batch';
  const { definition: left, answers } = found;
  const [person] = round.people.filter(
    p => answers.everybody.includes(p.profile) !== answers.eachPerson.includes(p.profile),
  );
  if (person === undefined) throw new Error('the answers differ, but on nobody');
  const alone = (p: Person): Round => ({ ...round, people: [p] });
  const fewest = await withFewerFacts(person, async p => {
    await fill(alone(p));
    const [own] = await answersOf(alone(p), [left], position);
    return own !== undefined && !agree(own);
  });
  return told(round, left, answers, fewest);
}

function told(round: Round, { where }: SegmentDefinition, answers: Answers, person: Person): string {
  const refers = JSON.stringify(where).includes('"segment"') ? `\nsegments: ${JSON.stringify(round.known)}` : '';
  const member = answers.everybody.includes(person.profile);
  return [
    `seed ${SEED}, now ${new Date(answers.now).toISOString()}, zone ${round.zone}`,
    `where: ${JSON.stringify(where)}${refers}`,
    `for everybody at once a member: ${member}; from the history: ${!member}`,
    `person: ${JSON.stringify(person, readable)}`,
  ].join('\n');
}

const readable = (key: string, value: unknown): unknown =>
  (key === 'time' || key === 'created') && typeof value === 'number' ? new Date(value).toISOString() : value;

let members = 0;
let asked = 0;

for (let i = 0; i < ROUNDS; i++) {
  test(`round ${i + 1}: ${DEFINITIONS} definitions, ${PEOPLE} people`, async () => {
    const round = roundOf(SEED + i, PEOPLE);
    const definitions = fc.sample(definition, { seed: round.seed, numRuns: DEFINITIONS });
    await fill(round);
    const answers = await answersOf(round, definitions, 0);
    const wrong = answers.findIndex(a => !agree(a));
    assert.equal(wrong, -1, wrong < 0 ? '' : await smallest(round, wrong));
    members += answers.reduce((sum, a) => sum + a.everybody.length, 0);
    asked += answers.length * PEOPLE;
  });
}

test('the answers are neither all yes nor all no', () => {
  assert.ok(asked >= 2000 * PEOPLE);
  assert.ok(members > asked / 20 && members < asked * 0.95, `${members} of ${asked}`);
});
