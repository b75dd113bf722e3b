import { Button, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';

import { useState } from 'react';
import { type Reply, useAnswer, useChange } from '../../../api/answers.ts';
import { useMay } from '../../../api/session.tsx';
import { APP } from '../../../app/words.ts';
import { Answered } from '../../../parts/answered.tsx';
import { Card } from '../../../parts/card.tsx';
import { Refused } from '../../../parts/refused.tsx';
import { type Column, Table } from '../../../parts/table.tsx';
import { tell } from '../../../parts/tell.ts';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { DATA } from '../words.ts';

type IdentityRules = Reply<'getIdentityRules'>;
type Kind = keyof IdentityRules['kinds'];
const KINDS = ['user_id', 'card', 'external', 'email', 'phone', 'anonymous_id'] as const satisfies readonly Kind[];
const TELLS = ['person', 'device', 'helps'] as const;

/** Who may become one with whom, from now on. */
export function Rules() {
  const say = useWords(DATA);
  const rules = useAnswer('getIdentityRules', {});
  return (
    <Card title={say('rules')} about={say('rulesAbout')}>
      <Answered of={rules}>{data => <RulesForm key={JSON.stringify(data)} stored={data} />}</Answered>
    </Card>
  );
}

function RulesForm({ stored }: { readonly stored: IdentityRules }) {
  const say = useWords(DATA);
  const frame = useWords(APP);
  const mayChange = useMay('data.write');
  const [rules, setRules] = useState(stored);
  const [blocked, setBlocked] = useState(stored.blocked.join('\n'));
  const save = useChange('setIdentityRules', {
    changes: ['getIdentityRules'],
    onDone: () => tell(say('rulesSaved')),
  });
  const columns = useColumns(rules, mayChange, (kind, rule) =>
    setRules({ ...rules, kinds: { ...rules.kinds, [kind]: { ...rules.kinds[kind], ...rule } } }),
  );
  const lines = blocked.split('\n').map(line => line.trim());
  return (
    <Stack>
      <Table label={say('rules')} columns={columns} rows={KINDS} rowKey={kind => kind} />
      {mayChange ? (
        <NativeSelect
          maw={480}
          label={say('whenKnownMeet')}
          value={rules.whenKnownMeet}
          onChange={event =>
            setRules({ ...rules, whenKnownMeet: event.currentTarget.value === 'merge' ? 'merge' : 'review' })
          }
          data={(['merge', 'review'] as const).map(value => ({ value, label: say(`meet-${value}`) }))}
        />
      ) : (
        <TextInput maw={480} label={say('whenKnownMeet')} readOnly value={say(`meet-${rules.whenKnownMeet}`)} />
      )}
      <Textarea
        maw={480}
        label={say('blocked')}
        description={say('blockedHint')}
        rows={5}
        readOnly={!mayChange}
        value={blocked}
        onChange={event => setBlocked(event.currentTarget.value)}
      />
      <Refused title={say('notDone')} error={save.error} />
      {mayChange && (
        <Group>
          <Button
            loading={save.isPending}
            onClick={() => save.mutate({ body: { ...rules, blocked: lines.filter(line => line !== '') } })}
          >
            {frame('save')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function useColumns(
  rules: IdentityRules,
  mayChange: boolean,
  onChange: (kind: Kind, rule: Partial<IdentityRules['kinds'][Kind]>) => void,
): readonly Column<Kind>[] {
  const say = useWords(DATA);
  const formats = useFormats();
  return [
    { key: 'kind', title: say('identifier'), cell: kind => say(`id-${kind}`) },
    {
      key: 'tells',
      title: say('tells'),
      cell: kind =>
        !mayChange ? (
          say(`tells-${rules.kinds[kind].tells}`)
        ) : (
          <NativeSelect
            size="xs"
            aria-label={say('tellsOf', { kind: say(`id-${kind}`) })}
            value={rules.kinds[kind].tells}
            onChange={event =>
              onChange(kind, { tells: TELLS.find(one => one === event.currentTarget.value) ?? 'helps' })
            }
            data={TELLS.map(value => ({ value, label: say(`tells-${value}`) }))}
          />
        ),
    },
    {
      key: 'most',
      title: say('most'),
      cell: kind =>
        !mayChange ? (
          formats.number(rules.kinds[kind].most)
        ) : (
          <NumberInput
            size="xs"
            w={100}
            min={1}
            max={1000}
            allowDecimal={false}
            aria-label={say('mostOf', { kind: say(`id-${kind}`) })}
            value={rules.kinds[kind].most}
            onChange={most => typeof most === 'number' && onChange(kind, { most })}
          />
        ),
    },
  ];
}
