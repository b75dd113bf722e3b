import { Select, Stack } from '@mantine/core';
import type { AgeBandSettings, CohortsSettings, PlaceSettings } from '@satsuma/core';
import { useAnswer } from '../../../api/answers.ts';
import { useWords } from '../../../words/use-words.ts';
import { Amount, Choice, Numbers } from './fields.tsx';
import type { FormProps } from './form.ts';
import { Orders } from './orders.tsx';
import { SETTINGS } from './words.ts';

export function AgeBandForm({ complete, change }: FormProps) {
  const say = useWords(SETTINGS);
  const { from, oldest } = complete as AgeBandSettings;
  return (
    <Stack gap="md">
      <Numbers
        label={say('ages')}
        description={say('agesHint')}
        value={from}
        onChange={value => change({ from: value })}
      />
      <Amount
        label={say('oldest')}
        value={oldest}
        min={1}
        max={150}
        isWhole
        onChange={value => change({ oldest: value })}
      />
    </Stack>
  );
}

export function PlaceForm({ complete, change }: FormProps) {
  const say = useWords(SETTINGS);
  const { by, minimumSize, atMost } = complete as PlaceSettings;
  return (
    <Stack gap="md">
      <Choice
        word="place"
        options={['country', 'region', 'city']}
        value={by}
        onChange={value => change({ by: value })}
      />
      <Amount
        label={say('minimumSize')}
        value={minimumSize}
        min={1}
        isWhole
        onChange={value => change({ minimumSize: value })}
      />
      <Amount
        label={say('atMost')}
        value={atMost}
        min={1}
        max={1000}
        isWhole
        onChange={value => change({ atMost: value })}
      />
    </Stack>
  );
}

const SOURCES = ['order', 'contact', 'event', 'trait', 'campaign'] as const;
type By = (typeof SOURCES)[number];
const UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;

const byOf = (by: By, name: string): unknown => {
  if (by === 'order') return undefined;
  return by === 'contact' ? 'first-contact' : { [by]: name };
};

export function CohortsForm(props: FormProps) {
  const { complete, change } = props;
  const say = useWords(SETTINGS);
  const catalog = useAnswer('getCatalog', {});
  const { source, unit } = complete as CohortsSettings;
  const namesOf = (by: By) => Object.keys((by === 'trait' ? catalog.data?.traits : catalog.data?.events) ?? {});
  const name = source.by === 'trait' ? source.trait : 'event' in source ? source.event : null;
  return (
    <Stack gap="md">
      <Select
        label={say('source')}
        maw={380}
        data={SOURCES.map(value => ({ value, label: say(`source-${value}`) }))}
        value={source.by}
        allowDeselect={false}
        onChange={value => {
          const by = SOURCES.find(one => one === value) ?? 'order';
          change({ by: byOf(by, namesOf(by)[0] ?? '') });
        }}
      />
      {name !== null && (
        <Select
          label={say(`name-${source.by}`)}
          maw={380}
          data={namesOf(source.by)}
          value={name}
          searchable
          allowDeselect={false}
          onChange={value => value !== null && change({ by: byOf(source.by, value) })}
        />
      )}
      {source.by !== 'campaign' && (
        <Choice
          word="unit"
          options={UNITS}
          value={unit}
          onChange={value => change({ unit: value === 'month' ? undefined : value })}
        />
      )}
      <Orders {...props} />
    </Stack>
  );
}
