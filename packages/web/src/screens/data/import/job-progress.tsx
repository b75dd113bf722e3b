import { Alert, Button, Group, List, Progress, Stack, Text } from '@mantine/core';
import { type Reply, useChange } from '../../../api/answers.ts';
import { APP } from '../../../app/words.ts';
import { useTold } from '../../../words/told.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { IMPORT } from './words.ts';

type Job = Reply<'getJob'>;

export interface JobProgressProps {
  readonly job: Job;
  readonly label: string;
}

/** How far it is; why it came to nothing. */
export function JobProgress({ job, label }: JobProgressProps) {
  const say = useWords(IMPORT);
  const frame = useWords(APP);
  const formats = useFormats();
  const told = useTold();
  const cancel = useChange('cancelJob', { changes: ['getJob', 'listJobs'] });
  const { done, total } = job.progress;
  if (job.status === 'failed' || job.status === 'cancelled')
    return (
      <Alert color={job.status === 'failed' ? 'red' : 'gray'} role="alert" title={say(`job-${job.status}`)}>
        <List size="sm">
          {job.problems.map(problem => (
            <List.Item key={`${problem.path} ${problem.message}`}>
              {problem.path !== '' && <code>{problem.path}</code>} {told(problem)}
            </List.Item>
          ))}
        </List>
      </Alert>
    );
  if (job.status === 'done') return null;
  // Having read everything, it finds out who is who and writes it down; how far that is nobody knows.
  const isReading = total > 0 && done < total;
  return (
    <Stack gap="sm">
      <Progress value={isReading ? (100 * done) / total : 100} animated={!isReading} aria-label={label} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {isReading
            ? say('readSoFar', { done: formats.number(done), total: formats.number(total) })
            : say(total > 0 ? 'putTogether' : 'begun')}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ path: { id: job.id } })}
        >
          {frame('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
