import { Button } from '@mantine/core';
import type { Member, Person } from '@satsuma/client';
import { traitTitle } from '@satsuma/core';
import { useMemo } from 'react';
import { identifierKind, PersonLink } from '../../parts/person/person-name.tsx';
import { traitText } from '../../parts/person/value-text.ts';
import { PERSON_NAME } from '../../parts/person/words.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { PEOPLE } from './words.ts';

/** The traits that a list shows, where anybody has them. */
export const LISTED_TRAITS = ['city', 'country'] as const;
const LISTED_KINDS = ['email', 'phone', 'card', 'user_id'] as const;
/** Where it also says since when, there is no room for one's own ids. */
const LISTED_OF_LOG = ['email', 'phone', 'card'] as const;

export interface PeopleTableProps {
  readonly rows: readonly Member[];
  readonly traits: readonly string[];
  readonly asOf?: string | undefined;
  /** In all, where it is known. */
  readonly total?: number | undefined;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

/** People, as many as there are: the next ones are fetched when the last ones come into sight. */
export function PeopleTable({ rows, traits, asOf, total, hasMore, onMore }: PeopleTableProps) {
  const say = useWords(PEOPLE);
  const sayKind = useWords(PERSON_NAME);
  const formats = useFormats();
  const isOfLog = rows.some(({ member }) => member !== undefined);
  const columns = useMemo(
    (): readonly Column<Member>[] => [
      {
        key: 'person',
        title: say('person'),
        width: '220px',
        cell: person => <PersonLink person={person} asOf={asOf} />,
      },
      ...(isOfLog
        ? [{ key: 'since', title: say('memberSince'), cell: ({ member }: Member) => <Since of={member ?? null} /> }]
        : []),
      ...(isOfLog ? LISTED_OF_LOG : LISTED_KINDS).map(kind => ({
        key: kind,
        title: identifierKind(kind, sayKind),
        cell: ({ identifiers }: Person) => identifiers.find(one => one.kind === kind)?.value ?? '',
      })),
      ...LISTED_TRAITS.filter(trait => traits.includes(trait)).map(trait => ({
        key: trait,
        title: traitTitle(trait, formats.language),
        cell: (person: Person) => traitText(trait, person.traits[trait], formats),
      })),
    ],
    [say, sayKind, formats, traits, asOf, isOfLog],
  );
  return (
    <>
      <Table
        label={say('list')}
        columns={columns}
        rows={rows}
        rowKey={({ profile }) => String(profile)}
        height={680}
        {...(total !== undefined && { total })}
        onEnd={onMore}
      />
      {hasMore && (
        <Button variant="subtle" size="compact-sm" onClick={onMore}>
          {say('more')}
        </Button>
      )}
    </>
  );
}

/** Since when somebody is a member: since then, or at least since then. */
function Since({ of }: { readonly of: Member['member'] }) {
  const say = useWords(PEOPLE);
  const formats = useFormats();
  if (of == null) return <span className="quiet">{say('notInLog')}</span>;
  const when = formats.date(of.since);
  return of.isExact ? when : <span title={say('atLeastSinceHint')}>{say('atLeastSince', { when })}</span>;
}
