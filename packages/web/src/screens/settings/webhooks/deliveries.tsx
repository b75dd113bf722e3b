import { Button, Group, Title } from '@mantine/core';
import { type Reply, useAnswer, useChange } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { tell } from '../../../parts/tell.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useAnswerSaid } from './answer-said.ts';
import { WEBHOOKS } from './words.ts';

type Webhook = Reply<'listWebhooks'>[number];
type Delivery = Reply<'listDeliveries'>[number];
type DeadLetter = Reply<'listDeadLetters'>[number];

export interface DeliveriesProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** The latest attempts, and the batches that were given up. */
export function Deliveries({ webhook, onClose }: DeliveriesProps) {
  const say = useWords(WEBHOOKS);
  const frame = useWords(APP);
  const path = { id: webhook.id };
  const deliveries = useAnswer('listDeliveries', { path }, { every: 10_000 });
  const letters = useAnswer('listDeadLetters', { path }, { every: 30_000 });
  const columns = useColumns();
  return (
    <Card
      title={say('deliveriesOf', { name: webhook.name })}
      actions={
        <Button size="xs" variant="default" onClick={onClose}>
          {frame('close')}
        </Button>
      }
    >
      <Answered of={deliveries}>
        {data =>
          data.length === 0 ? (
            <Empty title={say('noDeliveries')} hint={say('noDeliveriesHint')} />
          ) : (
            <Table
              label={say('deliveries')}
              columns={columns}
              rows={data}
              rowKey={({ id }) => String(id)}
              height={360}
            />
          )
        }
      </Answered>
      <Title order={3}>{say('deadLetters')}</Title>
      <Answered of={letters}>{data => <DeadLetters webhook={webhook} letters={data} />}</Answered>
    </Card>
  );
}

function useColumns(): readonly Column<Delivery>[] {
  const say = useWords(WEBHOOKS);
  const answerSaid = useAnswerSaid();
  const formats = useFormats();
  return [
    { key: 'time', title: say('time'), width: '180px', cell: ({ time }) => formats.moment(time) },
    { key: 'kind', title: say('what'), cell: ({ kind }) => say(`kind-${kind}`) },
    { key: 'changes', title: say('changes'), isNumber: true, cell: ({ changes }) => formats.number(changes) },
    { key: 'attempt', title: say('attempt'), isNumber: true, cell: ({ attempt }) => formats.number(attempt) },
    {
      key: 'status',
      title: say('answer'),
      cell: ({ status, error }) => answerSaid(error, status),
    },
    {
      key: 'duration',
      title: say('duration'),
      isNumber: true,
      cell: ({ duration }) => say('milliseconds', { ms: formats.number(duration) }),
    },
  ];
}

interface DeadLettersProps {
  readonly webhook: Webhook;
  readonly letters: readonly DeadLetter[];
}

function DeadLetters({ webhook, letters }: DeadLettersProps) {
  const say = useWords(WEBHOOKS);
  const answerSaid = useAnswerSaid();
  const formats = useFormats();
  const mayChange = useMay('webhooks.write');
  const resend = useChange('resendDeadLetter', {
    changes: ['listDeadLetters', 'listDeliveries'],
    onDone: ({ error, status }) => {
      if (error === null) tell(say('resent'));
      else tell(say('notPinged', { error: answerSaid(error, status) }), false);
    },
  });
  if (letters.length === 0) return <Empty title={say('noDeadLetters')} />;
  const columns: readonly Column<DeadLetter>[] = [
    { key: 'time', title: say('time'), width: '180px', cell: ({ time }) => formats.moment(time) },
    { key: 'changes', title: say('changes'), isNumber: true, cell: ({ changes }) => formats.number(changes) },
    { key: 'error', title: say('answer'), cell: ({ error }) => answerSaid(error) },
    {
      key: 'sent',
      title: say('actions'),
      cell: letter => (
        <Group gap="xs" wrap="nowrap">
          {letter.sent !== null && (
            <span className="quiet">{say('sentAt', { when: formats.moment(letter.sent) })}</span>
          )}
          {mayChange && (
            <Button
              size="compact-sm"
              variant="default"
              loading={resend.isPending}
              onClick={() => resend.mutate({ path: { id: webhook.id, letter: letter.id } })}
            >
              {say('resend')}
            </Button>
          )}
        </Group>
      ),
    },
  ];
  return (
    <>
      <Refused title={say('notDone')} error={resend.error} />
      <Table label={say('deadLetters')} columns={columns} rows={letters} rowKey={({ id }) => String(id)} height={300} />
    </>
  );
}
