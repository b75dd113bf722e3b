import { List, Stack, Text, Title } from '@mantine/core';
import { useChange } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { identifierKind } from '../../parts/person/person-name.tsx';
import { PERSON_NAME } from '../../parts/person/words.ts';
import { Refused } from '../../parts/refused.tsx';
import { Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import type { PersonPage } from './person-screen.tsx';
import { PERSON } from './words.ts';

/** By what a person is recognised, and which profiles became this one. */
export function Identity({ person: { identifiers, merges } }: { readonly person: PersonPage }) {
  const say = useWords(PERSON);
  const sayName = useWords(PERSON_NAME);
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {say('identifiers')}
        </Title>
        <Text size="sm" c="dimmed">
          {say('identifiersAbout')}
        </Text>
        <Table
          label={say('identifiers')}
          height={320}
          rows={identifiers}
          rowKey={({ kind, value }) => `${kind} ${value}`}
          columns={[
            { key: 'kind', title: say('kind'), width: '40%', cell: ({ kind }) => identifierKind(kind, sayName) },
            { key: 'value', title: say('value'), cell: ({ value }) => value },
          ]}
        />
      </Stack>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {say('merges')}
        </Title>
        {merges.length === 0 ? (
          <Text size="sm">{say('mergesNone')}</Text>
        ) : (
          <List listStyleType="none" spacing="md">
            {merges.map(merge => (
              <List.Item key={merge.id}>
                <Merge merge={merge} />
              </List.Item>
            ))}
          </List>
        )}
      </Stack>
    </Stack>
  );
}

function Merge({ merge }: { readonly merge: PersonPage['merges'][number] }) {
  const say = useWords(PERSON);
  const sayName = useWords(PERSON_NAME);
  const formats = useFormats();
  const mayUndo = useMay('people.write');
  const undo = useChange('undoMerge', { changes: 'all' });
  const { id, time, winner, loser, by, source, undone } = merge;
  return (
    <Stack gap={4} align="flex-start">
      <Text size="sm">
        {say('merged', { when: formats.moment(time), loser: String(loser), winner: String(winner) })}
      </Text>
      <Text size="sm" c="dimmed">
        {by === '' ? say('mergedByHand') : say('mergedBy', { kind: identifierKind(by, sayName), source })}
      </Text>
      {undone !== null && <Text size="sm">{say('undone', { when: formats.moment(undone) })}</Text>}
      {undone === null && mayUndo && (
        <Confirm
          label={say('undo')}
          text={say('undoText')}
          button={{ loading: undo.isPending }}
          onConfirm={() => undo.mutate({ path: { merge: id } })}
        />
      )}
      <Refused title={say('undoFailed')} error={undo.error} />
    </Stack>
  );
}
