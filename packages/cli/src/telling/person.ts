import type { Person } from '@satsuma/engine';
import { PERSON } from '../words/person.ts';
import type { Say } from '../words/say.ts';

/** Who it is, in a line: name, identifiers, profile number. */
export function personLine({ profile, identifiers, traits }: Person, say: Say): string {
  const name = [traits.first_name, traits.last_name].flat().filter(Boolean).join(' ');
  const who = [name, ...identifiers.map(i => i.value)].filter(text => text !== '');
  const number = say.of(PERSON).profile(String(profile));
  return who.length === 0 ? number : `${who.join(', ')} (${number})`;
}
