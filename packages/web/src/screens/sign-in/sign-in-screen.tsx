import { Button, PasswordInput, Text, TextInput } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useSignedIn } from '../../api/session.tsx';
import { useTold } from '../../words/told.ts';
import { useWords } from '../../words/use-words.ts';
import { Entrance } from './entrance.tsx';
import { SIGN_IN } from './words.ts';

/** @param wasIn somebody was signed in on this page before, who may have been in the middle of something */
export function SignInScreen({ wasIn }: { readonly wasIn: boolean }) {
  const say = useWords(SIGN_IN);
  const signedIn = useSignedIn();
  const told = useTold();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<string>();

  async function signIn() {
    try {
      signedIn(await api.signIn({ body: { email, password } }));
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      setFailure(error.status === 401 ? say('wrong') : error.problems.map(told).join(' '));
    }
  }
  return (
    <Entrance title={say('title')} {...(wasIn && { about: say('ended') })} failure={failure} onSubmit={signIn}>
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
    </Entrance>
  );
}
