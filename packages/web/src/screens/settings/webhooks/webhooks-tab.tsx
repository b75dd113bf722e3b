import { Badge, Button, Drawer, Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { type Reply, useAnswer } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { NoSuchHere } from '../../../parts/no-such/no-such.tsx';
import { ShownOnce } from '../../../parts/shown-once.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { Deliveries } from './deliveries.tsx';
import { WebhookDeeds } from './webhook-deeds.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { WEBHOOKS } from './words.ts';

type Webhook = Reply<'listWebhooks'>[number];
const route = getRouteApi('/settings');

/** Addresses that changes of membership are sent to, and what became of it. */
export function WebhooksTab() {
  const say = useWords(WEBHOOKS);
  const frame = useWords(APP);
  const mayChange = useMay('webhooks.write');
  const webhooks = useAnswer('listWebhooks', {}, { every: 15_000 });
  const [edited, setEdited] = useState<Webhook | 'new'>();
  const [secret, setSecret] = useState<string>();
  const { shown } = route.useSearch();
  const navigate = route.useNavigate();
  const close = () => setEdited(undefined);
  const leave = () => void navigate({ search: { tab: 'webhooks' } });
  const make = mayChange && <Button onClick={() => setEdited('new')}>{say('make')}</Button>;
  const columns = useColumns(mayChange, setEdited, setSecret);
  const open = webhooks.data?.find(({ id }) => id === shown);
  return (
    <Stack>
      {secret !== undefined && (
        <ShownOnce
          title={say('secret')}
          text={say('secretText')}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
      <Card title={say('title')} about={say('about')} actions={webhooks.data?.length !== 0 && make}>
        <Answered of={webhooks}>
          {data =>
            data.length === 0 ? (
              <Empty title={say('none')} hint={say('noneHint')} action={make} />
            ) : (
              <Table label={say('title')} columns={columns} rows={data} rowKey={({ id }) => String(id)} />
            )
          }
        </Answered>
      </Card>
      {shown !== undefined && webhooks.data !== undefined && open === undefined && (
        <NoSuchHere of="webhook" name={shown} onLeave={leave} />
      )}
      {open !== undefined && <Deliveries webhook={open} onClose={leave} />}
      <Drawer
        opened={edited !== undefined}
        onClose={close}
        position="right"
        title={say(edited === 'new' ? 'make' : 'change')}
        closeButtonProps={{ 'aria-label': frame('close') }}
      >
        {edited !== undefined && (
          <WebhookForm
            key={edited === 'new' ? 'new' : edited.id}
            {...(edited !== 'new' && { webhook: edited })}
            onSecret={setSecret}
            onDone={close}
          />
        )}
      </Drawer>
    </Stack>
  );
}

function useColumns(
  mayChange: boolean,
  onEdit: (webhook: Webhook) => void,
  onSecret: (secret: string) => void,
): readonly Column<Webhook>[] {
  const say = useWords(WEBHOOKS);
  const formats = useFormats();
  return [
    { key: 'name', title: say('name'), cell: ({ name }) => name },
    { key: 'url', title: say('url'), cell: ({ url }) => <code>{url}</code> },
    {
      key: 'segments',
      title: say('of'),
      cell: ({ segments }) => (segments === null ? say('allSegments') : segments.join(', ')),
    },
    {
      key: 'kinds',
      title: say('kinds'),
      cell: ({ kinds }) => (kinds === null ? say('allKinds') : formats.list(kinds.map(kind => say(`sent-${kind}`)))),
    },
    { key: 'state', title: say('state'), cell: webhook => <State webhook={webhook} /> },
    {
      key: 'deeds',
      title: say('actions'),
      cell: webhook => (
        <WebhookDeeds webhook={webhook} mayChange={mayChange} onEdit={() => onEdit(webhook)} onSecret={onSecret} />
      ),
    },
  ];
}

function State({ webhook }: { readonly webhook: Webhook }) {
  const say = useWords(WEBHOOKS);
  const formats = useFormats();
  const { enabled, stopped, attempts, nextAt } = webhook;
  const state = stopped !== null ? 'gone' : !enabled ? 'stopped' : attempts > 0 ? 'failing' : 'well';
  const colour = { gone: 'red', stopped: 'gray', failing: 'orange', well: 'green' }[state];
  return (
    <Group gap="xs" wrap="nowrap">
      <Badge variant="outline" color={colour}>
        {say(`state-${state}`)}
      </Badge>
      {state === 'failing' && nextAt !== null && (
        <span className="quiet">{say('nextAt', { when: formats.time(nextAt) })}</span>
      )}
    </Group>
  );
}
