import type { Identifier, Person } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { type Say, useWords } from '../../words/use-words.ts';
import { PERSON_NAME } from './words.ts';

/** The traits that a name is made of. */
const NAME_TRAITS = ['name', 'first_name', 'last_name'] as const;
/** What tells a person best comes first. */
const KINDS = ['email', 'user_id', 'phone', 'card'] as const;

type Named = Pick<Person, 'profile' | 'identifiers' | 'traits'>;

/** Which of these traits anybody has, and those that a name is made of: only they may be asked for. */
export function useKnownTraits(wanted: readonly string[] = []): readonly string[] | undefined {
  const traits = useAnswer('getCatalog', {}).data?.traits;
  return traits && [...new Set([...NAME_TRAITS, ...wanted])].filter(trait => Object.hasOwn(traits, trait));
}

/** The identifier that tells this person best. */
export const bestIdentifier = (identifiers: readonly Identifier[]): Identifier | undefined =>
  KINDS.flatMap(kind => identifiers.find(one => one.kind === kind) ?? [])[0] ??
  identifiers.find(({ kind }) => kind !== 'anonymous_id');

/** Name, else the best identifier, else a number. */
export function personName({ profile, identifiers, traits }: Named, say: Say): string {
  const text = (trait: string) => (typeof traits[trait] === 'string' ? traits[trait] : '');
  const name = `${text('first_name')} ${text('last_name')}`.trim() || text('name');
  if (name !== '') return name;
  const isAnonymous = identifiers.every(({ kind }) => kind === 'anonymous_id');
  return bestIdentifier(identifiers)?.value ?? say(isAnonymous ? 'anonymous' : 'number', { number: String(profile) });
}

/** What a kind of identifier is called. */
export function identifierKind(kind: string, say: Say): string {
  const [known, system] = kind.split(':');
  return system === undefined && kind !== 'external' ? say(kind) : say('external', { system: system ?? known ?? kind });
}

/** A person's name, which leads to their page. */
export function PersonLink({ person, asOf }: { readonly person: Named; readonly asOf?: string | undefined }) {
  const say = useWords(PERSON_NAME);
  return (
    <Link
      to="/people/$profile"
      params={{ profile: String(person.profile) }}
      search={asOf === undefined ? {} : { asOf }}
      preload={false}
    >
      {personName(person, say)}
    </Link>
  );
}
