import { useState } from 'react';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats } from '../../../words/use-words.ts';

/** How many people an import was the first to tell of; it leads to those of them who are still there. */
export function NewPeople({ by, count }: { readonly by: number; readonly count: number }) {
  const formats = useFormats();
  const [asOf] = useState(() => Date.now());
  return (
    <PeopleLink who={{ in: [{ newBy: by, asOf }], out: [] }} count={count}>
      {formats.number(count)}
    </PeopleLink>
  );
}
