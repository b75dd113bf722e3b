import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Reply, SESSION_KEY } from '../api/answers.ts';
import { api, keepCsrfToken } from '../api/api.ts';
import { useSession } from '../api/session.tsx';
import { changeLanguage, LANGUAGES } from '../words/language.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { APP } from './words.ts';

const SCHEMES = { light: 'schemeLight', dark: 'schemeDark', auto: 'schemeAuto' } as const;
const NAMES = { en: 'languageEn', pl: 'languagePl' } as const;

/** Who one is; language and colours, which are one's own. */
export function AccountMenu() {
  const say = useWords(APP);
  const { user } = useSession();
  const client = useQueryClient();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mark = (isChosen: boolean) => (isChosen ? <IconCheck size={14} aria-hidden /> : <span style={{ width: 14 }} />);

  async function signOut() {
    await api.signOut();
    keepCsrfToken(undefined);
    client.clear();
    client.setQueryData(SESSION_KEY, null);
  }
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon aria-label={say('account')}>
          <IconUserCircle size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
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
              void api.changeMyself({ body: { language: one } });
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
        <Menu.Item onClick={() => void signOut()}>{say('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
