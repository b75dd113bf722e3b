import { Button, Text } from '@mantine/core';
import { traitTitle } from '@satsuma/core';
import { useState } from 'react';
import { Empty } from '../../parts/empty.tsx';
import { attributeText } from '../../parts/person/value-text.ts';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { PersonPage } from './person-screen.tsx';
import { PERSON } from './words.ts';

interface Row {
  readonly name: string;
  readonly value: string | readonly string[];
  readonly since: number;
  /** How many earlier values there are; null: this is one. */
  readonly earlier: number | null;
}

/** What a consent is held under: consent.email. */
const CONSENT = 'consent.';

/** Every trait with the value that holds, and on demand those that held before. */
export function Traits({ person: { traitHistory } }: { readonly person: PersonPage }) {
  const say = useWords(PERSON);
  const formats = useFormats();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const title = (name: string) =>
    name.startsWith(CONSENT)
      ? say('consentTrait', { channel: say(name.slice(CONSENT.length)) })
      : traitTitle(name, formats.language);
  const rows = Object.entries(traitHistory)
    .sort(([a], [b]) => formats.compare(title(a), title(b)))
    .flatMap(([name, values]): readonly Row[] => {
      const all = values.map(({ value, time }, i) => ({
        name,
        value,
        since: time,
        earlier: i === 0 ? values.length - 1 : null,
      }));
      return open.has(name) ? all : all.slice(0, 1);
    });
  const toggle = (name: string) =>
    setOpen(old => (old.has(name) ? old.difference(new Set([name])) : old.union(new Set([name]))));
  const shown = ({ name, value }: Row) => {
    if (name.startsWith(CONSENT)) return say(value === 'true' ? 'consentYes' : 'consentNo');
    return value.length === 0 ? '' : attributeText(name, value, formats);
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'trait',
      title: say('trait'),
      width: '34%',
      cell: ({ name, earlier }) => (earlier === null ? '' : title(name)),
    },
    {
      key: 'value',
      title: say('value'),
      cell: row => (
        <Text span inherit {...(row.earlier === null && { c: 'dimmed' })}>
          {shown(row) || say('unset')}
        </Text>
      ),
    },
    { key: 'since', title: say('sinceColumn'), width: '20%', cell: ({ since }) => formats.moment(since) },
    {
      key: 'earlier',
      title: say('history'),
      width: '20%',
      cell: ({ name, earlier }) =>
        earlier !== null &&
        earlier > 0 && (
          <Button size="compact-xs" variant="subtle" aria-expanded={open.has(name)} onClick={() => toggle(name)}>
            {say('earlier', { count: earlier, shown: formats.number(earlier) })}
          </Button>
        ),
    },
  ];
  if (rows.length === 0) return <Empty title={say('noTraits')} />;
  return (
    <Table
      label={say('traitList')}
      columns={columns}
      rows={rows}
      rowKey={({ name, since, earlier }) => `${name} ${since} ${earlier}`}
    />
  );
}
