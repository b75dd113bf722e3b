import { Button, Tabs } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMay } from '../../api/session.tsx';
import { Page } from '../../parts/page.tsx';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { useWords } from '../../words/use-words.ts';
import { AttributesTab } from './attributes/attributes-tab.tsx';
import { IdentityTab } from './identity/identity-tab.tsx';
import { ImportsTab } from './imports/imports-tab.tsx';
import { SourcesTab } from './sources/sources-tab.tsx';
import { DATA } from './words.ts';

const route = getRouteApi('/data');
const TABS = ['sources', 'imports', 'attributes', 'identity'] as const;

/** What is held, where it comes from, what it is for, and who is who. */
export function DataScreen() {
  const say = useWords(DATA);
  const mayImport = useMay('data.write');
  const { tab = 'sources' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={say('title')}
      about={say('about')}
      actions={
        mayImport ? (
          <Button renderRoot={props => <Link to="/data/import" {...props} />}>{say('importFile')}</Button>
        ) : (
          <ViewOnly of="data" />
        )
      }
    >
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={id => void navigate({ search: { tab: TABS.find(one => one === id) ?? 'sources' } })}
      >
        <Tabs.List aria-label={say('title')} mb="lg" style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {TABS.map(id => (
            <Tabs.Tab key={id} value={id}>
              {say(`tab-${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="sources">
          <SourcesTab />
        </Tabs.Panel>
        <Tabs.Panel value="imports">
          <ImportsTab />
        </Tabs.Panel>
        <Tabs.Panel value="attributes">
          <AttributesTab />
        </Tabs.Panel>
        <Tabs.Panel value="identity">
          <IdentityTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
