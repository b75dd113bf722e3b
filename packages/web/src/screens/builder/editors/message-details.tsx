import { NativeSelect, Stack, Text } from '@mantine/core';
import { type Conditions, isParam, MESSAGE_EVENTS } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { BUILDER } from '../words.ts';
import { ValuePicker } from './value-picker.tsx';

type Message = Conditions['message'];

export interface MessageDetailsProps {
  readonly condition: Message;
  readonly onChange: (condition: Message) => void;
}

const SENT = ['campaign', 'triggered'] as const;
const PARTS = ['day', 'night'] as const;

/** Which campaign, sent how, at which time of day. */
export function MessageDetails({ condition, onChange }: MessageDetailsProps) {
  const say = useWords(BUILDER);
  const { campaign, sent, partOfDay, ...rest } = condition;
  const values =
    campaign === undefined || isParam(campaign) ? [] : typeof campaign === 'string' ? [campaign] : campaign;
  const event = MESSAGE_EVENTS[condition.channel][condition.message];
  const change = (next: Partial<Pick<Message, 'campaign' | 'sent' | 'partOfDay'>>) =>
    onChange({
      ...rest,
      ...(campaign && { campaign }),
      ...(sent && { sent }),
      ...(partOfDay && { partOfDay }),
      ...next,
    });
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        label={say('sent')}
        value={sent ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const next = SENT.find(one => one === value);
          if (next !== undefined) return change({ sent: next });
          onChange({ ...rest, ...(campaign && { campaign }), ...(partOfDay && { partOfDay }) });
        }}
        data={[{ value: '', label: say('sent_any') }, ...SENT.map(one => ({ value: one, label: say(`sent_${one}`) }))]}
      />
      <NativeSelect
        size="xs"
        label={say('partOfDay')}
        value={partOfDay ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const next = PARTS.find(one => one === value);
          if (next !== undefined) return change({ partOfDay: next });
          onChange({ ...rest, ...(campaign && { campaign }), ...(sent && { sent }) });
        }}
        data={[{ value: '', label: say('part_any') }, ...PARTS.map(one => ({ value: one, label: say(`part_${one}`) }))]}
      />
      <Text size="sm">{say('campaigns')}</Text>
      <ValuePicker
        of={{ event, property: 'campaign_name' }}
        label={say('searchCampaign')}
        values={values.filter(value => typeof value === 'string')}
        isMany
        onChange={texts => {
          const params = values.filter(isParam);
          if (texts.length + params.length > 0) return change({ campaign: [...params, ...texts] });
          onChange({ ...rest, ...(sent && { sent }), ...(partOfDay && { partOfDay }) });
        }}
      />
    </Stack>
  );
}
