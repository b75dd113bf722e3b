import type { Whom } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { APP } from '../app/words.ts';
import { useFormats, useWords } from '../words/use-words.ts';

export interface PeopleLinkProps {
  /** The `people` that came with the number, or a subject. */
  readonly who: Whom;
  readonly asOf?: string;
  /** What is shown; “1 204 people”, if not given. */
  readonly children?: ReactNode;
  readonly count: number;
}

/** A number of people, which leads to these people. */
export function PeopleLink({ who, asOf, count, children }: PeopleLinkProps) {
  const say = useWords(APP);
  const formats = useFormats();
  const told = say('peopleCount', { count, shown: formats.number(count) });
  return (
    <Link
      to="/people"
      search={{ who, ...(asOf !== undefined && { asOf }) }}
      {...(children !== undefined && { title: `${told}: ${say('seePeople')}` })}
    >
      {children ?? told}
    </Link>
  );
}
