import { Link } from '@tanstack/react-router';
import { useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';

/** A profile by its number, which leads to the person. */
export function ProfileLink({ profile }: { readonly profile: number }) {
  const say = useWords(DATA);
  return (
    <Link to="/people/$profile" params={{ profile: String(profile) }}>
      {say('profile', { number: profile })}
    </Link>
  );
}
