import { NativeSelect, TextInput } from '@mantine/core';
import {
  CALENDAR_UNITS,
  type Calendar,
  type Day,
  isParam,
  type Param,
  type Period,
  readPeriod,
  UNITS,
  type Unit,
} from '@satsuma/core';
import { type ReactNode, useState } from 'react';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { numberText, readNumber } from '../model/number.ts';
import { dayIn } from '../model/span.ts';
import { BUILDER } from '../words.ts';
import classes from './editors.module.css';

interface OrParameterProps<T> {
  readonly value: T | Param;
  readonly type: 'text' | 'number' | 'date' | 'period' | 'list';
  /** What stands in place of a parameter that is taken away. */
  readonly start: T;
  readonly onChange: (value: T | Param) => void;
  readonly children: (value: T) => ReactNode;
}

/** A value, or one of the segment's parameters of its type. */
export function OrParameter<T>({ value, type, start, onChange, children }: OrParameterProps<T>) {
  const say = useWords(BUILDER);
  const { parameters } = useBuilder().draft;
  const names = Object.keys(parameters).filter(name => parameters[name]?.type === type);
  const param = isParam(value) ? value.param : undefined;
  if (names.length === 0 && param === undefined) return isParam(value) ? null : children(value);
  return (
    <div className={classes.line}>
      <NativeSelect
        size="xs"
        aria-label={say('valueOrParameter')}
        value={param ?? ''}
        onChange={({ currentTarget: { value: name } }) => onChange(name === '' ? start : { param: name })}
        data={[
          { value: '', label: say('aValue') },
          ...[...new Set([...names, ...(param === undefined ? [] : [param])])].map(name => ({
            value: name,
            label: `{${name}}`,
          })),
        ]}
      />
      {!isParam(value) && children(value)}
    </div>
  );
}

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A number as people write it: “1234,5”, “1 234.5”. While what is typed is no number that fits, the last one stays. */
export function NumberField({ label, value, onChange, min, max, isWhole = false }: FieldProps<number> & NumberLimits) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string>();
  const read = typed === undefined ? value : readNumber(typed, language);
  const fits = (number: number | undefined): number is number =>
    number !== undefined &&
    (min === undefined || number >= min) &&
    (max === undefined || number <= max) &&
    (!isWhole || Number.isInteger(number));
  return (
    <TextInput
      size="xs"
      w={120}
      inputMode="decimal"
      aria-label={label}
      aria-invalid={!fits(read)}
      error={!fits(read)}
      value={typed ?? numberText(value, language)}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        const number = readNumber(text, language);
        if (fits(number)) onChange(number);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

interface NumberLimits {
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
}

export function TextField({ label, value, onChange }: FieldProps<string>) {
  return (
    <TextInput size="xs" aria-label={label} value={value} onChange={event => onChange(event.currentTarget.value)} />
  );
}

export function PeriodField({ label, value, onChange }: FieldProps<Period>) {
  const say = useWords(BUILDER);
  return (
    <OrParameter value={value} type="period" start="30 days" onChange={onChange}>
      {period => {
        const { count, unit } = readPeriod(period) ?? { count: 30, unit: 'day' as const };
        const write = (n: number, of: Unit) => onChange(`${n} ${of}${n === 1 ? '' : 's'}`);
        return (
          <div className={classes.line}>
            <NumberField
              label={label}
              value={count}
              min={1}
              max={999_999}
              isWhole
              onChange={n => n >= 1 && write(n, unit)}
            />
            <NativeSelect
              size="xs"
              aria-label={say('unit')}
              value={unit}
              onChange={({ currentTarget }) => write(count, UNITS.find(u => u === currentTarget.value) ?? 'day')}
              data={UNITS.map(u => ({ value: u, label: say(`unit_${u}`, { count }) }))}
            />
          </div>
        );
      }}
    </OrParameter>
  );
}

export function DayField({ label, value, onChange }: FieldProps<Day>) {
  const { catalog } = useBuilder();
  return (
    <OrParameter value={value} type="date" start={dayIn(catalog.zone)} onChange={onChange}>
      {day => (
        <TextInput
          size="xs"
          aria-label={label}
          type={day.length > 10 ? 'text' : 'date'}
          value={day}
          onChange={({ currentTarget }) => currentTarget.value !== '' && onChange(currentTarget.value)}
        />
      )}
    </OrParameter>
  );
}

/** “this month”, “last week”, “next year”. */
export function CalendarField({ label, value, onChange }: FieldProps<Calendar>) {
  const say = useWords(BUILDER);
  const days = ['yesterday', 'today', 'tomorrow'];
  const stretches = CALENDAR_UNITS.filter(unit => unit !== 'day').flatMap(unit =>
    ['this', 'last', 'next'].map(which => `${which} ${unit}`),
  );
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      data={[...new Set([...days, ...stretches, value])].map(one => ({ value: one, label: say(`calendar_${one}`) }))}
    />
  );
}
