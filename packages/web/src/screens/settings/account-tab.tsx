import { Button, Group, NativeSelect, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { SESSION_KEY, useChange } from '../../api/answers.ts';
import { keepCsrfToken } from '../../api/api.ts';
import { useSession, useSignedOut } from '../../api/session.tsx';
import { Card } from '../../parts/card.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Refused } from '../../parts/refused.tsx';
import { tell } from '../../parts/tell.ts';
import { changeLanguage, LANGUAGES } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { SETTINGS } from './words.ts';

/** One's own name, language and password. */
export function AccountTab() {
  return (
    <Stack>
      <Profile />
      <Password />
      <Everywhere />
    </Stack>
  );
}

function Profile() {
  const say = useWords(SETTINGS);
  const client = useQueryClient();
  const { user } = useSession();
  const [name, setName] = useState(user.name);
  const [language, setLanguage] = useState(user.language);
  const change = useChange('changeMyself', {
    changes: ['listUsers'],
    onDone: session => {
      keepCsrfToken(session.csrfToken);
      client.setQueryData(SESSION_KEY, session);
      void changeLanguage(session.user.language);
      tell(say('saved'));
    },
  });
  function save(event: SyntheticEvent) {
    event.preventDefault();
    change.mutate({ body: { name, language } });
  }
  return (
    <Card title={say('tab-account')} about={say('accountAbout', { email: user.email, role: say(`role-${user.role}`) })}>
      <form onSubmit={save}>
        <Stack maw={480}>
          <TextInput
            label={say('yourName')}
            required
            maxLength={100}
            autoComplete="name"
            value={name}
            onChange={event => setName(event.currentTarget.value)}
          />
          <NativeSelect
            label={say('language')}
            value={language}
            onChange={event => setLanguage(LANGUAGES.find(one => one === event.currentTarget.value) ?? language)}
            data={[
              { value: 'en', label: say('languageEn') },
              { value: 'pl', label: say('languagePl') },
            ]}
          />
          <Refused title={say('notSaved')} error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {say('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

const LEAST = 12;

function Password() {
  const say = useWords(SETTINGS);
  const { user } = useSession();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useChange('changePassword', {
    changes: [],
    onDone: () => {
      setCurrent('');
      setPassword('');
      tell(say('passwordChanged'));
    },
  });
  function save(event: SyntheticEvent) {
    event.preventDefault();
    change.mutate({ body: { current, password } });
  }
  return (
    <Card title={say('password')} about={say('passwordAbout')}>
      <form onSubmit={save}>
        <Stack maw={480}>
          {/* A keeper of passwords wants to know whose it is. */}
          <input type="email" autoComplete="username" value={user.email} readOnly hidden />
          <PasswordInput
            label={say('currentPassword')}
            required
            autoComplete="current-password"
            value={current}
            onChange={event => setCurrent(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          />
          <PasswordInput
            label={say('newPassword')}
            description={say('newPasswordHint')}
            required
            minLength={LEAST}
            autoComplete="new-password"
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': say('showPassword') }}
          />
          <Refused title={say('notSaved')} error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {say('changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}

function Everywhere() {
  const say = useWords(SETTINGS);
  const signedOut = useSignedOut();
  const leave = useChange('signOutEverywhere', { changes: [], onDone: signedOut });
  return (
    <Card title={say('signOutEverywhere')}>
      <Text size="sm">{say('signOutEverywhereAbout')}</Text>
      <Refused title={say('notDone')} error={leave.error} />
      <Group>
        <Confirm
          label={say('signOutEverywhere')}
          text={say('signOutEverywhereText')}
          onConfirm={() => leave.mutate({})}
          button={{ size: 'sm' }}
        />
      </Group>
    </Card>
  );
}
