import { SegmentedControl, Stack } from '@mantine/core';
import { eventWords } from '@satsuma/core';
import { useMemo } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { BUILDER } from '../words.ts';
import { eventChoices } from './attribute.ts';
import { Pick } from './pick.tsx';

export interface EventPickerProps {
  readonly event: string;
  readonly onPick: (event: string) => void;
}

/** An event by its name or by what people did. */
export function EventPicker({ event, onPick }: EventPickerProps) {
  const say = useWords(BUILDER);
  const { catalog, speech } = useBuilder();
  const choices = useMemo(
    () =>
      eventChoices({ catalog, groups: { held: say('inYourData'), known: say('notInYourData') } }).map(choice => ({
        ...choice,
        about: eventWords(choice.value, speech.language).did,
        isChosen: choice.value === event,
      })),
    [catalog, event, say, speech],
  );
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
