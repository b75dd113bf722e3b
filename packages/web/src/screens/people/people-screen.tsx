import { useSearch } from '@tanstack/react-router';
import { NoSuchScreen } from '../../app/no-such-screen.tsx';
import { FoundPeople } from './found-people.tsx';
import { Everybody } from './group.tsx';

/** People: everybody, those whom a search finds, or those behind a number. */
export function PeopleScreen() {
  const { q, who, asOf, known } = useSearch({ from: '/people' });
  if (who === null) return <NoSuchScreen />;
  return q === undefined ? <Everybody who={who} asOf={asOf} known={known} /> : <FoundPeople q={q} />;
}
