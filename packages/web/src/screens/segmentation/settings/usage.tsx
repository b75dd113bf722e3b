import { Group, Select, Stack } from '@mantine/core';
import type { UsageSettings } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { ActivityField } from './activity.tsx';
import { Amount, Choice } from './fields.tsx';
import type { FormProps } from './form.ts';
import { Orders } from './orders.tsx';
import { ScoringField } from './rfm.tsx';
import { SETTINGS } from './words.ts';

const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
const BANDS = 3;

export function UsageForm(props: FormProps) {
  const { complete, change } = props;
  const say = useWords(SETTINGS);
  const { inTheLast, count, scores, on } = complete as UsageSettings;
  const [length = '90', word = 'days'] = inTheLast.split(' ');
  const unit = UNITS.find(one => word.startsWith(one)) ?? 'day';
  const within = (long: number, of: string) => change({ inTheLast: `${long} ${of}${long === 1 ? '' : 's'}` });
  return (
    <Stack gap="md">
      <ActivityField {...props} />
      <Group align="flex-end">
        <Amount
          label={say('inTheLast')}
          value={Number(length)}
          min={1}
          isWhole
          onChange={value => value !== undefined && value >= 1 && within(value, unit)}
        />
        <Select
          aria-label={say('period')}
          w={160}
          data={UNITS.map(value => ({ value, label: say(`period-${value}`) }))}
          value={unit}
          allowDeselect={false}
          onChange={value => value !== null && within(Number(length), value)}
        />
      </Group>
      <Choice
        word="count"
        options={['events', 'days']}
        value={count}
        onChange={value => change({ count: value === 'events' ? undefined : value })}
      />
      <ScoringField word="scores" value={scores} bands={BANDS} onChange={value => change({ scores: value })} />
      {on === 'orders' && <Orders {...props} />}
    </Stack>
  );
}
