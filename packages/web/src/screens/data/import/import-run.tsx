import { Alert, Button, Stack, Text } from '@mantine/core';
import { ApiFailure, type ImportedFile } from '@satsuma/client';
import { Link, Navigate } from '@tanstack/react-router';
import type { Reply } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { summaryOf, useFollowed } from './followed.ts';
import classes from './import.module.css';
import { JobProgress } from './job-progress.tsx';
import { uploadTriedBy } from './kept.ts';
import { Brought, Rejected, Unchanged } from './outcome.tsx';
import { IMPORT } from './words.ts';

export interface ImportRunProps {
  readonly job: string;
  readonly upload?: string;
}

/** The import under way, and what came of it. */
export function ImportRun({ job: id, upload }: ImportRunProps) {
  const say = useWords(IMPORT);
  const job = useFollowed(id, true);
  if (job.error instanceof ApiFailure && job.error.status === 404)
    return <Empty title={say('jobGone')} hint={say('jobGoneHint')} action={<Another />} />;
  return (
    <Answered of={job}>
      {data => {
        const summary = summaryOf(data);
        if (data.kind === 'trial') return <TrialRun job={data} />;
        if (summary === undefined)
          return (
            <Card title={say('importing')} about={say('importingAbout')}>
              <JobProgress job={data} label={say('importing')} />
              {data.status !== 'running' && upload !== undefined && (
                <Button
                  variant="default"
                  renderRoot={props => <Link to="/data/import" search={{ upload }} {...props} />}
                  w="fit-content"
                >
                  {say('backToMapping')}
                </Button>
              )}
            </Card>
          );
        return summary.outcome === 'unchanged' ? (
          <Stack>
            <Unchanged summary={summary} />
            <Next />
          </Stack>
        ) : (
          <Imported summary={summary} />
        );
      }}
    </Answered>
  );
}

/** A trial that was come upon among the jobs: back to its columns, while they are known here. */
function TrialRun({ job }: { readonly job: Reply<'getJob'> }) {
  const say = useWords(IMPORT);
  const upload = uploadTriedBy(job.id);
  if (upload !== undefined) return <Navigate to="/data/import" search={{ upload, try: job.id }} replace />;
  const summary = summaryOf(job);
  if (summary === undefined)
    return (
      <Card title={say('tryTitle')} about={say('tryAbout')}>
        <JobProgress job={job} label={say('tryTitle')} />
      </Card>
    );
  if (summary.outcome === 'unchanged') return <Unchanged summary={summary} />;
  return (
    <Card title={say('triedOnly', { file: summary.file })} about={say('triedOnlyAbout')} actions={<Another />}>
      <Brought summary={summary} />
      <Rejected summary={summary} />
    </Card>
  );
}

function Imported({ summary }: { readonly summary: ImportedFile }) {
  const say = useWords(IMPORT);
  const formats = useFormats();
  return (
    <Stack gap="lg">
      <Alert color="green" role="status" title={say('done', { file: summary.file })}>
        <Text size="sm">
          {say('doneText', { source: summary.source, seconds: formats.oneDecimal(summary.seconds) })}
        </Text>
      </Alert>
      <Card title={say('brought')}>
        <Brought summary={summary} />
        <Rejected summary={summary} />
      </Card>
      <Next />
    </Stack>
  );
}

function Another() {
  const say = useWords(IMPORT);
  return <Button renderRoot={props => <Link to="/data/import" {...props} />}>{say('another')}</Button>;
}

/** Where the way goes on. */
function Next() {
  const say = useWords(IMPORT);
  const places = [
    { key: 'rfm', link: <Link to="/segmentations">{say('next-rfm')}</Link> },
    { key: 'segment', link: <Link to="/segments/new">{say('next-segment')}</Link> },
    {
      key: 'data',
      link: (
        <Link to="/data" search={{ tab: 'attributes' }}>
          {say('next-data')}
        </Link>
      ),
    },
    { key: 'people', link: <Link to="/people">{say('next-people')}</Link> },
  ];
  return (
    <Card title={say('next')} actions={<Another />}>
      <ul className={classes.next}>
        {places.map(({ key, link }) => (
          <li key={key}>
            <Text fw={600} component="div">
              {link}
            </Text>
            <Text size="sm" c="dimmed">
              {say(`next-${key}-hint`)}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}
