import type { Person } from '@satsuma/engine';
import { PERSON } from '../words/person.ts';
import type { Say } from '../words/say.ts';

/** The kinds that say most to people, first; of devices nobody remembers the number. */
const KINDS = ['email', 'user_id', 'phone', 'card'];

/** The identifiers worth showing in a line: anonymous ones only where there is nothing else. */
export function shownIdentifiers({ identifiers }: Person, most = 3): readonly string[] {
  const place = (kind: string): number => (KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length);
  const named = identifiers.filter(i => i.kind !== 'anonymous_id');
  const some = named.length > 0 ? named : identifiers;
  return some
    .toSorted((a, b) => place(a.kind) - place(b.kind))
    .slice(0, most)
    .map(i => i.value);
}

/** Who it is, in a line: name, identifiers, profile number. */
export function personLine(person: Person, say: Say): string {
  const { profile, traits } = person;
  const name = [traits.first_name, traits.last_name].flat().filter(Boolean).join(' ');
  const who = [name, ...shownIdentifiers(person)].filter(text => text !== '');
  const number = say.of(PERSON).profile(String(profile));
  return who.length === 0 ? number : `${who.join(', ')} (${number})`;
}
