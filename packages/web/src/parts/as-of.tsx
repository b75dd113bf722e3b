import { Button, Group, Text, TextInput } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { APP } from '../app/words.ts';
import { useWords } from '../words/use-words.ts';

export interface AsOfProps {
  /** A date, from the address; undefined: now. */
  readonly value: string | undefined;
  readonly onChange: (asOf: string | undefined) => void;
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** As of when a screen is asked: now, or a day that begins. Typed and picked, by keyboard too. */
export function AsOf({ value, onChange }: AsOfProps) {
  const say = useWords(APP);
  const day = value?.slice(0, 10) ?? '';
  const id = useId();
  const [typed, setTyped] = useState(day);
  useEffect(() => setTyped(day), [day]);
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <Text component="label" htmlFor={id} size="sm" c="dimmed">
        {say('asOfShort')}
      </Text>
      <TextInput
        id={id}
        type="date"
        size="xs"
        title={say('asOfLabel')}
        value={typed}
        max="9999-12-31"
        onChange={event => {
          const next = event.currentTarget.value;
          setTyped(next);
          // While a year is typed, 0002-03-01 is on its way to 2026-03-01.
          if (next === '') onChange(undefined);
          else if (DAY.test(next) && next >= '1970') onChange(next);
        }}
      />
      {value !== undefined && (
        <Button size="compact-sm" variant="default" onClick={() => onChange(undefined)}>
          {say('asOfNow')}
        </Button>
      )}
    </Group>
  );
}
