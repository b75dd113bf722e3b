import { Grid, Stack } from '@mantine/core';
import type { Job } from '@satsuma/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type Reply, refresh, useAnswer } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Page } from '../../parts/page.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { Changed } from './changed.tsx';
import { EmptyStart } from './empty-start.tsx';
import { Glance } from './glance.tsx';
import { Jobs } from './jobs.tsx';
import { Moved } from './moved.tsx';
import { FirstSteps } from './steps/first-steps.tsx';
import { Watched } from './watched.tsx';
import { START } from './words.ts';

export type Overview = Reply<'getOverview'>;

/** Where one begins: the base at a glance, what moved, what is out of the ordinary, and what to do next. */
export function StartScreen() {
  const overview = useAnswer('getOverview', {});
  const filling = useFilling();
  return (
    <Answered of={overview} height={600}>
      {base =>
        base.people === 0 || filling !== undefined ? (
          <EmptyStart canFillDemo={base.canFillDemo} filling={filling} />
        ) : (
          <Filled base={base} />
        )
      }
    </Answered>
  );
}

/** How far the demo shop is filled, if it is being filled; whoever began it, and wherever. */
function useFilling(): Job['progress'] | undefined {
  const client = useQueryClient();
  const jobs = useAnswer('listJobs', {}, { every: known => (isFilled(known) ? 30_000 : 2_000) });
  const filling = jobs.data?.find(isFilling)?.progress;
  const isUnderWay = filling !== undefined;
  const was = useRef(isUnderWay);
  useEffect(() => {
    if (was.current && !isUnderWay) void refresh(client, 'all');
    was.current = isUnderWay;
  }, [client, isUnderWay]);
  return filling;
}

const isFilling = ({ kind, status }: Job): boolean => kind === 'demo' && status === 'running';
const isFilled = (jobs: readonly Job[] | undefined): boolean => jobs !== undefined && !jobs.some(isFilling);

function Filled({ base }: { readonly base: Overview }) {
  const say = useWords(START);
  const formats = useFormats();
  const mayAlerts = useMay('alerts.read');
  const last =
    base.lastEvent === null ? say('noEvents') : say('lastEvent', { when: formats.ago(base.lastEvent, base.asOf) });
  return (
    <Page title={say('title')} about={`${say('asOf', { when: formats.moment(base.asOf) })} · ${last}`}>
      <Glance base={base} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <Moved />
            <Changed />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <FirstSteps people={base.people} />
            {mayAlerts && <Watched />}
            <Jobs />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
