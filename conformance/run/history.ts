import type { History, Occurrence, TraitValue } from '../../packages/engine/src/person/history.ts';
import { readMoment, readNumber } from '../../packages/engine/src/person/reads-as.ts';
import type { Fact, Given, Person } from './people.ts';

/** A person's history without a store, as it would be read from one. `zone` reads dates. */
export const historyOf = (person: Person, zone: string): History => ({
  profile: person.profile,
  created: person.created,
  traits: byName(person.traits, ({ time, value }) => traitValue(time, value, zone)),
  events: byName(person.events, occurrence),
  lines: byName(person.lines, occurrence),
});

function byName<In extends { readonly name: string; readonly time: number }, Out>(
  facts: readonly In[],
  read: (fact: In, position: number) => Out,
): ReadonlyMap<string, readonly Out[]> {
  const inOrder = facts.map((fact, i) => ({ fact, i })).sort((a, b) => a.fact.time - b.fact.time || a.i - b.i);
  const lists = new Map<string, Out[]>();
  for (const { fact, i } of inOrder) lists.set(fact.name, [...(lists.get(fact.name) ?? []), read(fact, i)]);
  return lists;
}

const textOf = (value: Given): string => (typeof value === 'object' ? '' : String(value));
const listOf = (value: Given): readonly string[] => (typeof value === 'object' ? value : []);

function traitValue(time: number, value: Given, zone: string): TraitValue {
  const text = textOf(value);
  return { time, text, number: readNumber(text), moment: readMoment(text, zone), list: listOf(value) };
}

function occurrence({ time, properties }: Fact, position: number): Occurrence {
  const known = Object.entries(properties)
    .map(([name, value]) => [name, typeof value === 'object' ? value : String(value)] as const)
    .filter(([, value]) => value.length > 0);
  return { time, id: String(position), properties: new Map(known) };
}
