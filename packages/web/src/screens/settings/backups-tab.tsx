import { Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Refused } from '../../parts/refused.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { useTold } from '../../words/told.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { SETTINGS } from './words.ts';

type Job = Reply<'listJobs'>[number];

const today = (): string => `backup-${new Date().toISOString().slice(0, 16).replaceAll(/[T:]/g, '-')}`;

/** Everything, in a folder of the server's machine. */
export function BackupsTab() {
  const say = useWords(SETTINGS);
  const jobs = useAnswer(
    'listJobs',
    {},
    { every: known => (known?.some(job => job.kind === 'backup' && job.status === 'running') ? 1_000 : 30_000) },
  );
  const [name, setName] = useState(today);
  const make = useChange('makeBackup', { changes: ['listJobs'], onDone: () => setName(today()) });
  function begin(event: SyntheticEvent) {
    event.preventDefault();
    make.mutate({ body: { name } });
  }
  return (
    <Card title={say('tab-backups')} about={say('backupsAbout')}>
      <form onSubmit={begin}>
        <Stack>
          <Group align="flex-end">
            <TextInput
              label={say('folder')}
              pattern="[a-z0-9][a-z0-9\-]*"
              title={say('folderHint')}
              required
              w={300}
              value={name}
              onChange={event => setName(event.currentTarget.value)}
            />
            <Button type="submit" loading={make.isPending}>
              {say('backUp')}
            </Button>
          </Group>
          <Refused title={say('notDone')} error={make.error} />
        </Stack>
      </form>
      <Answered of={jobs}>{data => <Backups jobs={data.filter(job => job.kind === 'backup')} />}</Answered>
      <Text size="sm" c="dimmed">
        {say('restoreHint')}
      </Text>
    </Card>
  );
}

function Backups({ jobs }: { readonly jobs: readonly Job[] }) {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  const columns: readonly Column<Job>[] = [
    { key: 'name', title: say('folder'), cell: ({ result }) => text(result?.name) },
    { key: 'started', title: say('begun'), cell: ({ started }) => formats.moment(started) },
    { key: 'state', title: say('state'), cell: job => <BackupState job={job} /> },
    {
      key: 'bytes',
      title: say('size'),
      isNumber: true,
      cell: ({ result }) =>
        typeof result?.bytes === 'number' ? say('megabytes', { size: formats.decimal(result.bytes / 1_000_000) }) : '',
    },
  ];
  if (jobs.length === 0) return <Empty title={say('noBackups')} hint={say('noBackupsHint')} />;
  return <Table label={say('tab-backups')} columns={columns} rows={jobs} rowKey={job => job.id} />;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function BackupState({ job }: { readonly job: Job }) {
  const say = useWords(SETTINGS);
  const told = useTold();
  const { done, total } = job.progress;
  if (job.status === 'running')
    return (
      <Progress
        value={total === 0 ? 100 : (100 * done) / total}
        animated={total === 0}
        aria-label={say('job-running')}
      />
    );
  return (
    <span>
      {say(`job-${job.status}`)} {job.problems.map(told).join(' ')}
    </span>
  );
}
