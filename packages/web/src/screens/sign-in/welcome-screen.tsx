import { Button, PasswordInput, Text, TextInput } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { useSignedIn } from '../../api/session.tsx';
import { useTold } from '../../words/told.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { Entrance } from './entrance.tsx';
import { SIGN_IN } from './words.ts';

/** Comes in by the one-time link whose secret stands behind the #, and goes on to the start. */
function useOneTimeLink() {
  const say = useWords(SIGN_IN);
  const signedIn = useSignedIn();
  const navigate = useNavigate();
  const told = useTold();
  const [failure, setFailure] = useState<string>();
  const accept = async (password: string, account?: { email: string; name: string; language: 'en' | 'pl' }) => {
    try {
      const token = location.hash.slice(1);
      signedIn(await api.acceptInvitation({ body: { token, password, ...(account && { account }) } }));
      await navigate({ to: '/', hash: '', replace: true });
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      const said: Readonly<Record<number, string>> = { 403: say('spent'), 409: say('taken') };
      setFailure(said[error.status] ?? error.problems.map(told).join(' '));
    }
  };
  return { failure, accept };
}

/** Makes the account that a link is for. */
export function WelcomeScreen() {
  const say = useWords(SIGN_IN);
  const language = useLanguage();
  const { failure, accept } = useOneTimeLink();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Entrance
      title={say('welcome')}
      about={say('welcomeAbout')}
      failure={failure}
      onSubmit={() => accept(password, { email, name, language })}
    >
      <TextInput
        label={say('email')}
        type="email"
        name="email"
        autoComplete="username"
        maxLength={254}
        required
        value={email}
        onChange={event => setEmail(event.currentTarget.value)}
      />
      <TextInput
        label={say('name')}
        name="name"
        autoComplete="name"
        maxLength={100}
        required
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <NewPassword value={password} onChange={setPassword} />
      <Button type="submit">{say('make')}</Button>
      <Text size="sm">
        <Link to="/">{say('haveAccount')}</Link>
      </Text>
    </Entrance>
  );
}

/** Sets a new password for the account that a link is for. */
export function NewPasswordScreen() {
  const say = useWords(SIGN_IN);
  const { failure, accept } = useOneTimeLink();
  const [password, setPassword] = useState('');
  return (
    <Entrance
      title={say('newPassword')}
      about={say('newPasswordAbout')}
      failure={failure}
      onSubmit={() => accept(password)}
    >
      <NewPassword value={password} onChange={setPassword} />
      <Button type="submit">{say('set')}</Button>
      <Text size="sm">
        <Link to="/">{say('haveAccount')}</Link>
      </Text>
    </Entrance>
  );
}

interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
}

function NewPassword({ value, onChange }: NewPasswordProps) {
  const say = useWords(SIGN_IN);
  return (
    <PasswordInput
      label={say('password')}
      description={say('passwordHint')}
      name="password"
      autoComplete="new-password"
      minLength={12}
      maxLength={200}
      required
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
