import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { countryText } from '@satsuma/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { type Input, useAnswer } from '../../../api/answers.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { folded } from '../model/slug.ts';
import { BUILDER } from '../words.ts';
import { type Choice, Pick } from './pick.tsx';

export type ValuesOf = Input<'listValues'>['body']['of'];

export interface ValuePickerProps {
  /** Whose values are offered; none are, if not given. */
  readonly of: ValuesOf | undefined;
  readonly label: string;
  readonly values: readonly string[];
  readonly isMany: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

const NONE: ValuesOf = { trait: '' };

/** Values that the data has, the most frequent first, with how many people have them; what it has not may be typed all the same. */
export function ValuePicker({ of, label, values, isMany, onChange }: ValuePickerProps) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const isCountry = of !== undefined && 'trait' in of && of.trait === 'country';
  const shownAs = (value: string) => (isCountry ? countryText(value, formats.language) : value);
  const [asked] = useDebouncedValue(typed.trim(), 200);
  // A country is typed by its name, which only this side knows: all of them are few enough to be here.
  const search = isCountry ? '' : asked;
  const found = useAnswer(
    'listValues',
    { body: { of: of ?? NONE, limit: isCountry ? 100 : 20, ...(search !== '' && { search }) } },
    { when: of !== undefined, keep: true },
  );
  const fits = (value: string) => folded(`${shownAs(value)} ${value}`).includes(folded(typed.trim()));
  const known = (found.data?.values ?? []).filter(({ value }) => !isCountry || fits(value));
  const isNew = typed.trim() !== '' && !known.some(({ value }) => value === typed.trim());
  const choices: readonly Choice[] = [
    ...known.map(({ value, people }) => ({
      value,
      label: shownAs(value),
      about: say('people', { count: people, shown: formats.number(people) }),
      isChosen: values.includes(value),
    })),
    ...(isNew ? [{ value: typed.trim(), label: say('takeTyped', { value: typed.trim() }) }] : []),
  ];
  const note =
    found.data === undefined
      ? undefined
      : say('valuesShown', { shown: formats.number(known.length), of: formats.number(found.data.distinct) });
  const pick = (value: string) => {
    if (!isMany) return onChange([value]);
    onChange(values.includes(value) ? values.filter(one => one !== value) : [...values, value]);
  };
  const isAll = search === '' && found.data !== undefined && known.length >= found.data.distinct;
  return (
    <Stack gap="xs">
      {isMany && values.length > 0 && (
        <Chosen
          values={values}
          shownAs={shownAs}
          isUnknown={value => isAll && !known.some(one => one.value === value)}
          onRemove={value => onChange(values.filter(one => one !== value))}
        />
      )}
      {!isMany && values[0] !== undefined && values[0] !== '' && (
        <Text size="sm">{say('chosenValue', { value: shownAs(values[0]) })}</Text>
      )}
      <Pick
        label={label}
        choices={choices}
        onSearch={setTyped}
        onPick={pick}
        isWaiting={found.isFetching}
        {...(isMany && { onPaste: (more: readonly string[]) => onChange([...new Set([...values, ...more])]) })}
        note={found.isError && of !== undefined ? say('valuesFailed') : note}
      />
    </Stack>
  );
}

interface ChosenProps {
  readonly values: readonly string[];
  readonly shownAs: (value: string) => string;
  readonly isUnknown: (value: string) => boolean;
  readonly onRemove: (value: string) => void;
}

/** So many are listed; a pasted list of thousands is told by its number. */
const LISTED = 50;

function Chosen({ values, shownAs, isUnknown, onRemove }: ChosenProps) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  return (
    <Group gap={4} component="ul" p={0} m={0} mah={120} style={{ listStyle: 'none', overflowY: 'auto' }}>
      {values.slice(0, LISTED).map(value => (
        <Group
          key={value}
          component="li"
          gap={2}
          wrap="nowrap"
          bd="1px solid var(--divider)"
          pl={6}
          style={{ borderRadius: 4 }}
        >
          <Text size="sm">{shownAs(value)}</Text>
          {isUnknown(value) && (
            <Text size="xs" c="var(--warning)">
              {say('unknownValue')}
            </Text>
          )}
          <ActionIcon
            size={24}
            aria-label={say('removeValue', { value: shownAs(value) })}
            onClick={() => onRemove(value)}
          >
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {values.length > LISTED && (
        <Text component="li" size="sm">
          {say('moreValues', { count: values.length - LISTED, shown: formats.number(values.length - LISTED) })}
        </Text>
      )}
    </Group>
  );
}
