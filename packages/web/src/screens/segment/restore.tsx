import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useJob } from '../../api/jobs.tsx';
import { APP } from '../../app/words.ts';
import { Refused } from '../../parts/refused.tsx';
import { useWords } from '../../words/use-words.ts';
import { SEGMENT } from './words.ts';

/** An older version becomes the newest one again. */
export function Restore({ id, version }: { readonly id: string; readonly version: number }) {
  const say = useWords(SEGMENT);
  const sayApp = useWords(APP);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [note, setNote] = useState('');
  const { work, start } = useJob('restoreVersion');
  const restore = async () => {
    const body = note.trim() === '' ? {} : { note: note.trim() };
    if ((await start({ path: { id, version }, body })) === undefined) return;
    notifications.show({ message: say('restored', { version }) });
    close();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={open} aria-label={say('restoreTitle', { version })}>
        {say('restore')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={say('restoreTitle', { version })}
        closeButtonProps={{ 'aria-label': sayApp('close') }}
      >
        <Stack>
          <Text>{say('restoreText', { version })}</Text>
          <TextInput
            label={say('restoreNote')}
            value={note}
            maxLength={1000}
            data-autofocus
            onChange={event => setNote(event.currentTarget.value)}
          />
          <Refused title={say('restoreFailed')} error={work.state === 'failed' ? work.failure : undefined} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {sayApp('cancel')}
            </Button>
            <Button loading={work.state === 'running'} onClick={() => void restore()}>
              {say('restore')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
