import { Button, Group, Popover, Progress, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer, useChange } from '../api/answers.ts';
import { useWords } from '../words/use-words.ts';
import type { OpenedProps } from './on-press.tsx';
import { useUnderWay } from './under-way.ts';
import { APP } from './words.ts';

const STATES = { running: 'jobRunning', done: 'jobDone', failed: 'jobFailed', cancelled: 'jobCancelled' } as const;

/** The latest work, and how far it is. */
export function JobsPanel({ button, isOpen, onChange }: OpenedProps) {
  const { label } = useUnderWay();
  const jobs = useAnswer('listJobs', {});
  return (
    <Popover position="bottom-end" width={320} opened={isOpen} onChange={onChange} trapFocus returnFocus>
      <Popover.Target>{button({ onClick: () => onChange(!isOpen) })}</Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text fw={600}>{label}</Text>
          {jobs.data?.slice(0, 8).map(job => (
            <JobState key={job.id} job={job} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type Job = Reply<'listJobs'>[number];

function JobState({ job }: { readonly job: Job }) {
  const say = useWords(APP);
  const cancel = useChange('cancelJob', { changes: ['listJobs'] });
  const { done, total } = job.progress;
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap">
        <JobName job={job} />
        <Text size="sm" c="dimmed">
          {say(STATES[job.status])}
        </Text>
      </Group>
      {job.status === 'running' && (
        <Group wrap="nowrap">
          <Progress
            flex={1}
            value={total === 0 ? 100 : (100 * done) / total}
            animated={total === 0}
            aria-label={say(nameKey(job.kind))}
          />
          <Button size="compact-xs" variant="default" onClick={() => cancel.mutate({ path: { id: job.id } })}>
            {say('jobCancel')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

const KINDS = ['apply', 'backup', 'compute', 'demo', 'export', 'import', 'pull', 'trial', 'undo'] as const;
const nameKey = (kind: string): string => (KINDS.some(known => known === kind) ? `job-${kind}` : 'job-other');

/** What it does; an import leads to its progress and to what it brought, one that was only tried to what it would bring. */
function JobName({ job: { id, kind } }: { readonly job: Job }) {
  const say = useWords(APP);
  if (kind !== 'import' && kind !== 'trial') return <Text size="sm">{say(nameKey(kind))}</Text>;
  return (
    <Text size="sm" component="div">
      <Link to="/data/import" search={{ job: id }}>
        {say(nameKey(kind))}
      </Link>
    </Text>
  );
}
