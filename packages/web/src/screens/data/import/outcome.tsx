import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ImportedFile, RejectedRow, UnchangedFile } from '@satsuma/client';
import { KeyNumber } from '../../../parts/key-number.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { BroughtCount } from '../imports/brought-count.tsx';
import { useExpected } from './expected.ts';
import classes from './import.module.css';
import { IMPORT } from './words.ts';
import { REASONS } from './words-reasons.ts';

/** How many of what came of the file, or would. */
export function Brought({ summary }: { readonly summary: ImportedFile }) {
  const say = useWords(IMPORT);
  const { rows, facts } = summary;
  const numbers = [
    ['read', rows.read],
    ['accepted', rows.accepted],
    ['rejected', rows.rejected],
    ['newPeople', facts.newPeople],
    ['refreshedPeople', facts.refreshedPeople],
    ['orders', facts.orders],
    ['refunds', facts.refunds],
    ['events', facts.events],
    ['lines', facts.lines],
    ['traitChanges', facts.traitChanges],
    ['knownAlready', facts.known],
  ] as const;
  const always: ReadonlySet<string> = new Set(['read', 'accepted', 'rejected']);
  return (
    <Stack>
      <div className={classes.numbers}>
        {numbers
          .filter(([key, value]) => value > 0 || always.has(key))
          .map(([key, value]) => (
            <KeyNumber key={key} label={say(`brought-${key}`)}>
              <BroughtCount by={summary.outcome === 'done' ? summary.import : null} what={key} count={value} />
            </KeyNumber>
          ))}
      </div>
      <Remarks summary={summary} />
    </Stack>
  );
}

function Remarks({ summary }: { readonly summary: ImportedFile }) {
  const say = useWords(IMPORT);
  const reasons = useWords(REASONS);
  const formats = useFormats();
  const { guests, remarks } = summary.rows;
  const told = Object.entries(remarks).filter(([, times]) => times > 0);
  if (guests === 0 && told.length === 0) return null;
  return (
    <List size="sm" aria-label={say('remarks')}>
      {guests > 0 && <List.Item>{say('guestRows', { count: guests, shown: formats.number(guests) })}</List.Item>}
      {told
        .filter(([key]) => !key.startsWith('guest-'))
        .map(([key, times]) => (
          <List.Item key={key}>
            {formats.number(times)} – {reasons(`remark-${key}`)}
          </List.Item>
        ))}
    </List>
  );
}

/** Rows that were put aside: how many for which reason, the first of them, and all of them as a file. */
export function Rejected({ summary }: { readonly summary: ImportedFile }) {
  const say = useWords(IMPORT);
  const reasons = useWords(REASONS);
  const formats = useFormats();
  const columns = useColumns(summary);
  const { byReason, rejected } = summary.rows;
  if (rejected === 0) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={3}>{say('putAside')}</Title>
        {summary.rejects !== null && (
          <Button variant="default" size="xs" component="a" href={`/api/v1/downloads/${summary.rejects}`} download>
            {say('downloadRejects')}
          </Button>
        )}
      </Group>
      <List size="sm">
        {Object.entries(byReason)
          .filter(([, times]) => times > 0)
          .map(([reason, times]) => (
            <List.Item key={reason}>
              {formats.number(times)} – {reasons(`reason-${reason}`)}
            </List.Item>
          ))}
      </List>
      <Table
        label={say('putAside')}
        columns={columns}
        rows={summary.examples}
        rowKey={row => `${row.line} ${row.column} ${row.reason}`}
        height={360}
      />
    </Stack>
  );
}

function useColumns(summary: ImportedFile): readonly Column<RejectedRow>[] {
  const say = useWords(IMPORT);
  const reasons = useWords(REASONS);
  const formats = useFormats();
  const expected = useExpected(summary.mapping);
  return [
    { key: 'line', title: say('line'), isNumber: true, width: '80px', cell: ({ line }) => formats.number(line) },
    { key: 'column', title: say('column'), cell: ({ column }) => column },
    { key: 'value', title: say('value'), cell: ({ value }) => <code title={value}>{value}</code> },
    { key: 'reason', title: say('why'), cell: ({ reason }) => reasons(`reason-${reason}`) },
    { key: 'expected', title: say('expected'), cell: expected },
  ];
}

/** The same content is there already. */
export function Unchanged({ summary }: { readonly summary: UnchangedFile }) {
  const say = useWords(IMPORT);
  return (
    <Alert color="blue" role="status" title={say('unchanged')}>
      <Text size="sm">{say('unchangedHint', { file: summary.file, source: summary.source })}</Text>
    </Alert>
  );
}
