import { Alert, Center, Paper, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useEffect } from 'react';

export interface EntranceProps {
  readonly title: string;
  readonly about?: string;
  readonly failure: string | undefined;
  readonly onSubmit: () => Promise<void>;
  readonly children: ReactNode;
}

/** The form before one is in: what it is for, what went wrong, and its fields. */
export function Entrance({ title, about, failure, onSubmit, children }: EntranceProps) {
  useEffect(() => {
    document.title = `${title} · Satsuma`;
  }, [title]);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void onSubmit();
  };
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper w={400} p="xl">
        <form onSubmit={submit}>
          <Stack>
            <img src="/satsuma.svg" alt="" width={40} height={40} />
            <Stack gap="xs">
              <Title order={1}>{title}</Title>
              {about !== undefined && (
                <Text size="sm" c="dimmed">
                  {about}
                </Text>
              )}
            </Stack>
            {failure !== undefined && (
              <Alert color="red" role="alert">
                {failure}
              </Alert>
            )}
            {children}
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
