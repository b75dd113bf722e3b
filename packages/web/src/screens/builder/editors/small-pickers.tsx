import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { CHANNEL_WORDS, type Channel, type Conditions, MESSAGE_ACTIONS, type MessageAction } from '@satsuma/core';
import { useMemo } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { BUILDER } from '../words.ts';
import { traitChoices } from './attribute.ts';
import { Pick } from './pick.tsx';
import { NumberField, OrParameter } from './plain.tsx';

export function TraitPicker({ trait, onPick }: { readonly trait: string; readonly onPick: (trait: string) => void }) {
  const say = useWords(BUILDER);
  const { catalog, speech } = useBuilder();
  const choices = useMemo(
    () => traitChoices(catalog, speech).map(choice => ({ ...choice, isChosen: choice.value === trait })),
    [catalog, speech, trait],
  );
  return <Pick label={say('searchTrait')} choices={choices} onPick={onPick} />;
}

export interface ChannelPickerProps {
  readonly channels: readonly Channel[];
  readonly channel: Channel;
  readonly onPick: (channel: Channel) => void;
}

export function ChannelPicker({ channels, channel, onPick }: ChannelPickerProps) {
  const say = useWords(BUILDER);
  const { speech } = useBuilder();
  return (
    <NativeSelect
      size="xs"
      label={say('channel')}
      value={channel}
      onChange={({ currentTarget }) => {
        const next = channels.find(one => one === currentTarget.value);
        if (next !== undefined) onPick(next);
      }}
      data={channels.map(one => ({ value: one, label: CHANNEL_WORDS[speech.language][one].to }))}
    />
  );
}

export interface ActionPickerProps {
  readonly action: MessageAction;
  readonly onPick: (action: MessageAction) => void;
}

export function ActionPicker({ action, onPick }: ActionPickerProps) {
  const say = useWords(BUILDER);
  return (
    <NativeSelect
      size="xs"
      label={say('messageAction')}
      value={action}
      onChange={({ currentTarget }) => {
        const next = MESSAGE_ACTIONS.find(one => one === currentTarget.value);
        if (next !== undefined) onPick(next);
      }}
      data={MESSAGE_ACTIONS.map(one => ({ value: one, label: say(`action_${one}`) }))}
    />
  );
}

type Random = Conditions['random'];

export interface RandomEditorProps {
  readonly share: Random['random'];
  readonly condition: Random;
  readonly onChange: (condition: Random) => void;
}

/** So many percent, and of which draw: another draw finds other people. */
export function RandomEditor({ share, condition, onChange }: RandomEditorProps) {
  const say = useWords(BUILDER);
  return (
    <Stack gap="xs">
      <Text size="sm">{say('percent')}</Text>
      <OrParameter value={share} type="number" start={10} onChange={random => onChange({ ...condition, random })}>
        {percent => (
          <NumberField
            label={say('percent')}
            value={percent}
            min={0}
            max={100}
            onChange={random => onChange({ ...condition, random })}
          />
        )}
      </OrParameter>
      <TextInput
        size="xs"
        label={say('draw')}
        value={condition.salt ?? ''}
        onChange={({ currentTarget: { value: salt } }) =>
          onChange({ random: condition.random, ...(salt !== '' && { salt }) })
        }
      />
      <Text size="xs" c="dimmed">
        {say('drawHint')}
      </Text>
    </Stack>
  );
}
