import { Button, Center, Stack, Text, Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useWords } from '../words/use-words.ts';
import { APP } from './words.ts';

export interface DamagedLinkProps {
  /** Where one can go on. */
  readonly to: LinkProps['to'];
  readonly label: string;
}

/** An address whose question cannot be read: what it asks for is neither everything nor nothing. */
export function DamagedLink({ to, label }: DamagedLinkProps) {
  const say = useWords(APP);
  return (
    <Center mih="60vh">
      <Stack align="center" maw={480} role="alert">
        <Title order={1}>{say('damaged')}</Title>
        <Text c="dimmed" ta="center">
          {say('damagedHint')}
        </Text>
        <Button renderRoot={props => <Link to={to} {...props} />}>{label}</Button>
      </Stack>
    </Center>
  );
}
