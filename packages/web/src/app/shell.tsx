import { AppShell, Burger, Center, Group, Loader, NavLink } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconAdjustments,
  IconColumns3,
  IconDatabase,
  IconGridDots,
  IconHome,
  IconLayersIntersect,
  IconUsers,
} from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SessionProvider, useMay, useWhoAmI } from '../api/session.tsx';
import { SignInScreen } from '../screens/sign-in/sign-in-screen.tsx';
import { changeLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { AccountButton } from './account-button.tsx';
import { BrokenScreen } from './broken-screen.tsx';
import { FindPerson } from './find-person.tsx';
import { JobsButton } from './jobs-button.tsx';
import classes from './shell.module.css';
import { APP } from './words.ts';

const PLACES = [
  { to: '/', label: 'start', icon: IconHome },
  { to: '/people', label: 'people', icon: IconUsers },
  { to: '/segments', label: 'segments', icon: IconLayersIntersect },
  { to: '/segmentations', label: 'segmentations', icon: IconGridDots },
  { to: '/compare', label: 'compare', icon: IconColumns3 },
  { to: '/data', label: 'data', icon: IconDatabase },
  { to: '/settings', label: 'settings', icon: IconAdjustments },
] as const;

/** The frame around every screen: where one is, who one is, what is under way. Nobody signed in sees the sign-in alone. */
export function Shell() {
  const path = useRouterState({ select: state => state.location.pathname });
  return BEFORE.includes(path) ? <Outlet /> : <Inside />;
}

/** Screens for those who are not in yet. */
const BEFORE: readonly string[] = ['/welcome', '/new-password'];

function Inside() {
  const who = useWhoAmI();
  const language = who.data?.user.language;
  // Whoever signs in elsewhere finds the application in their own language.
  useEffect(() => {
    if (language !== undefined) void changeLanguage(language);
  }, [language]);
  // Whoever was in the middle of something is told that it is kept.
  const [wasIn, setWasIn] = useState(false);
  if (who.data != null && !wasIn) setWasIn(true);
  if (who.isPending) return <Waiting />;
  // Whoever was in stays in while the server does not answer: what is being edited is not taken away.
  if (who.isError && who.data === undefined) return <BrokenScreen error={who.error} />;
  if (who.data === null) return <SignInScreen wasIn={wasIn} />;
  return (
    <SessionProvider session={who.data}>
      <Frame />
    </SessionProvider>
  );
}

function Waiting() {
  const say = useWords(APP);
  return (
    <Center component="main" h="100vh" aria-busy>
      <div role="status" aria-label={say('loading')}>
        <Loader aria-hidden />
      </div>
    </Center>
  );
}

function Frame() {
  const say = useWords(APP);
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const path = useRouterState({ select: state => state.location.pathname });
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="lg"
    >
      <a className={classes.skip} href="#main">
        {say('skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={say('openNavigation')} />
            <Link to="/" className={classes.brand}>
              <img src="/satsuma.svg" alt="" width={24} height={24} />
              {'Satsuma'}
            </Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {useMay('people.read') && <FindPerson />}
            <JobsButton />
            <AccountButton />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes.navbar} aria-label={say('navigation')}>
        {PLACES.map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            renderRoot={props => <Link to={to} {...props} />}
            label={say(label)}
            leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
            active={to === '/' ? path === '/' : path.startsWith(to)}
            aria-current={(to === '/' ? path === '/' : path.startsWith(to)) ? 'page' : undefined}
            onClick={close}
            className={classes.place}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="main" className={classes.main}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
