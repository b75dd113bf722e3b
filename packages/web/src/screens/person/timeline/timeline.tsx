import { Button, Group, Select, Stack } from '@mantine/core';
import { eventTitle } from '@satsuma/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { DayField } from '../../../parts/day-field.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import type { PersonPage } from '../person-screen.tsx';
import { PERSON } from '../words.ts';
import { Density } from './density.tsx';
import { EventList } from './event-list.tsx';

export interface TimelineProps {
  readonly person: PersonPage;
  readonly asOf: string | undefined;
}

/** What a person did: how much when, and event by event. The part of the time and the event are in the address. */
export function Timeline({ person, asOf }: TimelineProps) {
  const { event, from, to } = useSearch({ from: '/people/$profile' });
  const show = useShow();
  const query = { ...(asOf !== undefined && { asOf }), ...(event !== undefined && { event }) };
  const days = useAnswer('listPersonDays', { path: { profile: person.profile }, query }, { keep: true });
  return (
    <Stack gap="md">
      <Filters person={person} />
      <Answered of={days} height={80}>
        {({ days: known }) => (
          <Density days={known} from={from} to={to} onPick={(first, last) => show({ from: first, to: last })} />
        )}
      </Answered>
      <EventList profile={person.profile} asOf={asOf} event={event} days={days.data?.days ?? []} from={from} to={to} />
    </Stack>
  );
}

interface Shown {
  readonly event?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function useShow() {
  const navigate = useNavigate({ from: '/people/$profile' });
  return (next: Shown) =>
    void navigate({
      search: old => {
        const { event, from, to, ...rest } = { ...old, ...next };
        const isSet = { ...(event && { event }), ...(from && { from }), ...(to && { to }) };
        return { ...rest, ...isSet };
      },
      replace: true,
    });
}

function Filters({ person: { events } }: { readonly person: PersonPage }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const { event, from, to } = useSearch({ from: '/people/$profile' });
  const show = useShow();
  const options = useMemo(
    () =>
      events.map(({ name, count }) => ({
        value: name,
        label: say('eventOption', { event: eventTitle(name, formats.language), shown: formats.number(count) }),
      })),
    [events, say, formats],
  );
  return (
    <Group gap="sm" align="flex-end">
      <Select
        size="xs"
        w={260}
        label={say('eventFilter')}
        placeholder={say('allEvents')}
        data={options}
        value={event ?? null}
        onChange={next => show({ event: next ?? undefined })}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': say('allEvents') }}
      />
      <DayField label={say('from')} value={from} onChange={next => show({ from: next })} />
      <DayField label={say('to')} value={to} onChange={next => show({ to: next })} />
      {(from !== undefined || to !== undefined) && (
        <Button size="xs" variant="default" onClick={() => show({ from: undefined, to: undefined })}>
          {say('wholeTime')}
        </Button>
      )}
    </Group>
  );
}
