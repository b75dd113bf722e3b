import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Permission, useSession } from '../../api/session.tsx';
import { Page } from '../../parts/page.tsx';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { useWords } from '../../words/use-words.ts';
import { AccountTab } from './account-tab.tsx';
import { AlertsTab } from './alerts/alerts-tab.tsx';
import { AuditTab } from './audit-tab.tsx';
import { BackupsTab } from './backups-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { StagesTab } from './stages-tab.tsx';
import { WebhooksTab } from './webhooks/webhooks-tab.tsx';
import { SETTINGS } from './words.ts';
import { WorkspaceTab } from './workspace-tab.tsx';

const route = getRouteApi('/settings');

interface Place {
  readonly needs?: Permission;
  readonly show: () => ReactNode;
}

const TABS = {
  workspace: { needs: 'settings.read', show: () => <WorkspaceTab /> },
  people: { needs: 'accounts', show: () => <PeopleTab /> },
  keys: { needs: 'accounts', show: () => <KeysTab /> },
  stages: { needs: 'settings.read', show: () => <StagesTab /> },
  alerts: { needs: 'alerts.read', show: () => <AlertsTab /> },
  webhooks: { needs: 'webhooks.read', show: () => <WebhooksTab /> },
  audit: { needs: 'accounts', show: () => <AuditTab /> },
  backups: { needs: 'backups', show: () => <BackupsTab /> },
  account: { show: () => <AccountTab /> },
} as const satisfies Readonly<Record<string, Place>>;
type TabId = keyof typeof TABS;

/** What holds for everybody, and one's own account. What one's role does not allow is not there. */
export function SettingsScreen() {
  const say = useWords(SETTINGS);
  const { permissions } = useSession();
  const navigate = route.useNavigate();
  const offered = (Object.keys(TABS) as TabId[]).filter(id => {
    const { needs }: Place = TABS[id];
    return needs === undefined || permissions.includes(needs);
  });
  const { tab } = route.useSearch();
  const chosen = offered.find(id => id === tab) ?? offered[0] ?? 'account';
  return (
    <Page title={say('title')} about={<ViewOnly of="accounts" />}>
      <Tabs
        value={chosen}
        keepMounted={false}
        onChange={id => void navigate({ search: { tab: offered.find(one => one === id) ?? 'account' } })}
      >
        <Tabs.List aria-label={say('title')} mb="lg" style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {offered.map(id => (
            <Tabs.Tab key={id} value={id}>
              {say(`tab-${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map(id => (
          <Tabs.Panel key={id} value={id}>
            {TABS[id].show()}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
