import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

export interface KeyNumberProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly about?: ReactNode;
}

/** A number that a screen is about. */
export function KeyNumber({ label, children, about }: KeyNumberProps) {
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <div className="key-number">{children}</div>
      {about !== undefined && (
        <Text size="sm" c="dimmed" component="div">
          {about}
        </Text>
      )}
    </Stack>
  );
}
