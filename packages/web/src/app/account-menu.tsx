import { Menu, useMantineColorScheme } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Reply, SESSION_KEY, useChange } from '../api/answers.ts';
import { api } from '../api/api.ts';
import { useSession, useSignedOut } from '../api/session.tsx';
import { tell } from '../parts/tell.ts';
import { changeLanguage, LANGUAGES } from '../words/language.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import type { OpenedProps } from './on-press.tsx';
import { APP } from './words.ts';

const SCHEMES = { light: 'schemeLight', dark: 'schemeDark', auto: 'schemeAuto' } as const;
const NAMES = { en: 'languageEn', pl: 'languagePl' } as const;

/** Who one is; language and colours, which are one's own. */
export function AccountMenu({ button, isOpen, onChange }: OpenedProps) {
  const say = useWords(APP);
  const { user } = useSession();
  const client = useQueryClient();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mark = (isChosen: boolean) => (isChosen ? <IconCheck size={14} aria-hidden /> : <span style={{ width: 14 }} />);

  const change = useChange('changeMyself', { changes: [] });
  const signedOut = useSignedOut();
  const leave = useMutation({
    mutationFn: () => api.signOut(),
    onSuccess: signedOut,
    onError: error => {
      // Where the session had ended already, the sign-in comes by itself.
      if (!(error instanceof ApiFailure && error.status === 401)) tell(say('notSignedOut'), false);
    },
  });
  return (
    <Menu position="bottom-end" width={240} opened={isOpen} onChange={onChange}>
      <Menu.Target>{button({})}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item renderRoot={props => <Link to="/settings" search={{ tab: 'account' }} {...props} />}>
          {user.name}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{say('language')}</Menu.Label>
        {LANGUAGES.map(one => (
          <Menu.Item
            key={one}
            leftSection={mark(one === language)}
            lang={one}
            onClick={() => {
              void changeLanguage(one);
              client.setQueryData<Reply<'whoAmI'> | null>(SESSION_KEY, known =>
                known == null ? known : { ...known, user: { ...known.user, language: one } },
              );
              change.mutate({ body: { language: one } });
            }}
          >
            {say(NAMES[one])}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{say('scheme')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map(one => (
          <Menu.Item key={one} leftSection={mark(one === colorScheme)} onClick={() => setColorScheme(one)}>
            {say(SCHEMES[one])}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => leave.mutate()}>{say('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
