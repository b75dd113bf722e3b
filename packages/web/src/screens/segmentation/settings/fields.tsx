import { Input, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { SETTINGS } from './words.ts';

export interface ChoiceProps<T extends string> {
  /** The key of its label; an option's is `word-option`. */
  readonly word: string;
  readonly options: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few. */
export function Choice<T extends string>({ word, options, value, onChange }: ChoiceProps<T>) {
  const say = useWords(SETTINGS);
  return (
    <Input.Wrapper label={say(word)} labelElement="div">
      <div>
        <SegmentedControl
          size="xs"
          aria-label={say(word)}
          value={value}
          onChange={picked => {
            const known = options.find(option => option === picked);
            if (known !== undefined) onChange(known);
          }}
          data={options.map(option => ({ value: option, label: say(`${word}-${option}`) }))}
        />
      </div>
    </Input.Wrapper>
  );
}

export interface AmountProps {
  readonly label: string;
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
  /** Told in the empty field. */
  readonly placeholder?: string;
  /** Undefined: the field was emptied. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number, written as its reader writes numbers. */
export function Amount({ label, value, min, max, isWhole = false, placeholder, onChange }: AmountProps) {
  const language = useLanguage();
  return (
    <NumberInput
      label={label}
      size="sm"
      maw={280}
      value={value ?? ''}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      allowDecimal={!isWhole}
      decimalSeparator={language === 'pl' ? ',' : '.'}
      {...(placeholder !== undefined && { placeholder })}
      onChange={typed => onChange(typeof typed === 'number' ? typed : undefined)}
    />
  );
}

export interface NumbersProps {
  readonly label: string;
  readonly description: string;
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[] | undefined) => void;
}

/** Rising numbers, one after another; taken over once they can be read. */
export function Numbers({ label, description, value, onChange }: NumbersProps) {
  const say = useWords(SETTINGS);
  const [typed, setTyped] = useState(value.join('; '));
  const numbers = typed
    .split(/[;\s]+/)
    .filter(part => part !== '')
    .map(part => Number(part.replace(',', '.')));
  const isRead = numbers.length > 0 && numbers.every(number => Number.isFinite(number));
  return (
    <TextInput
      label={label}
      description={description}
      maw={380}
      value={typed}
      error={!isRead && typed.trim() !== '' ? say('notNumbers') : undefined}
      onChange={event => {
        const next = event.currentTarget.value;
        setTyped(next);
        const parts = next.split(/[;\s]+/).filter(part => part !== '');
        const read = parts.map(part => Number(part.replace(',', '.')));
        if (parts.length === 0) onChange(undefined);
        else if (read.every(number => Number.isFinite(number))) onChange(read);
      }}
    />
  );
}
