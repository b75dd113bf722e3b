import { Group, Progress, Stack, Text } from '@mantine/core';
import type { Job } from '@satsuma/client';
import { useAnswer } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { START } from './words.ts';

const STATES = { running: 'jobRunning', done: 'jobDone', failed: 'jobFailed', cancelled: 'jobCancelled' } as const;
const KINDS = ['compute', 'apply', 'export', 'import', 'trial', 'undo', 'backup', 'pull', 'demo'];
const PAST = 3;

/** Long work under way, and what came of the latest. */
export function Jobs() {
  const say = useWords(START);
  const jobs = useAnswer(
    'listJobs',
    {},
    { every: known => (known?.some(({ status }) => status === 'running') ? 2_000 : 30_000) },
  );
  return (
    <Card title={say('jobs')}>
      <Answered of={jobs} height={60}>
        {known => <Listed jobs={known} />}
      </Answered>
    </Card>
  );
}

function Listed({ jobs }: { readonly jobs: readonly Job[] }) {
  const say = useWords(START);
  const running = jobs.filter(({ status }) => status === 'running');
  const past = jobs.filter(({ status }) => status !== 'running').slice(0, PAST);
  return (
    <Stack gap="sm">
      {running.length === 0 && <Text size="sm">{say('noJobs')}</Text>}
      {[...running, ...past].map(job => (
        <One key={job.id} job={job} />
      ))}
    </Stack>
  );
}

function One({ job: { kind, status, progress, started, finished } }: { readonly job: Job }) {
  const say = useWords(START);
  const formats = useFormats();
  const name = KINDS.includes(kind) ? say(kind) : say('job', { kind });
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{name}</Text>
        <Text size="sm" c={status === 'failed' ? 'var(--danger)' : 'dimmed'} ta="right">
          {say('jobAt', { state: say(STATES[status]), when: formats.ago(finished ?? started, Date.now()) })}
        </Text>
      </Group>
      {status === 'running' && (
        <Progress
          value={progress.total === 0 ? 100 : (100 * progress.done) / progress.total}
          animated={progress.total === 0}
          aria-label={name}
        />
      )}
    </Stack>
  );
}
