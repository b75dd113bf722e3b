import { Combobox, Group, Stack, Text, TextInput, useCombobox } from '@mantine/core';
import { type ClipboardEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { folded } from '../model/slug.ts';
import { BUILDER } from '../words.ts';
import classes from './editors.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How many of it there are, or what it is. */
  readonly about?: string;
  readonly group?: string;
  readonly isChosen?: boolean;
}

export interface PickProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** What is typed, where the choices come from elsewhere; else they are searched here. */
  readonly onSearch?: (typed: string) => void;
  readonly onPick: (value: string) => void;
  readonly onPaste?: (values: readonly string[]) => void;
  /** Under the list. */
  readonly note?: ReactNode;
  readonly isWaiting?: boolean;
}

/** More are searched for, not scrolled to. */
const MOST = 60;

/** Something chosen by typing a part of it: arrows move, Enter takes. The list is in sight from the start. */
export function Pick({ label, choices, onSearch, onPick, onPaste, note, isWaiting = false }: PickProps) {
  const say = useWords(BUILDER);
  const store = useCombobox({ opened: true });
  const [typed, setTyped] = useState('');
  // The field says which list is its own once that list is drawn: it is drawn again then.
  const [, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  const shown = useMemo(() => {
    const wanted = onSearch === undefined ? folded(typed.trim()) : '';
    const found = choices.filter(({ label, value }) => folded(`${label} ${value}`).includes(wanted));
    // What begins with it comes before what only holds it.
    const begins = ({ label, value }: Choice) =>
      Number(wanted !== '' && [label, value].some(text => folded(text).startsWith(wanted)));
    return found.toSorted((a, b) => begins(b) - begins(a)).slice(0, MOST);
  }, [choices, typed, onSearch]);
  const first = shown[0]?.value;
  const { selectFirstOption, resetSelectedOption } = store;
  useEffect(() => {
    if (typed === '' || first === undefined) resetSelectedOption();
    else selectFirstOption();
  }, [typed, first, selectFirstOption, resetSelectedOption]);
  const groups = [...new Set(shown.map(choice => choice.group))];
  return (
    <Combobox
      store={store}
      onOptionSubmit={value => {
        onPick(value);
        setTyped('');
        onSearch?.('');
      }}
    >
      <Stack gap="xs">
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            size="xs"
            data-autofocus
            role="combobox"
            aria-label={label}
            placeholder={label}
            value={typed}
            aria-busy={isWaiting}
            onChange={event => {
              setTyped(event.currentTarget.value);
              onSearch?.(event.currentTarget.value);
            }}
            onPaste={event => pasted(event, onPaste)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={label} aria-busy={isWaiting}>
          {shown.length === 0 && <Combobox.Empty>{say('nothingFits')}</Combobox.Empty>}
          {groups.map(group => {
            const options = shown
              .filter(choice => choice.group === group)
              .map(one => <Option key={one.value} {...one} />);
            return group === undefined ? (
              options
            ) : (
              <Combobox.Group label={group} key={group}>
                {options}
              </Combobox.Group>
            );
          })}
        </Combobox.Options>
        {note !== undefined && (
          <Text size="xs" c="dimmed" component="div">
            {note}
          </Text>
        )}
      </Stack>
    </Combobox>
  );
}

function Option({ value, label, about, isChosen = false }: Choice) {
  return (
    <Combobox.Option value={value} active={isChosen} fw={isChosen ? 600 : 400}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span style={{ overflowWrap: 'anywhere' }}>{label}</span>
        {about !== undefined && (
          <Text size="xs" className={classes.about}>
            {about}
          </Text>
        )}
      </Group>
    </Combobox.Option>
  );
}

/** Several values at once, as a column or a row of a sheet is pasted. */
function pasted(event: ClipboardEvent<HTMLInputElement>, onPaste: PickProps['onPaste']): void {
  if (onPaste === undefined) return;
  const values = event.clipboardData
    .getData('text')
    .split(/[\n\r\t;,]+/)
    .map(value => value.trim())
    .filter(value => value !== '');
  if (values.length < 2) return;
  event.preventDefault();
  onPaste(values.slice(0, 10_000));
}
