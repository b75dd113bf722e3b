import type { Subject, Whom } from '@satsuma/client';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../api/session.tsx';
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

const EVERYBODY: Subject = { where: { everyone: true } };

/** The base that a number is a share of, as of an instant; now, if not given. */
export const everybodyAt = (asOf?: number): Whom =>
  asOf === undefined ? EVERYBODY : { in: [{ subject: EVERYBODY, asOf }], out: [] };

/** A number of people, which leads to these people; for those who may not see people, the number alone. */
export function PeopleLink({ who, asOf, count, children }: PeopleLinkProps) {
  const say = useWords(APP);
  const formats = useFormats();
  const told = say('peopleCount', { count, shown: formats.number(count) });
  if (!useMay('people.read')) return <span title={`${told}: ${say('peopleHidden')}`}>{children ?? told}</span>;
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
