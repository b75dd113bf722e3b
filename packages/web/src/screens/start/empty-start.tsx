import { Alert, Button, Paper, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { Job } from '@satsuma/client';
import { IconBuildingStore, IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useJob } from '../../api/jobs.tsx';
import { useMay } from '../../api/session.tsx';
import { Problems } from '../../parts/failure.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../words/use-words.ts';
import { START } from './words.ts';

export interface EmptyStartProps {
  readonly canFillDemo: boolean;
  /** How far it is, if it is being filled. */
  readonly filling: Progressing;
}

type Progressing = Job['progress'] | undefined;

/** An empty installation: a made-up shop to look around in, or one's own data. */
export function EmptyStart({ canFillDemo, filling }: EmptyStartProps) {
  const say = useWords(START);
  const mayWrite = useMay('data.write');
  return (
    <Page title={say('emptyTitle')} about={say(mayWrite ? 'emptyAbout' : 'emptyForbidden')}>
      <SimpleGrid cols={{ base: 1, md: 2 }} maw={960}>
        {((canFillDemo && mayWrite) || filling !== undefined) && <FillDemo filling={filling} />}
        {mayWrite && (
          <Way
            icon={<IconFileImport size={32} stroke={1.5} color="var(--text-3)" aria-hidden />}
            title={say('importTitle')}
            text={say('importText')}
            action={
              <div>
                <Button variant="default" renderRoot={props => <Link to="/data/import" {...props} />}>
                  {say('importDo')}
                </Button>
              </div>
            }
          />
        )}
      </SimpleGrid>
    </Page>
  );
}

function FillDemo({ filling }: { readonly filling: Progressing }) {
  const say = useWords(START);
  const { work, start } = useJob('fillDemo');
  const progress = work.state === 'running' ? work : filling;
  return (
    <Way
      icon={<IconBuildingStore size={32} stroke={1.5} color="var(--text-3)" aria-hidden />}
      title={say('demoTitle')}
      text={say('demoText')}
      action={
        progress === undefined ? (
          <Stack>
            {work.state === 'failed' && (
              <Alert color="red" role="alert" title={say('demoFailed')}>
                <Problems error={work.failure} />
              </Alert>
            )}
            <div>
              <Button onClick={() => void start({})}>{say('demoDo')}</Button>
            </div>
          </Stack>
        ) : (
          <Stack gap="xs" role="status">
            <Text size="sm">{say('demoRunning')}</Text>
            <Progress
              value={progress.total === 0 ? 100 : (100 * progress.done) / progress.total}
              animated={progress.total === 0}
              aria-label={say('demoTitle')}
            />
          </Stack>
        )
      }
    />
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly action: ReactNode;
}

function Way({ icon, title, text, action }: WayProps) {
  return (
    <Paper component="section" aria-label={title} p="xl">
      <Stack h="100%" justify="space-between">
        <Stack gap="sm">
          {icon}
          <Title order={2}>{title}</Title>
          <Text c="dimmed">{text}</Text>
        </Stack>
        {action}
      </Stack>
    </Paper>
  );
}
