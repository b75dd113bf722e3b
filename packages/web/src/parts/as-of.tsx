import { Button, Group, Text } from '@mantine/core';
import { APP } from '../app/words.ts';
import { useWords } from '../words/use-words.ts';
import { DayField } from './day-field.tsx';

export interface AsOfProps {
  /** A date, from the address; undefined: now. */
  readonly value: string | undefined;
  /** The last day that can be asked of. */
  readonly max?: string;
  readonly onChange: (asOf: string | undefined) => void;
}

/** As of when a screen is asked: now, or a day that begins. Typed and picked, by keyboard too. */
export function AsOf({ value, max, onChange }: AsOfProps) {
  const say = useWords(APP);
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <Text size="sm" c="dimmed" aria-hidden>
        {say('asOfShort')}
      </Text>
      <DayField
        label={say('asOfLabel')}
        isLabelHidden
        value={value?.slice(0, 10)}
        {...(max !== undefined && { max })}
        onChange={onChange}
      />
      {value !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onChange(undefined)}>
          {say('asOfNow')}
        </Button>
      )}
    </Group>
  );
}
