import { Button, Group, Progress, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Refused } from '../../parts/refused.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { useTold } from '../../words/told.ts';
import { useFormats, useWords } from '../../words/use-words.ts';
import { backupName } from './backup-name.ts';
import { SETTINGS } from './words.ts';

type Job = Reply<'listJobs'>[number];
type Kept = Reply<'listBackups'>;

/** A backup that is kept, or one that is under way or came to nothing. */
interface Listed {
  readonly key: string;
  readonly name: string;
  readonly begun: number;
  readonly bytes: number | undefined;
  readonly job: Job | undefined;
}

/** Everything, in a folder of the server's machine. */
export function BackupsTab() {
  const say = useWords(SETTINGS);
  const jobs = useAnswer('listJobs', {}, { every: known => (known?.some(isUnderWay) ? 1_000 : 30_000) });
  const isRunning = jobs.data?.some(isUnderWay) === true;
  const kept = useAnswer('listBackups', {}, { every: 60_000 });
  const { refetch } = kept;
  useEffect(() => {
    if (!isRunning) void refetch();
  }, [isRunning, refetch]);
  const make = useChange('makeBackup', { changes: ['listJobs'] });
  const begun = make.data && { id: make.data.id, name: make.variables?.body.name ?? '' };
  return (
    <Card title={say('tab-backups')} about={say('backupsAbout')}>
      <Answered of={kept}>
        {data => (
          <Stack>
            {data.canMake ? (
              <MakeBackup
                taken={[...data.backups.map(({ name }) => name), ...(begun ? [begun.name] : [])]}
                isBusy={make.isPending || isRunning}
                onMake={name => make.mutate({ body: { name } })}
              />
            ) : (
              <Text size="sm">{say('noBackupFolder')}</Text>
            )}
            <Refused title={say('notDone')} error={make.error} />
            <Backups rows={listed(data, jobs.data ?? [], begun)} />
          </Stack>
        )}
      </Answered>
      <Text size="sm" c="dimmed">
        {say('restoreHint')}
      </Text>
    </Card>
  );
}

const isUnderWay = ({ kind, status }: Job): boolean => kind === 'backup' && status === 'running';

interface MakeBackupProps {
  readonly taken: readonly string[];
  readonly isBusy: boolean;
  readonly onMake: (name: string) => void;
}

function MakeBackup({ taken, isBusy, onMake }: MakeBackupProps) {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  const [typed, setTyped] = useState<string>();
  const name = typed ?? backupName(Date.now(), formats, taken);
  function begin(event: SyntheticEvent) {
    event.preventDefault();
    onMake(name);
    setTyped(undefined);
  }
  return (
    <form onSubmit={begin}>
      <Group align="flex-end">
        <TextInput
          label={say('folder')}
          pattern="[a-z0-9][a-z0-9\-]*"
          title={say('folderHint')}
          required
          w={300}
          value={name}
          onChange={event => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          {say('backUp')}
        </Button>
      </Group>
    </form>
  );
}

/** What is under way or came to nothing comes first: it is of this run of the server. */
function listed(
  { backups }: Kept,
  jobs: readonly Job[],
  begun: { readonly id: string; readonly name: string } | undefined,
): readonly Listed[] {
  const unfinished = jobs.filter(({ kind, status }) => kind === 'backup' && status !== 'done');
  return [
    ...unfinished.map(job => ({
      ...{ key: job.id, begun: job.started, bytes: undefined, job },
      name: job.id === begun?.id ? begun.name : '…',
    })),
    ...backups.map(({ name, made, bytes }) => ({ key: name, name, begun: made, bytes, job: undefined })),
  ];
}

function Backups({ rows }: { readonly rows: readonly Listed[] }) {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  const columns: readonly Column<Listed>[] = [
    { key: 'name', title: say('folder'), width: '40%', cell: ({ name }) => name },
    { key: 'started', title: say('begun'), cell: ({ begun }) => formats.moment(begun) },
    {
      key: 'state',
      title: say('state'),
      width: '25%',
      cell: ({ job }) => (job === undefined ? say('job-done') : <BackupState job={job} />),
    },
    {
      key: 'bytes',
      title: say('size'),
      isNumber: true,
      cell: ({ bytes }) =>
        bytes === undefined ? '' : say('megabytes', { size: formats.oneDecimal(bytes / 1_000_000) }),
    },
  ];
  if (rows.length === 0) return <Empty title={say('noBackups')} hint={say('noBackupsHint')} />;
  return <Table label={say('tab-backups')} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}

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
