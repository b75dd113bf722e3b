import { Button, Group, SegmentedControl, Tabs } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { METHOD_NAMES, type SegmentationDefinition } from '@satsuma/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { AsOf } from '../../parts/as-of.tsx';
import { Empty } from '../../parts/empty.tsx';
import { NoSuch } from '../../parts/no-such/no-such.tsx';
import { Page } from '../../parts/page.tsx';
import { useFormats, useLanguage, useWords } from '../../words/use-words.ts';
import { ClassesTab } from './classes/classes-tab.tsx';
import { CohortsTab } from './cohorts/cohorts-tab.tsx';
import { dayIn } from './day.ts';
import type { Shown } from './divided.ts';
import { HistoryTab } from './history/history-tab.tsx';
import { MovesTab } from './moves/moves-tab.tsx';
import type { View } from './search.ts';
import { ValueTab } from './value/value-tab.tsx';
import { asOfQuery, useBoth, useView } from './view.ts';
import { SEGMENTATION } from './words.ts';

const MapTab = lazy(() => import('./map/map-tab.tsx').then(({ MapTab }) => ({ default: MapTab })));
const SettingsTab = lazy(() =>
  import('./settings/settings-tab.tsx').then(({ SettingsTab }) => ({ default: SettingsTab })),
);

export function SegmentationScreen() {
  const { id } = useParams({ from: '/segmentations/$id' });
  const language = useLanguage();
  const described = useAnswer('getSegment', { path: { id }, query: { language } });
  if (described.error instanceof ApiFailure && described.error.status === 404)
    return <NoSuch of="segmentation" name={id} />;
  return (
    <Answered of={described} height={480}>
      {({ definition, ...rest }) =>
        'segmentation' in definition ? (
          <Known key={id} definition={definition} versions={rest.versions} />
        ) : (
          <NotDivided id={id} />
        )
      }
    </Answered>
  );
}

function NotDivided({ id }: { readonly id: string }) {
  const say = useWords(SEGMENTATION);
  const action = (
    <Link to="/segments/$id" params={{ id }}>
      {say('toSegment')}
    </Link>
  );
  return <Empty title={say('isSegment')} action={action} />;
}

interface KnownProps {
  readonly definition: SegmentationDefinition;
  readonly versions: Reply<'getSegment'>['versions'];
}

function Known({ definition, versions }: KnownProps) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const formats = useFormats();
  const { view, show } = useView();
  const { segmentation: id, name, method } = definition;
  const divided = useAnswer(
    'divideEverybody',
    { ...asOfQuery(view.asOf), body: { which: { segmentation: id } } },
    { keep: true },
  );
  const today = dayIn(Date.now(), formats.zone);
  const [newest] = versions;
  return (
    <Page
      title={both(name ?? id)}
      about={
        <>
          {divided.data && <div>{`${both(divided.data.name)}: ${both(divided.data.summary)}`}</div>}
          {newest && say('version', { version: newest.version, when: formats.date(newest.created) })}
        </>
      }
      actions={
        <Group gap="sm">
          {method === 'rfm' && <SameMethod id={id} />}
          <AsOf value={view.asOf} max={today} onChange={day => show({ asOf: day === today ? undefined : day })} />
        </Group>
      }
    >
      <Sections method={method}>
        <Answered of={divided} height={480}>
          {data => <Section shown={{ definition, divided: data }} tab={view.tab ?? firstOf(method)} />}
        </Answered>
      </Sections>
    </Page>
  );
}

type Tab = NonNullable<View['tab']>;

/** What a method has besides its classes. */
const OWN: Readonly<Record<string, Tab>> = { 'value-tiers': 'value', cohorts: 'cohorts', place: 'map' };

const firstOf = (method: string): Tab => OWN[method] ?? 'classes';
const tabsOf = (method: string): readonly Tab[] => {
  const own = OWN[method];
  return [...(own ? [own] : []), 'classes', 'moves', 'history', 'settings'];
};

function Sections({ method, children }: { readonly method: string; readonly children: ReactNode }) {
  const say = useWords(SEGMENTATION);
  const { view, show } = useView();
  const tab = view.tab ?? firstOf(method);
  const known = METHOD_NAMES.some(one => one === method);
  return (
    <Tabs
      value={tab}
      keepMounted={false}
      onChange={value => show({ tab: tabsOf(method).find(one => one === value), shape: undefined })}
    >
      <Tabs.List mb="lg">
        {tabsOf(method)
          .filter(one => known || one !== 'settings')
          .map(one => (
            <Tabs.Tab key={one} value={one}>
              {say(`tab-${one}`)}
            </Tabs.Tab>
          ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>{children}</Tabs.Panel>
    </Tabs>
  );
}

function Section({ shown, tab }: { readonly shown: Shown; readonly tab: Tab }) {
  switch (tab) {
    case 'classes':
      return <ClassesTab shown={shown} />;
    case 'moves':
      return <MovesTab shown={shown} />;
    case 'history':
      return <HistoryTab shown={shown} />;
    case 'value':
      return <ValueTab shown={shown} />;
    case 'cohorts':
      return <CohortsTab shown={shown} />;
    case 'map':
      return (
        <Suspense>
          <MapTab shown={shown} />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense>
          <SettingsTab shown={shown} />
        </Suspense>
      );
  }
}

/** RFM on purchases and on e-mail, one click apart. */
function SameMethod({ id }: { readonly id: string }) {
  const say = useWords(SEGMENTATION);
  const both = useBoth();
  const mayAdd = useMay('segments.write');
  const language = useLanguage();
  const navigate = useNavigate();
  const { view } = useView();
  const listed = useAnswer('listSegments', { query: { language } });
  const same = listed.data?.segments.filter(one => one.method === 'rfm') ?? [];
  if (same.length === 0 || (same.length === 1 && !mayAdd)) return null;
  if (same.length === 1)
    return (
      <Button variant="default" renderRoot={props => <Link to="/segmentations" hash="add" {...props} />}>
        {say('addEmailRfm')}
      </Button>
    );
  return (
    <SegmentedControl
      size="xs"
      aria-label={say('whichRfm')}
      value={id}
      onChange={other => void navigate({ to: '/segmentations/$id', params: { id: other }, search: view })}
      data={same.map(one => ({ value: one.id, label: both(one.name ?? one.id) }))}
    />
  );
}
