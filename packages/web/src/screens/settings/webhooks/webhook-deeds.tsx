import { Button, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type Reply, useChange } from '../../../api/answers.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { tell } from '../../../parts/tell.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useAnswerSaid } from './answer-said.ts';
import { WEBHOOKS } from './words.ts';

type Webhook = Reply<'listWebhooks'>[number];
const route = getRouteApi('/settings');

export interface WebhookDeedsProps {
  readonly webhook: Webhook;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string) => void;
}

/** What can be done with one webhook. */
export function WebhookDeeds({ webhook, mayChange, onEdit, onSecret }: WebhookDeedsProps) {
  const say = useWords(WEBHOOKS);
  const formats = useFormats();
  const answerSaid = useAnswerSaid();
  const navigate = route.useNavigate();
  const path = { id: webhook.id };
  const changes = ['listWebhooks', 'listDeliveries'] as const;
  const ping = useChange('pingWebhook', {
    changes,
    onDone: ({ status, error, duration }) => {
      if (error === null && status !== null) tell(say('pinged', { status, ms: formats.number(duration) }));
      else tell(say('notPinged', { error: answerSaid(error, status) }), false);
    },
  });
  const rotate = useChange('rotateWebhookSecret', { changes, onDone: ({ secret }) => onSecret(secret) });
  const change = useChange('changeWebhook', { changes });
  const remove = useChange('removeWebhook', { changes });
  return (
    <Group gap="xs" wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigate({ search: { tab: 'webhooks', shown: webhook.id } })}
      >
        {say('deliveries')}
      </Button>
      {mayChange && (
        <>
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            {say('change')}
          </Button>
          <Button size="compact-sm" variant="default" loading={ping.isPending} onClick={() => ping.mutate({ path })}>
            {say('ping')}
          </Button>
          <Confirm label={say('rotate')} text={say('rotateText')} onConfirm={() => rotate.mutate({ path })} />
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change.mutate({ path, body: { enabled: !webhook.enabled || webhook.stopped !== null } })}
          >
            {say(webhook.enabled && webhook.stopped === null ? 'stop' : 'begin')}
          </Button>
          <Confirm
            label={say('remove')}
            text={say('removeText', { name: webhook.name })}
            onConfirm={() => remove.mutate({ path })}
          />
        </>
      )}
      <Refused title={say('notDone')} error={ping.error ?? rotate.error ?? change.error ?? remove.error} />
    </Group>
  );
}
