import { Center, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

export interface EmptyProps {
  /** Why there is nothing: not begun, nothing fits, or nothing has come yet. */
  readonly title: string;
  readonly hint?: string;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

export function Empty({ title, hint, action }: EmptyProps) {
  return (
    <Center mih={160} p="xl">
      <Stack align="center" gap="sm" maw={480}>
        <Title order={2} size="h3" ta="center">
          {title}
        </Title>
        {hint !== undefined && (
          <Text c="dimmed" ta="center">
            {hint}
          </Text>
        )}
        {action}
      </Stack>
    </Center>
  );
}
