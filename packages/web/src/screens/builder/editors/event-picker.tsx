import { SegmentedControl, Stack } from '@mantine/core';
import { eventTitle } from '@satsuma/core';
import { useMemo } from 'react';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { BUILDER } from '../words.ts';
import { eventChoices } from './attribute.ts';
import { type Choice, Pick } from './pick.tsx';

export interface EventPickerProps {
  readonly event: string;
  readonly onPick: (event: string) => void;
}

/** An event by what people call it or by its name in the data. */
export function EventPicker({ event, onPick }: EventPickerProps) {
  const say = useWords(BUILDER);
  const { compare } = useFormats();
  const { catalog, speech } = useBuilder();
  const choices = useMemo(() => {
    const groups = { held: say('inYourData'), known: say('notInYourData') };
    const titled = eventChoices({ catalog, groups }).map(choice => {
      const label = eventTitle(choice.value, speech.language);
      const about = label === choice.value ? {} : { about: choice.value };
      return { ...choice, ...about, label, isChosen: choice.value === event };
    });
    const isKnown = ({ group }: Choice) => Number(group === groups.known);
    return titled.toSorted((a, b) => isKnown(a) - isKnown(b) || compare(a.label, b.label));
  }, [catalog, event, say, speech, compare]);
  return <Pick label={say('searchEvent')} choices={choices} onPick={onPick} />;
}

interface DidSwitchProps {
  readonly isNegated: boolean;
  readonly onChange: (isNegated: boolean) => void;
  /** “did” and “did not”, “is” and “is not”. */
  readonly words?: 'did' | 'is';
}

/** Whether something holds, or does not. */
function DidSwitch({ isNegated, onChange, words = 'did' }: DidSwitchProps) {
  const say = useWords(BUILDER);
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={say('holdsOrNot')}
      value={isNegated ? 'no' : 'yes'}
      onChange={value => onChange(value === 'no')}
      data={[
        { value: 'yes', label: say(`${words}_yes`) },
        { value: 'no', label: say(`${words}_no`) },
      ]}
    />
  );
}

/** A switch above what it is about. */
export function WithSwitch({ children, ...given }: DidSwitchProps & { readonly children: React.ReactNode }) {
  return (
    <Stack gap="sm">
      <DidSwitch {...given} />
      {children}
    </Stack>
  );
}
