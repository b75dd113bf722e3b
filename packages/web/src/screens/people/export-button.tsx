import { Alert, Button, Group, Menu, Progress, Stack, Text } from '@mantine/core';
import type { Whom } from '@satsuma/client';
import { IconDownload } from '@tabler/icons-react';
import type { Reply } from '../../api/answers.ts';
import { useJob, type Work } from '../../api/jobs.tsx';
import { Problems } from '../../parts/failure.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { PEOPLE } from './words.ts';

const FORMATS = ['csv', 'jsonl', 'parquet'] as const;
type Exporting = ReturnType<typeof useExport>;
type Exported = NonNullable<Reply<'exportMembers'>['result']>;

/** Writing people into a file; it goes on when the screen is left. */
export const useExport = () => useJob('exportMembers', []);

export interface ExportButtonProps {
  readonly exporting: Exporting;
  readonly whom: Whom;
  readonly asOf: string | undefined;
  readonly known?: 'yes' | 'no' | undefined;
  readonly traits: readonly string[];
}

export function ExportButton({ exporting: { work, start }, whom, asOf, known, traits }: ExportButtonProps) {
  const say = useWords(PEOPLE);
  const query = asOf === undefined ? {} : { query: { asOf } };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={work.state === 'running'}
        >
          {say('exportAs')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(format => (
          <Menu.Item
            key={format}
            onClick={() =>
              void start({
                ...query,
                body: { whom, format, traits, ...(known !== undefined && { known: known === 'yes' }) },
              })
            }
          >
            {say(format)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** How far the file is, and the file. */
export function ExportState({ exporting: { work, clear } }: { readonly exporting: Exporting }) {
  const say = useWords(PEOPLE);
  if (work.state === 'idle') return null;
  if (work.state === 'failed')
    return (
      <Alert color="red" role="alert" title={say('exportFailed')} withCloseButton onClose={clear}>
        <Problems error={work.failure} />
      </Alert>
    );
  return <div role="status">{work.state === 'running' ? <Running work={work} /> : <Done of={work.result} />}</div>;
}

function Running({ work: { done, total } }: { readonly work: Extract<Work<Exported>, { state: 'running' }> }) {
  const say = useWords(PEOPLE);
  return (
    <Stack gap="xs">
      <Text size="sm">{say('exporting')}</Text>
      <Progress value={total === 0 ? 100 : (100 * done) / total} animated={total === 0} aria-label={say('exporting')} />
    </Stack>
  );
}

function Done({ of: { download, file, people } }: { readonly of: Exported }) {
  const say = useWords(PEOPLE);
  const formats = useFormats();
  return (
    <Alert color="green">
      <Group justify="space-between">
        <Text size="sm">{say('exported', { count: people, shown: formats.number(people) })}</Text>
        <Button component="a" size="xs" href={`/api/v1/downloads/${download}`} download={file}>
          {say('download', { file })}
        </Button>
      </Group>
    </Alert>
  );
}
