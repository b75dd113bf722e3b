import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useMay } from '../../api/session.tsx';
import { DamagedLink } from '../../app/damaged-link.tsx';
import { useSearched } from '../../app/searched.ts';
import { NoPeople } from '../../parts/view-only/no-people.tsx';
import { useWords } from '../../words/use-words.ts';
import { FoundPeople } from './found-people.tsx';
import { Everybody } from './group.tsx';
import { isReadable } from './readable.ts';
import { PEOPLE } from './words.ts';

/** People: everybody, those whom a search finds, or those behind a number. */
export function PeopleScreen() {
  const say = useWords(PEOPLE);
  const searched = useSearched();
  const { who, asOf, known } = useSearch({ from: '/people' });
  const mayRead = useMay('people.read');
  const isDamaged = useMemo(() => who === null || (who !== undefined && !isReadable(who)), [who]);
  if (!mayRead) return <NoPeople />;
  if (who === null || isDamaged) return <DamagedLink to="/people" label={say('seeEverybody')} />;
  return searched === undefined ? (
    <Everybody who={who} asOf={asOf} known={known} />
  ) : (
    <FoundPeople key={searched} searched={searched} />
  );
}
