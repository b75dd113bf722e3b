import { NativeSelect, Stack, Text } from '@mantine/core';
import { CALENDAR_UNITS, type Conditions } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { BUILDER } from '../words.ts';
import classes from './editors.module.css';
import { NumberField, OrParameter } from './plain.tsx';

type Regularly = Conditions['regularly'];

export interface RegularEditorProps {
  readonly condition: Regularly;
  readonly onChange: (condition: Regularly) => void;
}

/** In at least so many of the last so many weeks or months. */
export function RegularEditor({ condition, onChange }: RegularEditorProps) {
  const say = useWords(BUILDER);
  const { atLeast, ofLast, unit } = condition;
  return (
    <Stack gap="xs">
      <Text size="sm">{say('regularIn')}</Text>
      <OrParameter
        value={atLeast}
        type="number"
        start={1}
        onChange={value => onChange({ ...condition, atLeast: value })}
      >
        {count => (
          <NumberField
            label={say('regularIn')}
            value={count}
            min={0}
            isWhole
            onChange={value => onChange({ ...condition, atLeast: value })}
          />
        )}
      </OrParameter>
      <Text size="sm">{say('regularOf')}</Text>
      <div className={classes.line}>
        <NumberField
          label={say('regularOf')}
          value={ofLast}
          min={1}
          max={400}
          isWhole
          onChange={value => value >= 1 && value <= 400 && onChange({ ...condition, ofLast: value })}
        />
        <NativeSelect
          size="xs"
          aria-label={say('unit')}
          value={unit}
          onChange={({ currentTarget }) =>
            onChange({ ...condition, unit: CALENDAR_UNITS.find(one => one === currentTarget.value) ?? 'week' })
          }
          data={CALENDAR_UNITS.map(one => ({ value: one, label: say(`unit_${one}`, { count: ofLast }) }))}
        />
      </div>
    </Stack>
  );
}
