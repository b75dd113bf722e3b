import type { Asked } from '@satsuma/client';
import { useState } from 'react';
import { PeopleLink } from '../../../parts/people-link.tsx';
import { useFormats } from '../../../words/use-words.ts';

export interface BroughtCountProps {
  /** The import; null: it kept nothing, or what it brought is no more. */
  readonly by: number | null;
  /** What is counted, as the facts of an import name it. */
  readonly what: string;
  readonly count: number;
}

/** How many of something an import brought; where they are people, it leads to those of them who are still there. */
export function BroughtCount({ by, what, count }: BroughtCountProps) {
  const formats = useFormats();
  const [asOf] = useState(() => Date.now());
  const shown = formats.number(count);
  const asked = by === null ? undefined : peopleBrought(what, by, asOf);
  if (asked === undefined) return shown;
  return (
    <PeopleLink who={{ in: [asked], out: [] }} count={count}>
      {shown}
    </PeopleLink>
  );
}

function peopleBrought(what: string, by: number, asOf: number): Asked | undefined {
  if (what === 'newPeople') return { newBy: by, asOf };
  return what === 'refreshedPeople' ? { refreshedBy: by, asOf } : undefined;
}
