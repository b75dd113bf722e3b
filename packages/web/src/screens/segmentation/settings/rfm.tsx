import { Stack } from '@mantine/core';
import { gridOf, type RfmSettings, type Scoring } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { ActivityField } from './activity.tsx';
import { Choice, Numbers } from './fields.tsx';
import type { FormProps } from './form.ts';
import { Orders } from './orders.tsx';
import { SETTINGS } from './words.ts';

export function RfmForm(props: FormProps) {
  const { complete, change } = props;
  const settings = complete as RfmSettings;
  const { grid, on, scores } = settings;
  const { dimensions, levels } = gridOf(settings);
  const isOwn = typeof grid !== 'string';
  const measures =
    dimensions === 3 ? (['recency', 'frequency', 'monetary'] as const) : (['recency', 'frequency'] as const);
  return (
    <Stack gap="md">
      <ActivityField {...props} />
      <Choice
        word="grid"
        options={isOwn ? ['own', 'ten', 'eleven'] : ['ten', 'eleven']}
        value={isOwn ? 'own' : grid}
        onChange={value => value !== 'own' && change({ grid: value === 'ten' ? undefined : value })}
      />
      {measures.map(measure => (
        <ScoringField
          key={measure}
          word={`scores-${measure}`}
          value={scores[measure]}
          bands={levels}
          onChange={value => change({ scores: { ...scores, [measure]: value } })}
        />
      ))}
      {on === 'orders' && <Orders {...props} />}
    </Stack>
  );
}

export interface ScoringFieldProps {
  readonly word: string;
  readonly value: Scoring;
  /** How many scores there are. */
  readonly bands: number;
  readonly onChange: (value: Scoring) => void;
}

/** How a number becomes a score: at equal shares of the people, in equal bands, or at limits of one's own. */
export function ScoringField({ word, value, bands, onChange }: ScoringFieldProps) {
  const say = useWords(SETTINGS);
  const limits = Array.from({ length: bands - 1 }, (_, i) => (i + 1) * 30);
  return (
    <Stack gap="xs">
      <Choice
        word={word}
        options={['value', 'rank', 'fixed']}
        value={typeof value === 'string' ? value : 'fixed'}
        onChange={picked => onChange(picked === 'fixed' ? { fixed: limits } : picked)}
      />
      {typeof value !== 'string' && (
        <Numbers
          label={say('limits')}
          description={say('limitsHint', { count: bands - 1 })}
          value={value.fixed}
          onChange={fixed => fixed !== undefined && onChange({ fixed: [...fixed] })}
        />
      )}
    </Stack>
  );
}
