import { Button, Group, Modal, Progress, Stack, Text, Textarea } from '@mantine/core';
import { definitionSentence, inLanguage, printDefinition, type SegmentDefinition } from '@satsuma/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useJob } from '../../../api/jobs.tsx';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { useFormats, useLanguage, useWords } from '../../../words/use-words.ts';
import type { Before } from '../builder.tsx';
import { useBuilder } from '../builder-context.ts';
import { compiled, definitionOf } from '../model/compile.ts';
import type { useDraft } from '../use-draft.ts';
import { BUILDER } from '../words.ts';
import { Effect, Warnings } from './effect.tsx';
import { Newer } from './newer.tsx';

export interface SaveDialogProps {
  readonly editing: ReturnType<typeof useDraft>;
  readonly before: Before | undefined;
  readonly asOf: number | undefined;
  readonly onClose: () => void;
}

/** What saving would change, a note, and what it has changed. */
export function SaveDialog({ editing, before, asOf, onClose }: SaveDialogProps) {
  const say = useWords(BUILDER);
  const shared = useWords(APP);
  const navigate = useNavigate();
  const { draft, settle } = editing;
  const [definition] = useState(() => definitionOf(draft, compiled(draft).where));
  const [note, setNote] = useState('');
  const { work, start } = useJob('applyDefinitions');
  const [saved, setSaved] = useState<number>();
  // What is stored changes under the dialog once it is saved.
  const [origin, setOrigin] = useState(before);
  const save = async () => {
    setOrigin(before);
    const result = await start({
      body: { definitions: [printDefinition(definition)], ...(note.trim() !== '' && { note: note.trim() }) },
    });
    const version = result?.changes.find(({ id }) => id === definition.segment)?.version;
    if (version === undefined) return;
    settle(draft, version);
    setSaved(version ?? 1);
  };
  const toSegment = () => void navigate({ to: '/segments/$id', params: { id: definition.segment } });
  const close = () => {
    if (saved !== undefined && origin === undefined) toSegment();
    else onClose();
  };
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={saved === undefined ? say('saveTitle') : say('savedTitle', { version: String(saved) })}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      <Stack>
        {saved === undefined ? (
          <>
            <Newer editing={editing} before={before} />
            <Plan definition={definition} before={before} asOf={asOf} />
            <Textarea
              label={say('note')}
              description={say('noteHint')}
              value={note}
              data-autofocus
              onChange={event => setNote(event.currentTarget.value)}
            />
            {work.state === 'failed' && <Refused title={say('saveFailed')} error={work.failure} />}
            {work.state === 'running' && (
              <Progress
                aria-label={say('saving')}
                value={work.total === 0 ? 100 : (100 * work.done) / work.total}
                animated
              />
            )}
          </>
        ) : (
          <Compared definition={definition} before={origin} version={saved} asOf={asOf} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {shared(saved === undefined ? 'cancel' : 'close')}
          </Button>
          {saved === undefined ? (
            <Button loading={work.state === 'running'} onClick={() => void save()}>
              {say('save')}
            </Button>
          ) : (
            <Button onClick={toSegment}>{say('openSegment')}</Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

const samples = (definition: SegmentDefinition) => ({ definition, with: 'samples' as const });

interface PlanProps {
  readonly definition: SegmentDefinition;
  readonly before: Before | undefined;
  readonly asOf: number | undefined;
}

/** Whom the change brings in and leaves out, before anything is stored. */
function Plan({ definition, before, asOf }: PlanProps) {
  const language = useLanguage();
  const { speech } = useBuilder();
  const say = useWords(BUILDER);
  const formats = useFormats();
  const plan = useAnswer('planDefinitions', {
    query: { language },
    body: { definitions: [printDefinition(definition)] },
  });
  const was = before && definitionSentence(before.definition, language, speech.names);
  return (
    <Answered of={plan} height={120}>
      {changes => {
        const own = changes.find(({ id }) => id === definition.segment);
        const affected = changes.filter(({ id, change }) => id !== definition.segment && change === 'affected');
        return (
          <Stack gap="xs">
            {was !== undefined && own !== undefined && was !== own.sentence && (
              <Text size="sm" c="dimmed">
                <s>{was}</s>
              </Text>
            )}
            <Text size="sm">{own?.sentence}</Text>
            {own?.effect?.kind === 'segment' && (
              <Effect
                effect={own.effect}
                after={samples(definition)}
                before={before && samples(before.definition)}
                asOf={asOf}
              />
            )}
            <Warnings warnings={own?.warnings ?? []} />
            {affected.length > 0 && (
              <Text size="sm">
                {say('alsoChanges', {
                  names: formats.list(
                    affected.map(({ id }) => inLanguage(speech.names.segments?.[id] ?? id, language)),
                  ),
                })}
              </Text>
            )}
          </Stack>
        );
      }}
    </Answered>
  );
}

interface ComparedProps extends PlanProps {
  readonly version: number;
}

/** The stored version beside the one before: people in, people out. */
function Compared({ definition, before, version, asOf }: ComparedProps) {
  const say = useWords(BUILDER);
  const from = before?.version ?? null;
  const compared = useAnswer(
    'compareVersions',
    { path: { id: definition.segment, from: from ?? 0, to: version } },
    { when: from !== null && from !== version },
  );
  if (from === null || from === version) return <Text>{say('savedText')}</Text>;
  return (
    <Answered of={compared} height={80}>
      {({ effect }) =>
        effect?.kind === 'segment' ? (
          <>
            <Text size="sm">{say('comparedText', { from: String(from), to: String(version) })}</Text>
            <Effect
              effect={effect}
              after={samples(definition)}
              before={before && samples(before.definition)}
              asOf={asOf}
            />
          </>
        ) : (
          <Text>{say('savedText')}</Text>
        )
      }
    </Answered>
  );
}
