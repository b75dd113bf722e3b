import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { ApiFailure } from '@satsuma/client';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { Cancellations } from './cancellations.tsx';
import { ColumnMeanings } from './column-meanings.tsx';
import { FileSettings } from './file-settings.tsx';
import { type Hints, type Kept, readKept, writeKept } from './kept.ts';
import { columnsFor, type Draft, documentOf, draftOf, isBought, missingIn, WHO } from './mapping.ts';
import { Notes } from './notes.tsx';
import { TryOut } from './try-out.tsx';
import { WhatItIs } from './what-it-is.tsx';
import { IMPORT } from './words.ts';

const route = getRouteApi('/data/import');

export interface MapFileProps {
  readonly upload: string;
  /** The job that tries it out. */
  readonly tried?: string;
}

/** What the file was taken for, to be corrected; then it is tried out. */
export function MapFile({ upload, tried }: MapFileProps) {
  const navigate = route.useNavigate();
  const [kept, setKept] = useState(() => readKept(upload));
  const guess = useAnswer('guessMapping', { path: { id: upload }, body: kept.hints }, { keep: true });
  const keep = (next: Kept) => {
    writeKept(upload, next);
    setKept(next);
    // What was tried was something else.
    if (tried !== undefined) void navigate({ search: { upload }, replace: true, resetScroll: false });
  };
  if (guess.error instanceof ApiFailure && guess.error.status === 404) return <FileGone />;
  if (guess.error instanceof ApiFailure && guess.error.status === 422 && guess.data === undefined)
    return <Unreadable error={guess.error} />;
  return (
    <Answered of={guess} height={400}>
      {data => (
        <Mapped
          upload={upload}
          name={kept.name}
          {...(tried !== undefined && { tried })}
          guess={data}
          draft={kept.draft ?? draftOf(data.mapping)}
          onDraft={draft => keep({ ...kept, draft })}
          onHints={hints => keep({ name: kept.name, hints: { ...kept.hints, ...hints } })}
        />
      )}
    </Answered>
  );
}

function FileGone() {
  const say = useWords(IMPORT);
  return (
    <Empty
      title={say('fileGone')}
      hint={say('fileGoneHint')}
      action={<Button renderRoot={props => <Link to="/data/import" {...props} />}>{say('another')}</Button>}
    />
  );
}

/** Asking again would not help: the way on is another file. */
function Unreadable({ error }: { readonly error: unknown }) {
  const say = useWords(IMPORT);
  return (
    <Stack align="flex-start">
      <Refused title={say('unreadable')} error={error} />
      <Button renderRoot={props => <Link to="/data/import" {...props} />}>{say('another')}</Button>
    </Stack>
  );
}

interface MappedProps extends MapFileProps {
  readonly name: string;
  readonly guess: Reply<'guessMapping'>;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onHints: (hints: Hints) => void;
}

function Mapped({ upload, name, tried, guess, draft, onDraft, onHints }: MappedProps) {
  const say = useWords(IMPORT);
  const missing = missingIn(draft);
  return (
    <Stack gap="lg">
      <Card title={name === '' ? draft.source : name} about={<Summary guess={guess} draft={draft} />}>
        <WhatItIs draft={draft} onDraft={onDraft} onHints={onHints} />
        <Notes guess={guess} draft={draft} />
      </Card>
      {!guess.shape.segment && (
        <Card title={say('columns')} about={say('columnsAbout')}>
          <ColumnMeanings shape={guess.shape} draft={draft} onDraft={onDraft} />
        </Card>
      )}
      {isBought(draft) && <Cancellations draft={draft} onDraft={onDraft} />}
      <FileSettings shape={guess.shape} draft={draft} onDraft={onDraft} onHints={onHints} />
      {missing.length > 0 && (
        <Alert color="yellow" title={say('missing')} role="status">
          {missing.map(what => (
            <Text key={what} size="sm">
              {say(`missing-${what}`)}
            </Text>
          ))}
        </Alert>
      )}
      <TryOut
        upload={upload}
        {...(tried !== undefined && { tried })}
        mapping={documentOf(draft)}
        isReady={missing.length === 0 && draft.source.trim() !== ''}
      />
      <Group>
        <Button variant="subtle" renderRoot={props => <Link to="/data/import" {...props} />}>
          {say('another')}
        </Button>
      </Group>
    </Stack>
  );
}

/** How many rows of what, and by which columns people are told apart. */
function Summary({ guess, draft }: Pick<MappedProps, 'guess' | 'draft'>) {
  const say = useWords(IMPORT);
  const formats = useFormats();
  const { rows } = guess.shape;
  const who = columnsFor(draft, WHO);
  return (
    <>
      {say(`rows-${draft.as}`, { count: rows, shown: formats.number(rows) })}{' '}
      {guess.shape.segment
        ? say('segmentSpec')
        : who.length === 0
          ? say('knownByNothing')
          : say('knownBy', { columns: formats.list(who) })}{' '}
      {guess.from === 'remembered' && say('remembered', { source: draft.source })}
    </>
  );
}
