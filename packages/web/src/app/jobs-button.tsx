import { ActionIcon, Button, Group, Indicator, Popover, Progress, Stack, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type Reply, useAnswer, useChange } from '../api/answers.ts';
import { useFormats, useWords } from '../words/use-words.ts';
import { APP } from './words.ts';

const STATES = { running: 'jobRunning', done: 'jobDone', failed: 'jobFailed', cancelled: 'jobCancelled' } as const;

/** Long work, found again wherever one went meanwhile. */
export function JobsButton() {
  const say = useWords(APP);
  const formats = useFormats();
  const jobs = useAnswer(
    'listJobs',
    {},
    { every: known => (known?.some(job => job.status === 'running') ? 2_000 : 30_000) },
  );
  const cancel = useChange('cancelJob', { changes: ['listJobs'] });
  const running = jobs.data?.filter(job => job.status === 'running') ?? [];
  const label =
    running.length === 0
      ? say('noJobs')
      : say('jobs', { count: running.length, shown: formats.number(running.length) });
  return (
    <Popover position="bottom-end" width={320}>
      <Indicator disabled={running.length === 0} size={8} processing>
        <Popover.Target>
          <ActionIcon aria-label={label}>
            <IconListCheck size={20} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text fw={600}>{label}</Text>
          {jobs.data?.slice(0, 8).map(job => (
            <Stack gap={4} key={job.id}>
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
                    value={job.progress.total === 0 ? 100 : (100 * job.progress.done) / job.progress.total}
                    animated={job.progress.total === 0}
                    aria-label={say(nameKey(job.kind))}
                  />
                  <Button size="compact-xs" variant="default" onClick={() => cancel.mutate({ path: { id: job.id } })}>
                    {say('jobCancel')}
                  </Button>
                </Group>
              )}
            </Stack>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const KINDS = ['apply', 'backup', 'compute', 'demo', 'export', 'import', 'pull', 'trial', 'undo'] as const;
const nameKey = (kind: string): string => (KINDS.some(known => known === kind) ? `job-${kind}` : 'job-other');

/** What it does; an import leads to its progress and to what it brought, one that was only tried to what it would bring. */
function JobName({ job: { id, kind } }: { readonly job: Reply<'listJobs'>[number] }) {
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
