import { Button, Grid, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type MethodName, readSegmentation, type SegmentationDefinition } from '@satsuma/core';
import { type ComponentType, useEffect, useState } from 'react';
import { useAnswer } from '../../../api/answers.ts';
import { useJob } from '../../../api/jobs.tsx';
import { useMay } from '../../../api/session.tsx';
import { Card } from '../../../parts/card.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import type { Shown } from '../divided.ts';
import { useView } from '../view.ts';
import { CannotHold } from './cannot-hold.tsx';
import type { FormProps, Settings } from './form.ts';
import { LifecycleForm } from './lifecycle.tsx';
import { LoyaltyForm } from './loyalty.tsx';
import { OrderedListForm } from './ordered-list.tsx';
import { AgeBandForm, CohortsForm, PlaceForm } from './plain.tsx';
import { Preview } from './preview.tsx';
import { RfmForm } from './rfm.tsx';
import { UsageForm } from './usage.tsx';
import { ValueTiersForm } from './value-tiers.tsx';
import { SETTINGS } from './words.ts';

const FORMS: Readonly<Record<MethodName, ComponentType<FormProps>>> = {
  rfm: RfmForm,
  lifecycle: LifecycleForm,
  'usage-frequency': UsageForm,
  loyalty: LoyaltyForm,
  'value-tiers': ValueTiersForm,
  cohorts: CohortsForm,
  'age-band': AgeBandForm,
  place: PlaceForm,
  'ordered-list': OrderedListForm,
};

/** So long after the last change the effect is asked for. */
const PAUSE = 400;

/** How the method is set up, and what another setting would make of the classes before anything is saved. */
export function SettingsTab({ shown }: { readonly shown: Shown }) {
  const say = useWords(SETTINGS);
  const { view, show } = useView();
  const stored = shown.definition.settings ?? {};
  const [given, setGiven] = useState<Settings>(view.draft ?? stored);
  const [settled] = useDebouncedValue(given, PAUSE);
  const isChanged = JSON.stringify(settled) !== JSON.stringify(stored);
  useEffect(() => show({ draft: isChanged ? settled : undefined }), [settled, isChanged, show]);
  const Form = FORMS[shown.divided.method as MethodName];
  const read = readSegmentation({ ...shown.definition, settings: { ...given } });
  const complete = read.ok ? read.value.settings : shown.divided.settings;
  const change = (changed: Settings) =>
    setGiven(old =>
      Object.fromEntries(Object.entries({ ...old, ...changed }).filter(([, value]) => value !== undefined)),
    );
  const draft: SegmentationDefinition = { ...shown.definition, settings: { ...settled } };
  const language = useLanguage();
  const body = { definitions: [draft] };
  const checked = useAnswer('checkDefinitions', { query: { language }, body }, { when: isChanged, keep: true });
  const problems = isChanged ? (checked.data?.problems ?? []) : [];
  const isKnown = checked.data !== undefined && !checked.isPlaceholderData;
  const isFine = !isChanged || (isKnown && problems.length === 0);
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Card title={say('settings')} about={say('settingsHint')}>
          <Form given={given} complete={complete} change={change} />
        </Card>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Card title={say('effect')} about={say(isChanged ? 'effectHint' : 'effectNone')}>
          <Stack gap="lg">
            {problems.length > 0 && <CannotHold problems={problems} />}
            {isChanged && <Save isFine={isFine} draft={draft} onDiscard={() => setGiven(stored)} />}
            <Preview shown={shown} draft={draft} isChanged={isChanged} isFine={isFine} />
          </Stack>
        </Card>
      </Grid.Col>
    </Grid>
  );
}

interface SaveProps {
  readonly isFine: boolean;
  readonly draft: SegmentationDefinition;
  readonly onDiscard: () => void;
}

function Save({ isFine, draft, onDiscard }: SaveProps) {
  const say = useWords(SETTINGS);
  const may = useMay('segments.write');
  const [note, setNote] = useState('');
  const { work, start } = useJob('applyDefinitions');
  async function save() {
    const applied = await start({ body: { definitions: [draft], ...(note !== '' && { note }) } });
    const version = applied?.changes.find(({ id }) => id === draft.segmentation)?.version;
    if (version == null) return;
    notifications.show({ message: say('saved', { version }) });
  }
  if (!may)
    return (
      <Group>
        <Text size="sm" c="dimmed">
          {say('mayNot')}
        </Text>
        <Button variant="default" onClick={onDiscard}>
          {say('discard')}
        </Button>
      </Group>
    );
  return (
    <Stack gap="sm">
      <Group align="flex-end" gap="sm">
        <TextInput
          flex={1}
          miw={180}
          label={say('note')}
          placeholder={say('noteHint')}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <Button disabled={!isFine} onClick={() => void save()} loading={work.state === 'running'}>
          {say('save')}
        </Button>
        <Button variant="default" onClick={onDiscard} disabled={work.state === 'running'}>
          {say('discard')}
        </Button>
      </Group>
      {work.state === 'failed' && <Failure error={work.failure} />}
    </Stack>
  );
}
