import { Stack } from '@mantine/core';
import type { LifecycleSettings } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { Amount, Choice } from './fields.tsx';
import { changedTable, type FormProps, tableIn } from './form.ts';
import { Orders } from './orders.tsx';
import { SETTINGS } from './words.ts';

/** Days where nothing was chosen yet: two and six months. */
const DAYS = { atRiskAfter: 60, lostAfter: 180 } as const;

const RHYTHM = ['atRiskAfter', 'lostAfter', 'fromOrders', 'shortestGap', 'longestGap', 'unknownGap'] as const;

export function LifecycleForm(props: FormProps) {
  const { given, complete, change } = props;
  const say = useWords(SETTINGS);
  const { pace } = complete as LifecycleSettings;
  return (
    <Stack gap="md">
      <Choice
        word="pace"
        options={['rhythm', 'days']}
        value={pace.by}
        onChange={value => change(value === 'days' ? { days: DAYS, rhythm: undefined } : { days: undefined })}
      />
      {pace.by === 'days'
        ? (['atRiskAfter', 'lostAfter'] as const).map(key => (
            <Amount
              key={key}
              label={say(`days-${key}`)}
              value={pace[key]}
              min={1}
              onChange={value =>
                value !== undefined && change({ days: { ...DAYS, ...tableIn(given, 'days'), [key]: value } })
              }
            />
          ))
        : RHYTHM.map(key => (
            <Amount
              key={key}
              label={say(`rhythm-${key}`)}
              value={pace[key]}
              min={key === 'fromOrders' ? 2 : 0}
              isWhole={key === 'fromOrders'}
              onChange={value => change({ rhythm: changedTable(tableIn(given, 'rhythm'), { [key]: value }) })}
            />
          ))}
      <Orders {...props} />
    </Stack>
  );
}
