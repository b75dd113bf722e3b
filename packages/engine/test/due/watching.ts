import assert from 'node:assert/strict';
import { type Condition, emptyCatalog, parseDefinition, type SegmentDefinition } from '@satsuma/core';
import type { Crossings } from '../../src/due/crossing.ts';
import { commonInstants, dueOf } from '../../src/due/due-of.ts';
import { crossingsOf } from '../../src/due/of-plan.ts';
import { compilePerson } from '../../src/person/compile.ts';
import type { History, Occurrence } from '../../src/person/history.ts';
import { readMoment } from '../../src/person/reads-as.ts';
import { type Plan, planOf } from '../../src/plan/plan.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const ZONE = 'Europe/Warsaw';

export const iso = (ms: number): string => new Date(ms).toISOString();
/** An instant with its offset, such as `2026-03-29T10:00+02:00`. */
export const at = (text: string): number => Date.parse(text);

/** Segments of one plan, each under its own name; conditions as they stand in a file. */
export function planned(conditions: Readonly<Record<string, unknown>>, zone = ZONE): Plan {
  const segments = new Map<string, SegmentDefinition>();
  for (const [segment, where] of Object.entries(conditions)) {
    const parsed = parseDefinition({ segment, where: where as Condition });
    assert.ok(parsed.ok && 'segment' in parsed.value, JSON.stringify(parsed));
    segments.set(segment, parsed.value);
  }
  const entry = { kind: 'segment', parameters: [], references: [] } as const;
  const known = Object.fromEntries([...segments.keys()].map(id => [id, entry]));
  const plan = planOf([...segments.keys()], { segments, catalog: { ...emptyCatalog(zone), segments: known } });
  assert.ok(plan.ok, JSON.stringify(plan));
  return plan.value;
}

export const row = (time: number, properties: Readonly<Record<string, string>> = {}): Occurrence => ({
  time,
  id: String(time),
  properties: new Map(Object.entries(properties)),
});

interface Given {
  readonly created?: number;
  readonly events?: Readonly<Record<string, readonly Occurrence[]>>;
  /** Texts with the instants they came at. */
  readonly traits?: Readonly<Record<string, readonly (readonly [number, string])[]>>;
}

/** A person's history, here since 2020 unless said otherwise. */
export const person = ({ created = at('2020-01-01T00:00Z'), events = {}, traits = {} }: Given): History => ({
  profile: 7,
  created,
  lines: new Map(),
  events: new Map(Object.entries(events).map(([name, rows]) => [name, rows.toSorted((a, b) => a.time - b.time)])),
  traits: new Map(
    Object.entries(traits).map(([name, values]) => [
      name,
      values
        .toSorted(([a], [b]) => a - b)
        .map(([time, text]) => ({ time, text, number: null, moment: readMoment(text, ZONE), list: [] })),
    ]),
  ),
});

const nobody = { isMember: () => false };

/** Whether somebody is in a segment of a plan, as of any instant. */
function memberOf(plan: Plan, reference: string, history: History): (now: number) => boolean {
  const formula = plan.segments.get(reference)?.formula;
  assert.ok(formula);
  const holds = compilePerson(plan).part(formula);
  return now => holds(history, now, nobody);
}

/** All instants in `(from, to]` that are said to matter for a person: their own, and everybody's. */
function instantsOf(history: History, crossings: Crossings, from: number, to: number): readonly number[] {
  const common = commonInstants(crossings, from, to).map(instant => instant.at);
  return [...new Set([...dueOf(history, crossings, from, to), ...common])].sort((a, b) => a - b);
}

/** The instants at which the person entered or left; fails where that happens at an instant that was not due. */
export function turnsOf(plan: Plan, reference: string, history: History, from: number, to: number): readonly number[] {
  const member = memberOf(plan, reference, history);
  const instants = instantsOf(history, crossingsOf(plan, [reference]), from, to);
  const starts = [from, ...instants];
  for (const [i, start] of starts.entries()) {
    const end = (starts[i + 1] ?? to + 1) - 1;
    for (const now of [start + 1, Math.floor((start + end) / 2), end - 1, end])
      if (start < now && now <= end)
        assert.equal(member(now), member(start), `nothing was due after ${iso(start)} up to ${iso(now)}`);
  }
  return instants.filter(now => member(now) !== member(now - 1));
}
