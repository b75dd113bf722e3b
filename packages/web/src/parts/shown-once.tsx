import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { APP } from '../app/words.ts';
import { useWords } from '../words/use-words.ts';

export interface ShownOnceProps {
  readonly title: string;
  readonly text: string;
  /** A key, a link, a secret. */
  readonly secret: string;
  readonly onClose: () => void;
}

/** Something that cannot be shown again: it stays until somebody says that they have it. */
export function ShownOnce({ title, text, secret, onClose }: ShownOnceProps) {
  const say = useWords(APP);
  return (
    <Alert color="yellow" title={title} role="status">
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Group gap="sm">
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button size="xs" onClick={copy}>
                {say(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
          <Button size="xs" variant="default" onClick={onClose}>
            {say('close')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
