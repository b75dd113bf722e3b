import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type OrderedListSettings, sentence } from '@satsuma/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { useBoth } from '../view.ts';
import type { FormProps, Settings } from './form.ts';
import { SETTINGS } from './words.ts';

/** Which condition is asked first, which next: the first that holds decides. */
export function OrderedListForm({ given, complete, change }: FormProps) {
  const say = useWords(SETTINGS);
  const both = useBoth();
  const { rest } = complete as OrderedListSettings;
  const written = Array.isArray(given.classes) ? (given.classes as readonly Settings[]) : [];
  const move = (i: number, to: number) => {
    const one = written[i];
    if (one !== undefined) change({ classes: written.toSpliced(i, 1).toSpliced(to, 0, one) });
  };
  return (
    <Stack gap="md">
      <Stack component="ol" gap="sm" m={0} pl="lg">
        {written.map((one, i) => (
          <Entry
            key={JSON.stringify(one)}
            settings={complete as OrderedListSettings}
            index={i}
            count={written.length}
            onMove={move}
            onRemove={() => change({ classes: written.toSpliced(i, 1) })}
          />
        ))}
      </Stack>
      <AddSegment
        taken={written.flatMap(one => (typeof one.segment === 'string' ? [one.segment] : []))}
        onAdd={entry => change({ classes: [...written, entry] })}
      />
      <TextInput
        label={say('restName')}
        maw={280}
        value={both(rest.name)}
        onChange={typed => change({ rest: { class: rest.id, name: typed.currentTarget.value || rest.id } })}
      />
    </Stack>
  );
}

interface EntryProps {
  readonly settings: OrderedListSettings;
  readonly index: number;
  readonly count: number;
  readonly onMove: (index: number, to: number) => void;
  readonly onRemove: () => void;
}

function Entry({ settings, index, count, onMove, onRemove }: EntryProps) {
  const say = useWords(SETTINGS);
  const both = useBoth();
  const language = useLanguage();
  const names = useAnswer('getNames', {});
  const entry = settings.classes[index];
  if (entry === undefined) return null;
  const name = both(entry.name);
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {sentence(entry.where, language, names.data ?? {})}
          </Text>
        </div>
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            disabled={index === 0}
            aria-label={say('moveUp', { name })}
            onClick={() => onMove(index, index - 1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            disabled={index === count - 1}
            aria-label={say('moveDown', { name })}
            onClick={() => onMove(index, index + 1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon disabled={count === 1} aria-label={say('removeEntry', { name })} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </li>
  );
}

interface AddSegmentProps {
  readonly taken: readonly string[];
  /** A class as the definition has it: it goes by the name of its segment. */
  readonly onAdd: (entry: Settings) => void;
}

function AddSegment({ taken, onAdd }: AddSegmentProps) {
  const say = useWords(SETTINGS);
  const both = useBoth();
  const language = useLanguage();
  const [picked, setPicked] = useState<string | null>(null);
  const listed = useAnswer('listSegments', { query: { language } });
  const free = (listed.data?.segments ?? []).filter(
    one => one.kind === 'segment' && one.parameters.length === 0 && !taken.includes(one.id),
  );
  return (
    <Group align="flex-end">
      <Select
        label={say('addSegment')}
        w={280}
        searchable
        data={free.map(one => ({ value: one.id, label: both(one.name ?? one.id) }))}
        value={picked}
        onChange={setPicked}
      />
      <Button
        variant="default"
        disabled={picked === null}
        onClick={() => {
          const one = free.find(({ id }) => id === picked);
          if (one !== undefined) onAdd({ segment: one.id, ...(one.name !== null && { name: one.name }) });
          setPicked(null);
        }}
      >
        {say('add')}
      </Button>
    </Group>
  );
}
