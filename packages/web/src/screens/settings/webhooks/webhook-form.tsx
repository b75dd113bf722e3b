import { Button, Checkbox, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../../api/answers.ts';
import { APP } from '../../../app/words.ts';
import { Refused } from '../../../parts/refused.tsx';
import { tell } from '../../../parts/tell.ts';
import { useWords } from '../../../words/use-words.ts';
import { useNaming } from '../alerts/naming.ts';
import { WEBHOOKS } from './words.ts';

type Webhook = Reply<'listWebhooks'>[number];
const KINDS = ['entered', 'left', 'moved'] as const;
type Kind = (typeof KINDS)[number];

export interface WebhookFormProps {
  /** A new one, if not given. */
  readonly webhook?: Webhook;
  readonly onSecret: (secret: string) => void;
  readonly onDone: () => void;
}

function useSaving({ onSecret, onDone }: Pick<WebhookFormProps, 'onSecret' | 'onDone'>) {
  const say = useWords(WEBHOOKS);
  const changes = ['listWebhooks'] as const;
  const make = useChange('makeWebhook', {
    changes,
    onDone: ({ secret }) => {
      onSecret(secret);
      onDone();
    },
  });
  const change = useChange('changeWebhook', {
    changes,
    onDone: () => {
      tell(say('kept'));
      onDone();
    },
  });
  return { make, change };
}

export function WebhookForm({ webhook, onSecret, onDone }: WebhookFormProps) {
  const say = useWords(WEBHOOKS);
  const frame = useWords(APP);
  const { nameOf } = useNaming();
  const segments = useAnswer('listSegments', {}).data?.segments ?? [];
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [of, setOf] = useState<readonly string[]>(webhook?.segments ?? []);
  const [kinds, setKinds] = useState<readonly Kind[]>(KINDS.filter(kind => webhook?.kinds?.includes(kind) ?? true));
  const [identifiers, setIdentifiers] = useState(webhook?.identifiers ?? false);
  const { make, change } = useSaving({ onSecret, onDone });
  function save(event: SyntheticEvent) {
    event.preventDefault();
    const body = {
      ...{ name, url, identifiers },
      segments: of.length === 0 ? null : [...of],
      kinds: kinds.length === KINDS.length || kinds.length === 0 ? null : [...kinds],
    };
    if (webhook === undefined) make.mutate({ body });
    else change.mutate({ path: { id: webhook.id }, body });
  }
  return (
    <form onSubmit={save}>
      <Stack>
        <TextInput
          label={say('name')}
          required
          maxLength={100}
          data-autofocus
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say('url')}
          description={say('urlHint')}
          type="url"
          required
          value={url}
          onChange={event => setUrl(event.currentTarget.value)}
        />
        <MultiSelect
          label={say('of')}
          description={say('ofHint')}
          searchable
          data={segments.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={[...of]}
          onChange={setOf}
          nothingFoundMessage={frame('none')}
        />
        <Checkbox.Group
          label={say('kinds')}
          value={[...kinds]}
          onChange={values => setKinds(KINDS.filter(kind => values.includes(kind)))}
        >
          <Group mt="xs">
            {KINDS.map(kind => (
              <Checkbox key={kind} value={kind} label={say(`kind-${kind}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox
          label={say('identifiers')}
          description={say('identifiersHint')}
          checked={identifiers}
          onChange={event => setIdentifiers(event.currentTarget.checked)}
        />
        <Refused title={say('notKept')} error={make.error ?? change.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {frame('cancel')}
          </Button>
          <Button type="submit" loading={make.isPending || change.isPending}>
            {frame('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
