import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useAnswer, useChange } from '../../../api/answers.ts';
import { useMay, useSession } from '../../../api/session.tsx';
import { APP } from '../../../app/words.ts';
import { Refused } from '../../../parts/refused.tsx';
import { tell } from '../../../parts/tell.ts';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { useNaming } from './naming.ts';
import { type Alert, classesOf, type Draft, draftOf, givenIn, newDraft } from './watched.ts';
import { ALERTS } from './words.ts';

export interface AlertFormProps {
  /** A new one, if not given. */
  readonly alert?: Alert;
  readonly onDone: () => void;
}

export function AlertForm({ alert, onDone }: AlertFormProps) {
  const say = useWords(ALERTS);
  const frame = useWords(APP);
  const language = useLanguage();
  const { user } = useSession();
  const [draft, setDraft] = useState(() => (alert ? draftOf(alert) : newDraft(language, user.email)));
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const done = () => {
    tell(say('kept'));
    onDone();
  };
  const make = useChange('makeAlert', { changes: ['listAlerts'], onDone: done });
  const change = useChange('changeAlert', { changes: ['listAlerts', 'readAlertHistory'], onDone: done });
  function save(event: SyntheticEvent) {
    event.preventDefault();
    const body = givenIn(draft, alert?.watch);
    if (alert === undefined) make.mutate({ body });
    else change.mutate({ path: { id: alert.id }, body });
  }
  return (
    <form onSubmit={save}>
      <Stack>
        <TextInput
          label={say('name')}
          required
          maxLength={100}
          data-autofocus
          value={draft.name}
          onChange={event => set({ name: event.currentTarget.value })}
        />
        {alert?.watch.kind === 'oracle' ? (
          <Text size="sm">{say('oracleAbout')}</Text>
        ) : (
          <WatchFields draft={draft} set={set} />
        )}
        <NotifyFields draft={draft} set={set} />
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

interface FieldsProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}

const MEASURES = ['size', 'entered', 'left'] as const;
const PERIODS = ['day', 'hour'] as const;

function WatchFields({ draft, set }: FieldsProps) {
  const say = useWords(ALERTS);
  const language = useLanguage();
  const { nameOf, classNameOf } = useNaming();
  const segments = useAnswer('listSegments', { query: { language } }).data?.segments ?? [];
  const classes = classesOf(segments.find(({ id }) => id === draft.of));
  const watchable = segments.filter(({ parameters }) => parameters.length === 0);
  return (
    <>
      <NativeSelect
        label={say('of')}
        required
        value={draft.of}
        onChange={event => set({ of: event.currentTarget.value, class: '' })}
        data={[{ value: '', label: say('choose') }, ...watchable.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
      />
      {classes.length > 0 && (
        <NativeSelect
          label={say('class')}
          required
          value={draft.class}
          onChange={event => set({ class: event.currentTarget.value })}
          data={[
            { value: '', label: say('choose') },
            ...classes.map(id => ({ value: id, label: classNameOf(draft.of, id) })),
          ]}
        />
      )}
      <NativeSelect
        label={say('measure')}
        value={draft.measure}
        onChange={event => set({ measure: MEASURES.find(one => one === event.currentTarget.value) ?? 'size' })}
        data={MEASURES.map(value => ({ value, label: say(`measure-${value}`) }))}
      />
      <NativeSelect
        label={say('per')}
        value={draft.per}
        onChange={event => set({ per: PERIODS.find(one => one === event.currentTarget.value) ?? 'day' })}
        data={PERIODS.map(value => ({ value, label: say(`per-${value}`) }))}
      />
      <RangeFields draft={draft} set={set} />
    </>
  );
}

function RangeFields({ draft, set }: FieldsProps) {
  const say = useWords(ALERTS);
  return (
    <>
      <Radio.Group
        label={say('range')}
        value={draft.range}
        onChange={value => set({ range: value === 'limits' ? 'limits' : 'usual' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="usual" label={say('usual')} description={say('usualHint')} />
          <Radio value="limits" label={say('limits')} />
        </Stack>
      </Radio.Group>
      {draft.range === 'limits' && (
        <Group grow>
          <NumberInput
            label={say('below')}
            min={0}
            allowDecimal={false}
            value={draft.below}
            onChange={below => set({ below })}
          />
          <NumberInput
            label={say('above')}
            min={0}
            allowDecimal={false}
            value={draft.above}
            onChange={above => set({ above })}
          />
        </Group>
      )}
    </>
  );
}

function NotifyFields({ draft, set }: FieldsProps) {
  const say = useWords(ALERTS);
  const maySeeWebhooks = useMay('webhooks.read');
  const webhooks = useAnswer('listWebhooks', {}, { when: maySeeWebhooks });
  return (
    <>
      <Textarea
        label={say('emails')}
        description={say('emailsHint')}
        rows={2}
        value={draft.emails}
        onChange={event => set({ emails: event.currentTarget.value })}
      />
      {webhooks.data !== undefined && webhooks.data.length > 0 && (
        <Checkbox.Group
          label={say('webhooks')}
          value={draft.webhooks.map(String)}
          onChange={values => set({ webhooks: values.map(Number) })}
        >
          <Stack gap="xs" mt="xs">
            {webhooks.data.map(({ id, name }) => (
              <Checkbox key={id} value={String(id)} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <NativeSelect
        label={say('language')}
        value={draft.language}
        onChange={event => set({ language: event.currentTarget.value === 'pl' ? 'pl' : 'en' })}
        data={[
          { value: 'en', label: say('languageEn') },
          { value: 'pl', label: say('languagePl') },
        ]}
      />
    </>
  );
}
