import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { useInterval } from '@mantine/hooks';
import { ApiFailure } from '@satsuma/client';
import { useTold } from '../words/told.ts';
import { useWords } from '../words/use-words.ts';
import { reloadWhenReached } from './reach.ts';
import { APP } from './words.ts';

/** What is shown where a screen cannot be. */
export function BrokenScreen({ error }: { readonly error: unknown }) {
  const say = useWords(APP);
  const told = useTold();
  const isAway = error instanceof ApiFailure && error.status === 0;
  useInterval(() => void reloadWhenReached(), 3_000, { autoInvoke: isAway });
  return (
    <Center mih="60vh">
      <Stack align="center" maw={480} role="alert">
        <Title order={1}>{say(isAway ? 'away' : 'broken')}</Title>
        <Text c="dimmed" ta="center">
          {isAway
            ? say('awayHint')
            : error instanceof ApiFailure
              ? error.problems.map(told).join(' ')
              : say('brokenHint')}
        </Text>
        <Button onClick={() => (isAway ? void reloadWhenReached() : location.reload())}>{say('reload')}</Button>
      </Stack>
    </Center>
  );
}
