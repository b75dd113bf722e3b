import { Button, Group, Modal, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useChange } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { saveAs } from '../../parts/chart/save.ts';
import { Refused } from '../../parts/refused.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { PersonPage } from './person-screen.tsx';
import { PERSON } from './words.ts';

export interface PersonActionsProps {
  readonly person: PersonPage;
  /** What is typed to confirm. */
  readonly name: string;
}

/** What somebody may ask for who asks what is held of them: all of it, or none of it any more. */
export function PersonActions({ person, name }: PersonActionsProps) {
  const mayExport = useMay('people.export');
  const mayErase = useMay('people.write');
  return (
    <Group gap="sm">
      {mayExport && <ExportPerson profile={person.profile} />}
      {mayErase && <ErasePerson profile={person.profile} name={name} />}
    </Group>
  );
}

function ExportPerson({ profile }: { readonly profile: number }) {
  const say = useWords(PERSON);
  const write = useChange('exportPerson', {
    changes: [],
    onDone: response => void response.blob().then(file => saveAs(`person-${profile}.json`, file)),
  });
  return (
    <>
      <Tooltip label={say('exportHint')}>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={write.isPending}
          onClick={() => write.mutate({ path: { profile } })}
        >
          {say('export')}
        </Button>
      </Tooltip>
      <Refused title={say('exportFailed')} error={write.error} />
    </>
  );
}

/** What is told of everybody. What was told of the person is not asked for again: there is nobody to ask of. */
const OF_EVERYBODY = [
  'getOverview',
  'listMembers',
  'samplePeople',
  'searchPeople',
  'countPeople',
  'previewPeople',
  'listSegments',
  'segmentTrends',
  'getInventory',
] as const;

function ErasePerson({ profile, name }: { readonly profile: number; readonly name: string }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const erase = useChange('erasePerson', {
    changes: OF_EVERYBODY,
    onDone: ({ rows }) => {
      notifications.show({ message: say('erased', { count: rows, shown: formats.number(rows) }) });
      // Nothing that was seen of the person comes back, by no step back either.
      void navigate({ to: '/people', replace: true }).then(() => client.removeQueries({ type: 'inactive' }));
    },
  });
  return (
    <>
      <Button variant="default" c="var(--danger)" leftSection={<IconTrash size={16} aria-hidden />} onClick={open}>
        {say('erase')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('eraseTitle')}
        closeButtonProps={{ 'aria-label': say('cancel') }}
      >
        <form
          onSubmit={event => {
            event.preventDefault();
            if (typed.trim() === name) erase.mutate({ path: { profile } });
          }}
        >
          <Stack>
            <Text>{say('eraseText')}</Text>
            <TextInput
              label={say('eraseType', { word: name })}
              value={typed}
              onChange={event => setTyped(event.currentTarget.value)}
              autoComplete="off"
              data-autofocus
            />
            <Refused title={say('eraseFailed')} error={erase.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {say('cancel')}
              </Button>
              <Button type="submit" color="red" disabled={typed.trim() !== name} loading={erase.isPending}>
                {say('eraseDo')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
