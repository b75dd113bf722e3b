import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Something to mind, that stops nobody. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <Paper p="md" role="status" style={{ borderInlineStart: '3px solid var(--warning)' }}>
      <Stack gap="xs">
        <Text fw={600} size="sm" c="var(--warning)">
          {title}
        </Text>
        {children}
      </Stack>
    </Paper>
  );
}
