import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { PEOPLE } from './words.ts';

/** What is searched for stands in the browser's history, in no address; it is asked when it is sent, not while it is typed. */
export function SearchBox({ searched = '' }: { readonly searched?: string | undefined }) {
  const say = useWords(PEOPLE);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(searched);
  useEffect(() => setTyped(searched), [searched]);
  return (
    <search style={{ flex: '1 1 280px', maxWidth: 560 }}>
      <form
        onSubmit={event => {
          event.preventDefault();
          const wanted = typed.trim();
          void navigate({ to: '/people', ...(wanted !== '' && { state: { searched: wanted } }) });
        }}
      >
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            type="search"
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            aria-label={say('searchLabel')}
            placeholder={say('searchHint')}
            leftSection={<IconSearch size={16} aria-hidden />}
          />
          <Button type="submit" variant="default">
            {say('search')}
          </Button>
        </Group>
      </form>
    </search>
  );
}
