import '@mantine/dates/styles.layer.css';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import 'dayjs/locale/pl';
import { APP } from '../app/words.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { readDay } from './read-day.ts';

export interface DayFieldProps {
  readonly label: string;
  /** The label is beside it, or told to those who do not see it. */
  readonly isLabelHidden?: boolean;
  /** 2026-10-07 */
  readonly value: string | undefined;
  readonly max?: string;
  /** Emptied: undefined. */
  readonly onChange: (day: string | undefined) => void;
}

/** A calendar day, written as the language writes days whatever the browser's own language is; weeks begin on Monday. */
export function DayField({ label, isLabelHidden = false, value, max, onChange }: DayFieldProps) {
  const say = useWords(APP);
  const language = useLanguage();
  return (
    <DateInput
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      locale={language}
      valueFormat="D MMM YYYY"
      value={value ?? null}
      {...(max !== undefined && { maxDate: max })}
      onChange={day => onChange(day ?? undefined)}
      dateParser={typed => readDay(typed, monthsIn(language))}
      placeholder={say('dayPlaceholder')}
      previousLabel={say('previousMonth')}
      nextLabel={say('nextMonth')}
      clearButtonProps={{ 'aria-label': say('clear') }}
      firstDayOfWeek={1}
      clearable
      size="xs"
      w={150}
    />
  );
}

/** The months' short and long names. */
const monthsIn = (language: string): readonly (readonly string[])[] =>
  Array.from({ length: 12 }, (_, month) => {
    const day = dayjs(new Date(2026, month, 1)).locale(language);
    return ['MMM', 'MMMM', 'D MMMM'].map(format => day.format(format).replace('1 ', '').toLowerCase());
  });
