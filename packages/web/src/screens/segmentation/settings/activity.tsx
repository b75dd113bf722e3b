import { MultiSelect, Stack } from '@mantine/core';
import type { Activity } from '@satsuma/core';
import { useAnswer } from '../../../api/answers.ts';
import { useWords } from '../../../words/use-words.ts';
import { Choice } from './fields.tsx';
import type { FormProps } from './form.ts';
import { SETTINGS } from './words.ts';

/** What is looked at: orders, reactions to e-mails, or events of one's own choice. */
export function ActivityField({ complete, change }: FormProps) {
  const say = useWords(SETTINGS);
  const catalog = useAnswer('getCatalog', {});
  const { on } = complete as { readonly on: Activity };
  const known = Object.keys(catalog.data?.events ?? {});
  return (
    <Stack gap="md">
      <Choice
        word="on"
        options={['orders', 'email', 'events']}
        value={typeof on === 'string' ? on : 'events'}
        onChange={value => {
          const [first = 'Order Completed'] = known;
          change({ on: value === 'orders' ? undefined : value === 'email' ? value : { events: [first] } });
        }}
      />
      {typeof on !== 'string' && (
        <MultiSelect
          label={say('events')}
          data={known}
          value={[...on.events]}
          searchable
          maw={480}
          onChange={events => events.length > 0 && change({ on: { ...on, events } })}
        />
      )}
    </Stack>
  );
}
