import { Button, FileButton, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSession } from '../../../api/session.tsx';
import { APP } from '../../../app/words.ts';
import { Refused } from '../../../parts/refused.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import classes from './import.module.css';
import { writeKept } from './kept.ts';
import { sendFile } from './send-file.ts';
import { IMPORT } from './words.ts';

const route = getRouteApi('/data/import');
const ENDINGS = '.csv,.tsv,.txt,.json,.jsonl,.ndjson,.parquet,.gz,.xz,.zst,.bz2';
const MB = 1_000_000;

interface Sending {
  readonly name: string;
  readonly sent: number;
  readonly total: number;
}

/** A file is dropped or picked, and sent at once. */
export function DropFile() {
  const say = useWords(IMPORT);
  const { sending, failure, send, stop } = useSending();
  const isOver = useDropped(file => {
    if (sending === undefined) void send(file);
  });
  return (
    <Stack>
      <section className={classes.drop} data-over={isOver || undefined} aria-label={say('step-file')}>
        {sending === undefined ? (
          <Stack align="center" gap="sm" maw={560}>
            <Title order={2}>{say('drop')}</Title>
            <FileButton accept={ENDINGS} onChange={file => file !== null && void send(file)}>
              {props => (
                <Button {...props} size="md">
                  {say('pick')}
                </Button>
              )}
            </FileButton>
            <Text c="dimmed" size="sm">
              {say('dropHint')}
            </Text>
          </Stack>
        ) : (
          <SendingFile sending={sending} onStop={stop} />
        )}
      </section>
      <Refused title={say('notSent')} error={failure} />
    </Stack>
  );
}

function SendingFile({ sending: { name, sent, total }, onStop }: { readonly sending: Sending; onStop(): void }) {
  const say = useWords(IMPORT);
  const frame = useWords(APP);
  const formats = useFormats();
  const part = total === 0 ? 1 : sent / total;
  return (
    <Stack w={480} maw="100%">
      <Text fw={600}>{say('sending', { name })}</Text>
      <Progress value={100 * part} aria-label={say('sending', { name })} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {say('sentOf', { sent: formats.oneDecimal(sent / MB), total: formats.oneDecimal(total / MB) })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={onStop}>
          {frame('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

/**
 * A file that is dropped anywhere in the window: one that misses the place for it would be opened by the browser, instead of the application.
 * @returns whether one is held over the window
 */
function useDropped(onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const dropped = useEffectEvent(onFile);
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', listen: (event: DragEvent) => void) =>
      window.addEventListener(name, listen, { signal: listening.signal });
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    on('dragover', event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    });
    on('dragleave', event => {
      if (event.relatedTarget === null) setIsOver(false);
    });
    on('drop', event => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) dropped(file);
    });
    return () => listening.abort();
  }, []);
  return isOver;
}

/** What is under way ends when the screen is left: a file that is not there as a whole is of no use. */
function useSending() {
  const { csrfToken } = useSession();
  const navigate = route.useNavigate();
  const [sending, setSending] = useState<Sending>();
  const [failure, setFailure] = useState<unknown>(null);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  async function send(file: File) {
    abort.current = new AbortController();
    setFailure(null);
    setSending({ name: file.name, sent: 0, total: file.size });
    try {
      const upload = await sendFile(file, {
        csrfToken,
        signal: abort.current.signal,
        onProgress: (sent, total) => setSending({ name: file.name, sent, total }),
      });
      writeKept(upload.id, { name: file.name, hints: {} });
      await navigate({ search: { upload: upload.id } });
    } catch (error) {
      if (!(error instanceof DOMException)) setFailure(error);
    }
    setSending(undefined);
  }
  return { sending, failure, send, stop: () => abort.current?.abort() };
}
