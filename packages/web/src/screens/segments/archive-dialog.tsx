import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useChange } from '../../api/answers.ts';
import { useNaming } from '../../api/names.ts';
import { APP } from '../../app/words.ts';
import { Refused } from '../../parts/refused.tsx';
import { useWords } from '../../words/use-words.ts';
import { SEGMENTS } from './words.ts';

export interface ArchiveDialogProps {
  readonly row: { readonly id: string; readonly name: string; readonly usedBy: readonly string[] };
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Takes a segment out of use; where others use it, says which, and does not offer it. */
export function ArchiveDialog({ row: { id, name, usedBy }, onClose, onDone }: ArchiveDialogProps) {
  const say = useWords(SEGMENTS);
  const sayApp = useWords(APP);
  const archive = useChange('archiveSegment', {
    changes: ['listSegments', 'getNames', 'getCatalog', 'segmentTrends'],
    onDone: () => {
      notifications.show({ message: say('archived', { name }) });
      onClose();
      onDone?.();
    },
  });
  const isUsed = usedBy.length > 0;
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('archiveTitle', { name })}
      closeButtonProps={{ 'aria-label': sayApp('close') }}
    >
      <Stack>
        {isUsed ? <Users of={usedBy} /> : <Text>{say('archiveText')}</Text>}
        <Refused title={say('archiveRefused')} error={archive.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {sayApp(isUsed ? 'close' : 'cancel')}
          </Button>
          {!isUsed && (
            <Button color="red" loading={archive.isPending} onClick={() => archive.mutate({ path: { id } })}>
              {say('archive')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Users({ of }: { readonly of: readonly string[] }) {
  const say = useWords(SEGMENTS);
  const { segment } = useNaming();
  return (
    <>
      <Text>{say('archiveBlocked')}</Text>
      <List>
        {of.map(id => (
          <List.Item key={id}>
            <Link to="/segments/$id" params={{ id }} search={{ tab: 'used' }}>
              {segment(id)}
            </Link>
          </List.Item>
        ))}
      </List>
    </>
  );
}
