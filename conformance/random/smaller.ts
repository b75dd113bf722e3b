import type { Person } from '../run/people.ts';

const LISTS = ['traits', 'events', 'lines'] as const;

/** A person with as few facts as still show the difference: each is left out in turn, and put back where it was needed. */
export async function withFewerFacts(person: Person, differs: (person: Person) => Promise<boolean>): Promise<Person> {
  let smallest = person;
  for (const list of LISTS) {
    for (let i = smallest[list].length - 1; i >= 0; i--) {
      const without = { ...smallest, [list]: smallest[list].filter((_, j) => j !== i) };
      if (await differs(without)) smallest = without;
    }
  }
  return smallest;
}
