import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { APP } from './words.ts';

/** From every screen to a person, by whatever is known of them. */
export function FindPerson() {
  const say = useWords(APP);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  return (
    <search>
      <form
        onSubmit={event => {
          event.preventDefault();
          if (typed.trim() !== '') void navigate({ to: '/people', state: { searched: typed.trim() } });
        }}
      >
        <TextInput
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
          aria-label={say('findPerson')}
          placeholder={say('findPersonHint')}
          leftSection={<IconSearch size={16} aria-hidden />}
          w={{ base: 120, sm: 280 }}
          size="xs"
        />
      </form>
    </search>
  );
}
