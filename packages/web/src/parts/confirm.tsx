import { Button, type ButtonProps, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { APP } from '../app/words.ts';
import { useWords } from '../words/use-words.ts';

export interface ConfirmProps {
  /** What it does, on the button and above the question. */
  readonly label: string;
  /** What becomes of it. */
  readonly text: ReactNode;
  readonly onConfirm: () => void;
  readonly button?: ButtonProps;
}

/** A button whose deed cannot be taken back with another: it asks first. */
export function Confirm({ label, text, onConfirm, button }: ConfirmProps) {
  const say = useWords(APP);
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="default" {...button} onClick={open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={label} closeButtonProps={{ 'aria-label': say('close') }}>
        <Stack>
          <Text component="div">{text}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {say('cancel')}
            </Button>
            <Button
              color="red"
              onClick={() => {
                close();
                onConfirm();
              }}
            >
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
