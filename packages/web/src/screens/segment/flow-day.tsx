import { Button, Group } from '@mantine/core';
import type { DayFlow, LoggedChange, Person, Whom } from '@satsuma/client';
import { useMemo } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { usePages } from '../../api/pages.ts';
import { useMay } from '../../api/session.tsx';
import { APP } from '../../app/words.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { causeSaid } from '../../parts/cause/cause.ts';
import { CAUSE } from '../../parts/cause/words.ts';
import { Empty } from '../../parts/empty.tsx';
import { PeopleLink } from '../../parts/people-link.tsx';
import { PersonLink, useKnownTraits } from '../../parts/person/person-name.tsx';
import { PERSON_NAME } from '../../parts/person/words.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { Shown } from './shown.ts';
import { SEGMENT } from './words.ts';

export interface FlowDayProps {
  readonly shown: Shown;
  readonly flow: DayFlow;
  /** Which time that is. */
  readonly said: string;
  /** When the next day begins; undefined: the day is not over. */
  readonly until: number | undefined;
  readonly onClose: () => void;
}

/** Who was not there before a day and is after it, and the other way round. */
export function peopleOfDay(id: string, day: number, until: number | undefined): Record<'entered' | 'left', Whom> {
  const before = { logged: id, asOf: day - 1 };
  const after = { logged: id, asOf: (until ?? Date.now()) - 1 };
  return { entered: { in: [after], out: [before] }, left: { in: [before], out: [after] } };
}

/** Everybody who entered or left on a day, and why. */
export function FlowDay({ shown: { id }, flow, said, until, onClose }: FlowDayProps) {
  const say = useWords(SEGMENT);
  const sayApp = useWords(APP);
  const formats = useFormats();
  const mayPeople = useMay('people.read');
  const { entered, left } = peopleOfDay(id, flow.day, until);
  return (
    <Card
      title={say('whoOn', { day: said })}
      about={
        <Group gap="md">
          <PeopleLink who={entered} count={flow.entered}>
            {`▲ ${say('entered')}: ${formats.number(flow.entered)}`}
          </PeopleLink>
          <PeopleLink who={left} count={flow.left}>
            {`▼ ${say('left')}: ${formats.number(flow.left)}`}
          </PeopleLink>
        </Group>
      }
      actions={
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {sayApp('close')}
        </Button>
      }
    >
      {mayPeople && <Changes id={id} flow={flow} until={until} entered={entered} left={left} />}
    </Card>
  );
}

interface ChangesProps extends Pick<FlowDayProps, 'flow' | 'until'> {
  readonly id: string;
  readonly entered: Whom;
  readonly left: Whom;
}

const PAGE = 500;

function Changes({ id, flow, until, entered, left }: ChangesProps) {
  const say = useWords(SEGMENT);
  const people = usePersons([entered, left]);
  const to = until === undefined ? {} : { to: new Date(until).toISOString() };
  const log = usePages('readLog', {
    input: (after: string | undefined) => ({
      query: {
        segment: id,
        from: new Date(flow.day).toISOString(),
        ...to,
        limit: PAGE,
        ...(after !== undefined && { after }),
      },
    }),
    rows: page => page.changes.filter(({ cause }) => cause !== 'first computation'),
    next: page => page.next,
  });
  const columns = useColumns(people);
  return (
    <Answered of={log.query} height={200}>
      {() =>
        log.rows.length === 0 ? (
          <Empty title={say('nobodyThen')} />
        ) : (
          <Table
            label={say('flow')}
            columns={columns}
            rows={log.rows}
            rowKey={({ profile, time, run }) => `${time} ${run} ${profile}`}
            height={360}
            onEnd={log.more}
          />
        )
      }
    </Answered>
  );
}

function useColumns(people: ReadonlyMap<number, Person>): readonly Column<LoggedChange>[] {
  const say = useWords(SEGMENT);
  const sayCause = useWords(CAUSE);
  const sayPerson = useWords(PERSON_NAME);
  const formats = useFormats();
  return useMemo(
    () => [
      {
        key: 'person',
        title: say('person'),
        cell: ({ profile }) => (
          <PersonLink
            person={
              people.get(profile) ?? {
                profile,
                identifiers: [],
                traits: { name: sayPerson('number', { number: profile }) },
              }
            }
          />
        ),
      },
      {
        key: 'what',
        title: say('what'),
        cell: ({ kind }) => (kind === 'left' ? `▼ ${say('left')}` : `▲ ${say('entered')}`),
      },
      { key: 'cause', title: say('cause'), cell: ({ cause }) => causeSaid(cause, sayCause) },
      { key: 'when', title: say('when'), cell: ({ time }) => formats.moment(time) },
    ],
    [people, say, sayCause, sayPerson, formats],
  );
}

/** The first thousand of each, by their profiles, for their names. */
function usePersons([entered, left]: readonly [Whom, Whom]): ReadonlyMap<number, Person> {
  const traits = useKnownTraits();
  const ask = (whom: Whom) => ({ body: { whom, traits: traits ?? [], limit: 1000 } });
  const when = { when: traits !== undefined };
  const came = useAnswer('listMembers', ask(entered), when).data?.members;
  const went = useAnswer('listMembers', ask(left), when).data?.members;
  return useMemo(
    () => new Map([...(came ?? []), ...(went ?? [])].map(person => [person.profile, person])),
    [came, went],
  );
}
