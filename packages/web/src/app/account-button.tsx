import { ActionIcon } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { lazy } from 'react';
import { useWords } from '../words/use-words.ts';
import { OnPress } from './on-press.tsx';
import { reached } from './reach.ts';
import { APP } from './words.ts';

const AccountMenu = lazy(
  reached(() => import('./account-menu.tsx').then(({ AccountMenu }) => ({ default: AccountMenu }))),
);

/** To what is one's own. */
export function AccountButton() {
  const say = useWords(APP);
  return (
    <OnPress
      opens={AccountMenu}
      button={props => (
        <ActionIcon aria-label={say('account')} aria-haspopup="menu" {...props}>
          <IconUserCircle size={20} aria-hidden />
        </ActionIcon>
      )}
    />
  );
}
