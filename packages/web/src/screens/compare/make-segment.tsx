import { Link } from '@tanstack/react-router';
import { useMay } from '../../api/session.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Combination } from './compared.ts';
import { COMPARE } from './words.ts';

/** A link to the editor that begins with a combination's condition. */
export function MakeSegment({ combination, name }: { readonly combination: Combination; readonly name: string }) {
  const say = useWords(COMPARE);
  const may = useMay('segments.write');
  if (!may) return null;
  return (
    <Link to="/segments/new" search={{ where: combination.condition }} title={say('makeOf', { name })}>
      {say('make')}
      <span className="sr-only">{`: ${name}`}</span>
    </Link>
  );
}
