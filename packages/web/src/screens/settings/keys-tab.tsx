import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../api/answers.ts';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Refused } from '../../parts/refused.tsx';
import { ShownOnce } from '../../parts/shown-once.tsx';
import { type Column, Table } from '../../parts/table.tsx';
import { useFormats, useWords } from '../../words/use-words.ts';
import { SETTINGS } from './words.ts';

type Key = Reply<'listKeys'>[number];
const SCOPES = ['write', 'read', 'admin'] as const;
type Scope = (typeof SCOPES)[number];

/** Keys by which programs call the API. */
export function KeysTab() {
  const say = useWords(SETTINGS);
  const keys = useAnswer('listKeys', {});
  const [secret, setSecret] = useState<string>();
  const revoke = useChange('revokeKey', { changes: ['listKeys'] });
  const columns = useColumns(key => revoke.mutate({ path: { id: key.id } }));
  return (
    <Stack>
      {secret !== undefined && (
        <ShownOnce
          title={say('newKey')}
          text={say('newKeyText')}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
      <Card title={say('makeKey')} about={say('keysAbout')}>
        <KeyForm onMade={setSecret} />
      </Card>
      <Card title={say('tab-keys')}>
        <Refused title={say('notDone')} error={revoke.error} />
        <Answered of={keys}>
          {data =>
            data.length === 0 ? (
              <Empty title={say('noKeys')} />
            ) : (
              <Table label={say('tab-keys')} columns={columns} rows={data} rowKey={key => String(key.id)} />
            )
          }
        </Answered>
      </Card>
    </Stack>
  );
}

function KeyForm({ onMade }: { readonly onMade: (secret: string) => void }) {
  const say = useWords(SETTINGS);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('write');
  const [source, setSource] = useState('');
  const make = useChange('makeKey', {
    changes: ['listKeys'],
    onDone: ({ secret }) => {
      setName('');
      setSource('');
      onMade(secret);
    },
  });
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        make.mutate({ body: { name, scope, ...(scope === 'write' && { source }) } });
      }}
    >
      <Group align="flex-end">
        <TextInput
          label={say('name')}
          required
          maxLength={100}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('scope')}
          value={scope}
          onChange={event => setScope(SCOPES.find(one => one === event.currentTarget.value) ?? 'read')}
          data={SCOPES.map(value => ({ value, label: say(`scope-${value}`) }))}
        />
        {scope === 'write' && (
          <TextInput
            label={say('source')}
            placeholder={say('sourceSuch')}
            required
            maxLength={100}
            value={source}
            onChange={event => setSource(event.currentTarget.value)}
          />
        )}
        <Button type="submit" loading={make.isPending}>
          {say('makeKey')}
        </Button>
      </Group>
      <Refused title={say('notDone')} error={make.error} />
    </form>
  );
}

function useColumns(onRevoke: (key: Key) => void): readonly Column<Key>[] {
  const say = useWords(SETTINGS);
  const formats = useFormats();
  const now = Date.now();
  return [
    { key: 'name', title: say('name'), cell: key => key.name },
    { key: 'prefix', title: say('begins'), cell: key => <code>{key.prefix}…</code> },
    { key: 'scope', title: say('scope'), cell: key => say(`scope-${key.scope}`) },
    { key: 'source', title: say('source'), cell: key => key.source ?? '' },
    { key: 'created', title: say('made'), cell: key => formats.date(key.created) },
    {
      key: 'used',
      title: say('lastUsed'),
      cell: key => (key.lastUsed === null ? say('never') : formats.ago(key.lastUsed, now)),
    },
    {
      key: 'deeds',
      title: say('actions'),
      cell: key =>
        key.revoked === null ? (
          <Confirm label={say('revoke')} text={say('revokeText', { name: key.name })} onConfirm={() => onRevoke(key)} />
        ) : (
          <span className="quiet">{say('revoked', { when: formats.date(key.revoked) })}</span>
        ),
    },
  ];
}
