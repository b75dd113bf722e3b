import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useAnswer } from '../../api/answers.ts';
import { changed } from '../../app/search.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { bestIdentifier, personName } from '../../parts/person/person-name.tsx';
import { PERSON_NAME } from '../../parts/person/words.ts';
import { useWords } from '../../words/use-words.ts';
import type { Shown } from './shown.ts';
import { WhyLines } from './why-lines.tsx';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');
const MOST = 8;

/** Somebody is typed, and every condition answers for them. */
export function Why({ shown }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const navigate = route.useNavigate();
  const { why } = route.useSearch();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState<string>();
  const pick = (profile: number | undefined) =>
    void navigate({ search: last => changed(last, { why: profile }), replace: true, resetScroll: false });
  const find = (event: SyntheticEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    setSought(typed.trim());
    pick(undefined);
  };
  return (
    <Card title={say('whyTitle')}>
      <form onSubmit={find}>
        <Group gap="sm" wrap="nowrap" align="flex-end">
          <TextInput
            flex={1}
            label={say('whyAbout')}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {say('whyFind')}
          </Button>
        </Group>
      </form>
      {why !== undefined ? (
        <WhyLines shown={shown} profile={why} />
      ) : (
        sought !== undefined && <Candidates q={sought} onPick={pick} />
      )}
    </Card>
  );
}

interface CandidatesProps {
  readonly q: string;
  readonly onPick: (profile: number) => void;
}

function Candidates({ q, onPick }: CandidatesProps) {
  const say = useWords(SEGMENT);
  const sayPerson = useWords(PERSON_NAME);
  const found = useAnswer('searchPeople', { body: { q, limit: MOST } });
  return (
    <Answered of={found} height={60}>
      {({ people }) =>
        people.length === 0 ? (
          <Text size="sm" role="status">
            {say('whyNobody')}
          </Text>
        ) : (
          <Stack gap={4} role="status">
            <Text size="sm" c="dimmed">
              {say('whySeveral')}
            </Text>
            {people.map(person => (
              <Button
                key={person.profile}
                variant="default"
                size="compact-md"
                justify="flex-start"
                onClick={() => onPick(person.profile)}
              >
                {[...new Set([personName(person, sayPerson), bestIdentifier(person.identifiers)?.value])].join(' · ')}
              </Button>
            ))}
          </Stack>
        )
      }
    </Answered>
  );
}
