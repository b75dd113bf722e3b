import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Refused } from '../../parts/refused.tsx';
import { tell } from '../../parts/tell.ts';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { useLanguage, useWords } from '../../words/use-words.ts';
import classes from './settings.module.css';
import { moved, withNewStage } from './stages.ts';
import { SETTINGS } from './words.ts';

type Stage = Reply<'getStages'>['stages'][number];

/** The steps of the purchase path, in their order. */
export function StagesTab() {
  const stages = useAnswer('getStages', {});
  return <Answered of={stages}>{data => <Stages key={JSON.stringify(data.stages)} stored={data.stages} />}</Answered>;
}

function Stages({ stored }: { readonly stored: readonly Stage[] }) {
  const say = useWords(SETTINGS);
  const language = useLanguage();
  const mayChange = useMay('settings.write');
  const [stages, setStages] = useState(stored);
  const [told, setTold] = useState('');
  const save = useChange('setStages', { changes: ['getStages'], onDone: () => tell(say('saved')) });
  function move(from: number, to: number) {
    const stage = stages[from];
    if (stage === undefined || to < 0 || to >= stages.length) return;
    setStages(moved(stages, from, to));
    setTold(say('stageMoved', { name: stage.name[language], place: to + 1, of: stages.length }));
  }
  return (
    <Card title={say('tab-stages')} about={say('stagesAbout')} actions={<ViewOnly of="settings" />}>
      <ol className={classes.stages}>
        {stages.map((stage, i) => (
          <StageRow
            key={stage.id}
            stage={stage}
            place={i}
            last={stages.length - 1}
            mayChange={mayChange}
            onMove={move}
            onName={name => setStages(stages.map(one => (one.id === stage.id ? { ...one, name } : one)))}
            onRemove={() => setStages(stages.filter(one => one.id !== stage.id))}
          />
        ))}
      </ol>
      <div className="sr-only" role="status">
        {told}
      </div>
      <Refused title={say('notSaved')} error={save.error} />
      {mayChange && (
        <Group>
          <Button
            loading={save.isPending}
            disabled={stages === stored}
            onClick={() => save.mutate({ body: { stages: [...stages] } })}
          >
            {say('save')}
          </Button>
          <Button variant="default" onClick={() => setStages(withNewStage(stages))}>
            {say('addStage')}
          </Button>
          {stages !== stored && (
            <Button variant="subtle" onClick={() => setStages(stored)}>
              {say('discard')}
            </Button>
          )}
        </Group>
      )}
    </Card>
  );
}

interface StageRowProps {
  readonly stage: Stage;
  readonly place: number;
  readonly last: number;
  readonly mayChange: boolean;
  readonly onMove: (from: number, to: number) => void;
  readonly onName: (name: Stage['name']) => void;
  readonly onRemove: () => void;
}

/** Dragged by its handle, moved by its arrows, or by Alt and the arrow keys from its fields. */
function StageRow({ stage, place, last, mayChange, onMove, onName, onRemove }: StageRowProps) {
  const say = useWords(SETTINGS);
  const language = useLanguage();
  const name = stage.name[language] === '' ? say('newStage') : stage.name[language];
  const dragging = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      onMove(Number(event.dataTransfer.getData('text/plain')), place);
    },
  };
  if (!mayChange)
    return (
      <li>
        <Text>{name}</Text>
      </li>
    );
  return (
    <li
      {...dragging}
      onKeyDown={event => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(place, place + (event.key === 'ArrowUp' ? -1 : 1));
      }}
    >
      <Group gap="xs" wrap="nowrap">
        {/* What it does can be done by the arrows beside it. */}
        <span
          draggable
          aria-hidden
          className={classes.handle}
          onDragStart={event => event.dataTransfer.setData('text/plain', String(place))}
        >
          <IconGripVertical size={16} />
        </span>
        <Group flex={1} gap="xs">
          <TextInput
            flex="1 1 130px"
            lang="en"
            aria-label={say('stageEn', { place: place + 1 })}
            value={stage.name.en}
            onChange={event => onName({ ...stage.name, en: event.currentTarget.value })}
          />
          <TextInput
            flex="1 1 130px"
            lang="pl"
            aria-label={say('stagePl', { place: place + 1 })}
            value={stage.name.pl}
            onChange={event => onName({ ...stage.name, pl: event.currentTarget.value })}
          />
        </Group>
        <ActionIcon
          aria-label={say('moveUp', { name })}
          disabled={place === 0}
          onClick={() => onMove(place, place - 1)}
        >
          <IconArrowUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={say('moveDown', { name })}
          disabled={place === last}
          onClick={() => onMove(place, place + 1)}
        >
          <IconArrowDown size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={say('removeStage', { name })} disabled={last === 0} onClick={onRemove}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  );
}
