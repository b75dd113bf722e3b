import { isParam, type Place } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { BUILDER } from '../words.ts';
import { OrParameter } from './plain.tsx';
import { ValuePicker, type ValuePickerProps } from './value-picker.tsx';

type Names = NonNullable<Place['city']>;

export interface NamesFieldProps {
  /** Where the values come from that are offered. */
  readonly of: ValuePickerProps['of'];
  readonly names: Names;
  /** Several stay several; none is an empty list. */
  readonly onChange: (names: Names) => void;
}

/** One or more names out of what the data has, or a parameter in place of them. Parameters among several stay where they are. */
export function NamesField({ of, names, onChange }: NamesFieldProps) {
  const say = useWords(BUILDER);
  const listed = typeof names === 'string' ? [names].filter(name => name !== '') : isParam(names) ? [] : names;
  return (
    <OrParameter<string>
      value={isParam(names) ? names : ''}
      type="text"
      start=""
      onChange={value => onChange(value === '' ? [] : value)}
    >
      {() => (
        <ValuePicker
          of={of}
          label={say('searchValue')}
          values={listed.filter(name => typeof name === 'string')}
          isMany
          onChange={texts => onChange([...listed.filter(isParam), ...texts])}
        />
      )}
    </OrParameter>
  );
}
