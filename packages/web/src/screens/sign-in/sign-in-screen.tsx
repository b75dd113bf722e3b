import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { api, keepCsrfToken } from '../../api/api.ts';
import { SESSION_KEY } from '../../api/session.tsx';
import { useWords } from '../../words/use-words.ts';
import { SIGN_IN } from './words.ts';

export function SignInScreen() {
  const say = useWords(SIGN_IN);
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string>();

  async function signIn(event: SyntheticEvent) {
    event.preventDefault();
    try {
      const session = await api.signIn({ body: { email, password } });
      keepCsrfToken(session.csrfToken);
      client.setQueryData(SESSION_KEY, session);
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      setFailure(error.status === 401 ? say('wrong') : error.message);
    }
  }
  return (
    <Center component="main" mih="100vh" p="md">
      <Paper w={400} p="xl">
        <form onSubmit={event => void signIn(event)}>
          <Stack>
            <img src="/satsuma.svg" alt="" width={40} height={40} />
            <Title order={1}>{say('title')}</Title>
            {failure !== undefined && (
              <Alert color="red" role="alert">
                {failure}
              </Alert>
            )}
            <TextInput
              label={say('email')}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={event => setEmail(event.currentTarget.value)}
            />
            <PasswordInput
              label={say('password')}
              autoComplete="current-password"
              required
              value={password}
              onChange={event => setPassword(event.currentTarget.value)}
            />
            <Button type="submit">{say('signIn')}</Button>
            <Text size="sm" c="dimmed">
              {say('hint')}
            </Text>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
