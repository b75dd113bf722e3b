import { emptyCatalog } from '@satsuma/core';
import { type Plan, planOf } from '../../packages/engine/src/plan/plan.ts';
import { type Case, explained, type PersonDocument, timeOf } from './case.ts';
import type { Classes } from './evaluate.ts';
import type { Person } from './people.ts';

/** A case with its people numbered, so that the cases of all files can share one store. */
export interface Staged {
  readonly case: Case;
  readonly plan: Plan;
  readonly people: ReadonlyMap<string, Person>;
  readonly classes: Classes;
}

/** Numbers up to this are for cases that name them. */
const CHOSEN = 1000;
const LONG_AGO = '2020-01-01';

/** Gives every person of every case a number of their own and plans every case. Throws where two cases want one number, or a case cannot be planned. */
export function stage(cases: readonly Case[]): readonly Staged[] {
  let next = CHOSEN;
  const taken = new Set<number>();
  const numbered = (document: PersonDocument): number => {
    const number = document.profile ?? next++;
    if (taken.has(number)) throw new Error(`two people want to be profile ${number}`);
    taken.add(number);
    return number;
  };
  return cases.map(c => {
    const people = new Map([...c.people].map(([who, document]) => [who, personOf(document, numbered(document))]));
    const numberOf = (who: string): number => {
      const person = people.get(who);
      if (person === undefined) throw new Error(`${c.file}: ${c.name}: ${who} is in a class, but not among the people`);
      return person.profile;
    };
    const classes = new Map(
      [...c.classes].map(([name, lists]) => {
        const numbered = [...lists].map(([who, list]) => [numberOf(who), onceKnown(list, people.get(who))] as const);
        return [name, new Map(numbered)];
      }),
    );
    return { case: c, plan: planFor(c), people, classes };
  });
}

/** Nobody is in a class before being known. */
const onceKnown = (list: readonly (readonly [number, string])[], person: Person | undefined) =>
  list.map(([began, name]) => [Math.max(began, person?.created ?? began), name] as const);

function personOf(document: PersonDocument, profile: number): Person {
  const created = timeOf(document.created ?? LONG_AGO);
  const fact = ([time, name, properties]: NonNullable<PersonDocument['events']>[number]) => ({
    time: timeOf(time),
    name,
    properties: properties ?? {},
  });
  return {
    profile,
    created,
    traits: (document.traits ?? []).map(t =>
      t.length === 2 ? { time: created, name: t[0], value: t[1] } : { time: timeOf(t[0]), name: t[1], value: t[2] },
    ),
    events: (document.events ?? []).map(fact),
    lines: (document.lines ?? []).map(fact),
  };
}

function planFor(c: Case): Plan {
  const segmentations = [...c.classes].map(([name, people]) => {
    const classes = [...new Set([...people.values()].flat().map(([, className]) => className))];
    return [name, { kind: 'segmentation', classes, references: [] }] as const;
  });
  const catalog = { ...emptyCatalog(c.zone), zones: c.zones, segments: Object.fromEntries(segmentations) };
  const plan = planOf([c.asked], { segments: c.definitions, catalog });
  if (!plan.ok) throw new Error(`${c.file}: ${c.name}: ${explained(plan.problems)}`);
  return plan.value;
}
