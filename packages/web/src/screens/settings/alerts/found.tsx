import type { AlertVerdict, AlertWatch } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../api/session.tsx';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { peopleOf } from '../../../parts/watched/people-of.ts';
import { WatchedLink } from '../../../parts/watched/watched-link.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useVerdict } from './verdict.ts';
import { ALERTS } from './words.ts';

/** What a check found: the number leads to its people, those who came or went also to the flow of their day. */
export function Found({ watch, verdict }: { readonly watch: AlertWatch; readonly verdict: AlertVerdict }) {
  const say = useWords(ALERTS);
  const formats = useFormats();
  const told = useVerdict()(verdict);
  const mayPeople = useMay('people.read');
  const behind = peopleOf(watch, verdict, formats.zone);
  if (verdict.kind === 'differs' && mayPeople)
    return (
      <Link to="/people/$profile" params={{ profile: String(verdict.profile) }}>
        {told}
      </Link>
    );
  if (behind === undefined) return told;
  return (
    <>
      <PeopleLink who={behind.who} count={behind.count}>
        {told}
      </PeopleLink>
      {behind.day !== undefined && (
        <>
          {' · '}
          <WatchedLink watch={watch} day={behind.day}>
            {say('flowOf', { day: formats.date(behind.day) })}
          </WatchedLink>
        </>
      )}
    </>
  );
}
