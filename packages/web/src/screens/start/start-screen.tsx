import { Grid, Stack } from '@mantine/core';
import { type Reply, useAnswer } from '../../api/answers.ts';
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
  return (
    <Answered of={overview} height={600}>
      {base => (base.people === 0 ? <EmptyStart canFillDemo={base.canFillDemo} /> : <Filled base={base} />)}
    </Answered>
  );
}

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
