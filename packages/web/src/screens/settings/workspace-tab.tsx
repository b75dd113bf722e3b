import { Button, Group, Select, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../api/answers.ts';
import { useMay } from '../../api/session.tsx';
import { Answered } from '../../parts/answered.tsx';
import { Card } from '../../parts/card.tsx';
import { Refused } from '../../parts/refused.tsx';
import { tell } from '../../parts/tell.ts';
import { ViewOnly } from '../../parts/view-only/view-only.tsx';
import { type Choice, countries, currencies, zones } from '../../words/choices.ts';
import { useLanguage, useWords } from '../../words/use-words.ts';
import { SETTINGS } from './words.ts';

type Settings = Reply<'getSettings'>;
const FIELDS = ['zone', 'currency', 'language', 'country'] as const;

/** Zone, currency, language and country of the data. */
export function WorkspaceTab() {
  const settings = useAnswer('getSettings', {});
  return <Answered of={settings}>{data => <WorkspaceForm settings={data} />}</Answered>;
}

function WorkspaceForm({ settings }: { readonly settings: Settings }) {
  const say = useWords(SETTINGS);
  const language = useLanguage();
  const mayChange = useMay('settings.write');
  const [given, setGiven] = useState<Partial<Settings>>({});
  const change = useChange('changeSettings', {
    changes: 'all',
    onDone: () => {
      setGiven({});
      tell(say('saved'));
    },
  });
  const choices = useMemo(
    (): Readonly<Record<(typeof FIELDS)[number], readonly Choice[]>> => ({
      zone: zones(),
      currency: currencies(language),
      country: countries(language),
      language: [
        { value: 'en', label: say('languageEn') },
        { value: 'pl', label: say('languagePl') },
      ],
    }),
    [language, say],
  );
  return (
    <Card title={say('tab-workspace')} about={say('workspaceAbout')} actions={<ViewOnly of="settings" />}>
      <Stack maw={480}>
        {FIELDS.map(field => (
          <Select
            key={field}
            label={say(field)}
            description={say(`${field}Hint`)}
            data={[...choices[field]]}
            value={given[field] ?? settings[field]}
            onChange={value => value !== null && setGiven({ ...given, [field]: value })}
            searchable={field !== 'language'}
            allowDeselect={false}
            readOnly={!mayChange}
            nothingFoundMessage={say('nothingFound')}
          />
        ))}
        <Refused title={say('notSaved')} error={change.error} />
        {mayChange && (
          <Group>
            <Button
              loading={change.isPending}
              disabled={Object.keys(given).length === 0}
              onClick={() => change.mutate({ body: given })}
            >
              {say('save')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
