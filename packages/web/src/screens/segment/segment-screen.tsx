import { Alert, Group, Stack, Tabs } from '@mantine/core';
import { ApiFailure, type SegmentDefinition } from '@satsuma/client';
import { inLanguage, isSegment } from '@satsuma/core';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { changed } from '../../app/search.ts';
import { Answered } from '../../parts/answered.tsx';
import { NoSuch } from '../../parts/no-such/no-such.tsx';
import { Page } from '../../parts/page.tsx';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { ExportState, useExport } from '../people/export-button.tsx';
import { About, Sentence } from './about.tsx';
import { Actions } from './actions.tsx';
import { KeyNumbers } from './key-numbers.tsx';
import { OverlapTab } from './overlap-tab.tsx';
import { Overview } from './overview.tsx';
import { PeopleTab } from './people-tab.tsx';
import { heldInstant, keptInstant, type Shown, shownOf } from './shown.ts';
import { UsedTab } from './used-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';
import { SEGMENT } from './words.ts';

const route = getRouteApi('/segments/$id');

/** A segment: who is in it, how it went, what sets it apart, with whom it overlaps, what it said before, where it is used. */
export function SegmentScreen() {
  const { id } = route.useParams();
  const language = useLanguage();
  const described = useAnswer('getSegment', { path: { id }, query: { language } });
  if (described.error instanceof ApiFailure && described.error.status === 404) return <NoSuch of="segment" name={id} />;
  return (
    <Answered of={described} height={480}>
      {data =>
        isSegment(data.definition) ? (
          <AsOfOneInstant key={id} described={data} definition={data.definition} />
        ) : (
          <Navigate to="/segmentations/$id" params={{ id }} replace />
        )
      }
    </Answered>
  );
}

interface AsOfOneInstantProps {
  readonly described: Reply<'getSegment'>;
  readonly definition: SegmentDefinition;
}

function AsOfOneInstant({ described, definition }: AsOfOneInstantProps) {
  const { asOf: day } = route.useSearch();
  const language = useLanguage();
  const known = keptInstant(described);
  const [last, hold] = useState(known);
  const held = heldInstant(last, known);
  if (held !== last) hold(held);
  const name = inLanguage(definition.name ?? described.id, language);
  return <Known shown={shownOf(described, definition, name, { day, held })} />;
}

const TABS = ['overview', 'people', 'overlap', 'versions', 'used'] as const;

const PANELS: Readonly<Record<(typeof TABS)[number], (props: { readonly shown: Shown }) => ReactNode>> = {
  overview: Overview,
  people: PeopleTab,
  overlap: OverlapTab,
  versions: VersionsTab,
  used: UsedTab,
};

function Known({ shown }: { readonly shown: Shown }) {
  const say = useWords(SEGMENT);
  const navigate = route.useNavigate();
  const { tab = 'overview' } = route.useSearch();
  const mayPeople = useMay('people.read');
  const exporting = useExport();
  const tabs = TABS.filter(one => one !== 'people' || mayPeople);
  const Panel = PANELS[tab];
  return (
    <Page title={shown.name} about={<About shown={shown} />} actions={<Actions shown={shown} exporting={exporting} />}>
      <Sentence shown={shown} />
      <ExportState exporting={exporting} />
      {shown.described.archived && <Alert color="gray">{say('archived')}</Alert>}
      {shown.isParametric && <Alert color="gray">{say('parametric')}</Alert>}
      {shown.isOutdated && <Alert color="yellow">{say('outdated')}</Alert>}
      <KeyNumbers shown={shown} />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={value =>
          void navigate({ search: last => changed(last, { tab: TABS.find(one => one === value) }), resetScroll: false })
        }
      >
        <Tabs.List aria-label={say('parts')}>
          {tabs.map(one => (
            <Tabs.Tab key={one} value={one}>
              {say(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {!mayPeople && (
          <Group pt="sm">
            <ViewOnly of="people" />
          </Group>
        )}
        {tabs.map(one => (
          <Tabs.Panel key={one} value={one} pt="lg">
            {one === tab && (
              <Stack gap="lg">
                <Panel shown={shown} />
              </Stack>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}
