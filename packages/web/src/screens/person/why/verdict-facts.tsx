import { Group, Text } from '@mantine/core';
import type { Verdict } from '@satsuma/client';
import { inLanguage } from '@satsuma/core';
import { attributeText } from '../../../parts/person/value-text.ts';
import { useFormats } from '../../../words/use-words.ts';

/** The facts that a class rests on, with this person's values. */
export function VerdictFacts({ because }: Pick<Verdict, 'because'>) {
  const formats = useFormats();
  const shown = (name: string, value: number | string | null) =>
    value === null ? '–' : typeof value === 'number' ? formats.decimal(value, 2) : attributeText(name, value, formats);
  return (
    <Group component="dl" gap="xl" my="xs">
      {because.map(({ name, value }) => (
        <div key={name.en}>
          <Text component="dt" size="sm" c="dimmed">
            {inLanguage(name, formats.language)}
          </Text>
          <Text component="dd" m={0} fw={600}>
            {shown(name.en, value)}
          </Text>
        </div>
      ))}
    </Group>
  );
}
