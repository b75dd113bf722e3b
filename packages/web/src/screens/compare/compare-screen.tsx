import { Button, Stack, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../api/answers.ts';
import { changed } from '../../app/search.ts';
import { AsOf } from '../../parts/as-of.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { MOST } from './compared.ts';
import { OverlapView } from './overlap-view.tsx';
import { Picked } from './picked.tsx';
import { SideBySide } from './side-by-side.tsx';
import { COMPARE } from './words.ts';

const route = getRouteApi('/compare');
const TABS = ['side-by-side', 'overlap'] as const;

/** Segments and classes side by side, and whom they have in common. */
export function CompareScreen() {
  const say = useWords(COMPARE);
  const navigate = route.useNavigate();
  const { segments = [], tab = 'side-by-side', asOf } = route.useSearch();
  const tokens = [...new Set(segments)].slice(0, MOST);
  return (
    <Page
      title={say('title')}
      about={say('about')}
      actions={
        <AsOf
          value={asOf}
          onChange={day => void navigate({ search: last => changed(last, { asOf: day }), replace: true })}
        />
      }
    >
      <Picked tokens={tokens} />
      {tokens.length < 2 ? (
        <Begin />
      ) : (
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={value =>
            void navigate({
              search: last => changed(last, { tab: TABS.find(one => one === value) }),
              resetScroll: false,
            })
          }
        >
          <Tabs.List aria-label={say('views')}>
            {TABS.map(one => (
              <Tabs.Tab key={one} value={one}>
                {say(one)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="side-by-side" pt="lg">
            <Stack gap="lg">
              <SideBySide tokens={tokens} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="overlap" pt="lg">
            <Stack gap="lg">
              <OverlapView tokens={tokens} />
            </Stack>
          </Tabs.Panel>
        </Tabs>
      )}
    </Page>
  );
}

function Begin() {
  const say = useWords(COMPARE);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const listed = useAnswer('listSegments', { query: { language } });
  const strategic = (listed.data?.segments ?? [])
    .filter(({ kind, level, parameters }) => kind === 'segment' && level === 'strategic' && parameters.length === 0)
    .slice(0, MOST)
    .map(({ id }) => id);
  return (
    <Empty
      title={say('pickTitle')}
      hint={say('pickHint')}
      {...(strategic.length > 1 && {
        action: (
          <Button onClick={() => void navigate({ search: last => changed(last, { segments: strategic }) })}>
            {say('pickStrategic')}
          </Button>
        ),
      })}
    />
  );
}
