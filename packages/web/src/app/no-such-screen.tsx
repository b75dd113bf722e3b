import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.ts';
import { APP } from './words.ts';

export function NoSuchScreen() {
  const say = useWords(APP);
  return (
    <Center mih="60vh">
      <Stack align="center">
        <Title order={1}>{say('missing')}</Title>
        <Text c="dimmed">{say('missingHint')}</Text>
        <Button component={Link} to="/">
          {say('toStart')}
        </Button>
      </Stack>
    </Center>
  );
}
