import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Reply } from '../../api/answers.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import classes from './known-split.module.css';
import { PEOPLE } from './words.ts';

/** Which of the people are listed: those with an identifier of their own, or those known by a device alone. */
export type Known = 'yes' | 'no';
const SIDES = [undefined, 'yes', 'no'] as const;
const NAMES = { all: 'splitAll', yes: 'splitKnown', no: 'splitAnonymous' } as const;

type Split = Reply<'splitPeople'>;

/** How many of the people it is that the list shows. */
export const sizeOf = ({ size, known, anonymous }: Split, side: Known | undefined): number =>
  side === undefined ? size : side === 'yes' ? known.size : anonymous.size;

export interface KnownSplitProps {
  readonly split: Split;
  readonly known: Known | undefined;
}

/** How many of the people are known and how many are anonymous; either can be chosen, and stands in the address. */
export function KnownSplit({ split, known }: KnownSplitProps) {
  const say = useWords(PEOPLE);
  const formats = useFormats();
  return (
    <Group component="nav" gap="xs" aria-label={say('splitLabel')}>
      {SIDES.map(side => (
        <Link
          key={side ?? 'all'}
          from="/people"
          to="."
          replace
          search={({ known: _, ...rest }) => (side === undefined ? rest : { ...rest, known: side })}
          className={classes.side}
          activeOptions={{ exact: true, includeSearch: true }}
          data-chosen={side === known || undefined}
        >
          {say(NAMES[side ?? 'all'], { shown: formats.number(sizeOf(split, side)) })}
        </Link>
      ))}
    </Group>
  );
}
