import { TextInput } from '@mantine/core';

export interface DayFieldProps {
  readonly label: string;
  /** 2026-10-07 */
  readonly value: string;
  readonly max?: string;
  readonly onChange: (day: string | undefined) => void;
}

/** A calendar day; the browser shows it as its user writes dates. Emptied, it is today again. */
export function DayField({ label, value, max, onChange }: DayFieldProps) {
  return (
    <TextInput
      type="date"
      size="xs"
      label={label}
      value={value}
      max={max}
      onChange={event => {
        const day = event.currentTarget.value;
        if (day === '' || /^[12]\d{3}-/.test(day)) onChange(day === '' ? undefined : day);
      }}
    />
  );
}
