import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { ApiFailure, type ImportedFile, type MappingDocument } from '@satsuma/client';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer, useChange } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { useFormats, useLanguage, useWords } from '../../../words/use-words.ts';
import { summaryOf, useFollowed } from './followed.ts';
import { JobProgress } from './job-progress.tsx';
import { writeTrial } from './kept.ts';
import { Brought, Rejected, Unchanged } from './outcome.tsx';
import { IMPORT } from './words.ts';

const route = getRouteApi('/data/import');

export interface TryOutProps {
  readonly upload: string;
  readonly tried?: string;
  readonly mapping: MappingDocument;
  readonly isReady: boolean;
}

/** The whole file is read and nothing is kept: every problem is known before anything is written. */
export function TryOut({ upload, tried, mapping, isReady }: TryOutProps) {
  const say = useWords(IMPORT);
  const language = useLanguage();
  const navigate = route.useNavigate();
  const job = useFollowed(tried, false);
  const isGone = job.error instanceof ApiFailure && job.error.status === 404;
  const begin = useChange('importFile', {
    changes: ['listJobs'],
    onDone: ({ id }) => {
      writeTrial(id, upload);
      void navigate({ search: { upload, try: id }, resetScroll: false });
    },
  });
  return (
    <Card title={say('tryTitle')} about={say('tryAbout')}>
      {tried === undefined || isGone ? (
        <Group>
          <Button
            size="md"
            disabled={!isReady}
            loading={begin.isPending}
            onClick={() => begin.mutate({ query: { language }, body: { upload, mapping, dryRun: true } })}
          >
            {say('tryIt')}
          </Button>
        </Group>
      ) : (
        <Answered of={job}>
          {data => {
            const summary = summaryOf(data);
            return summary === undefined ? (
              <JobProgress job={data} label={say('tryTitle')} />
            ) : summary.outcome === 'unchanged' ? (
              <Unchanged summary={summary} />
            ) : (
              <Tried upload={upload} mapping={mapping} summary={summary} />
            );
          }}
        </Answered>
      )}
      <Refused title={say('notTried')} error={begin.error} />
    </Card>
  );
}

interface TriedProps {
  readonly upload: string;
  readonly mapping: MappingDocument;
  readonly summary: ImportedFile;
}

function Tried({ upload, mapping, summary }: TriedProps) {
  const say = useWords(IMPORT);
  const formats = useFormats();
  const navigate = route.useNavigate();
  const imports = useAnswer('listImports', {});
  const [replace, setReplace] = useState(false);
  const earlier = imports.data?.some(
    ({ source, file, status }) => source === summary.source && file === summary.file && status === 'done',
  );
  const begin = useChange('importFile', {
    changes: ['listJobs', 'listImports'],
    onDone: ({ id }) => void navigate({ search: { upload, job: id } }),
  });
  const { accepted } = summary.rows;
  return (
    <Stack>
      <Text role="status">
        {say(summary.rows.rejected === 0 ? 'triedWell' : 'triedAside', {
          count: summary.rows.rejected,
          shown: formats.number(summary.rows.rejected),
        })}
      </Text>
      <Brought summary={summary} />
      <Rejected summary={summary} />
      {earlier && (
        <Checkbox
          label={say('replace')}
          description={say('replaceHint')}
          checked={replace}
          onChange={event => setReplace(event.currentTarget.checked)}
        />
      )}
      <Refused title={say('notBegun')} error={begin.error} />
      <Group>
        <Button
          size="md"
          disabled={accepted === 0}
          loading={begin.isPending}
          onClick={() =>
            begin.mutate({
              query: { language: formats.language },
              body: { upload, mapping, ...(replace && { replace }) },
            })
          }
        >
          {say('importRows', { count: accepted, shown: formats.number(accepted) })}
        </Button>
      </Group>
    </Stack>
  );
}
