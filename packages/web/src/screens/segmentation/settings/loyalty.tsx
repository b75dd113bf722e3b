import { Select, Stack, TextInput } from '@mantine/core';
import type { LoyaltySettings } from '@satsuma/core';
import { useAnswer } from '../../../api/answers.ts';
import { useWords } from '../../../words/use-words.ts';
import { Amount, Choice } from './fields.tsx';
import { changedTable, type FormProps, tableIn } from './form.ts';
import { Orders } from './orders.tsx';
import { SETTINGS } from './words.ts';

const NPS = { survey: 'nps', question: 'score', atLeast: 9 } as const;

export function LoyaltyForm(props: FormProps) {
  const { given, complete, change } = props;
  const say = useWords(SETTINGS);
  const catalog = useAnswer('getCatalog', {});
  const { loyalFrom, advocates } = complete as LoyaltySettings;
  const { answer, event } = advocates;
  const set = (changed: Readonly<Record<string, unknown>>) =>
    change({ advocates: changedTable(tableIn(given, 'advocates'), changed) });
  return (
    <Stack gap="md">
      <Amount
        label={say('loyalFrom')}
        value={loyalFrom}
        min={3}
        isWhole
        onChange={value => change({ loyalFrom: value })}
      />
      <Choice
        word="advocates"
        options={['answer', 'ignore']}
        value={answer === null ? 'ignore' : 'answer'}
        onChange={value => set({ answer: value === 'ignore' ? 'ignore' : undefined })}
      />
      {answer !== null && (
        <>
          {(['survey', 'question'] as const).map(key => (
            <TextInput
              key={key}
              label={say(key)}
              maw={280}
              value={answer[key]}
              onChange={typed => set({ answer: { ...answer, [key]: typed.currentTarget.value || NPS[key] } })}
            />
          ))}
          <Amount
            label={say('atLeast')}
            value={answer.atLeast}
            onChange={value => set({ answer: { ...answer, atLeast: value ?? NPS.atLeast } })}
          />
        </>
      )}
      <Select
        label={say('recommends')}
        placeholder={say('noEvent')}
        maw={280}
        data={Object.keys(catalog.data?.events ?? {})}
        value={event}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': say('noEvent') }}
        onChange={value => set({ event: value ?? undefined })}
      />
      <Orders {...props} />
    </Stack>
  );
}
