import { ActionIcon, Button, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import type { ValueTiersSettings } from '@satsuma/core';
import { IconX } from '@tabler/icons-react';
import { useLanguage, useWords } from '../../../words/use-words.ts';
import { Amount, Choice } from './fields.tsx';
import type { FormProps } from './form.ts';
import { Orders } from './orders.tsx';
import { SETTINGS } from './words.ts';

const MEASURES = ['total', 'orders', 'average-order', 'margin'] as const;
type Tiers = ValueTiersSettings['tiers'];
type Cut = ValueTiersSettings['cut'];

/** Tiers as a file has them. */
const written = (tiers: Tiers, cut: Cut) =>
  tiers.map(({ id, name, share, from }, i) => {
    const isLast = i === tiers.length - 1;
    const limit = cut === 'fixed' ? { from: from ?? (tiers.length - 1 - i) * 100 } : { share: share ?? 10 };
    return { class: id, name, ...(!isLast && limit) };
  });

export function ValueTiersForm(props: FormProps) {
  const { complete, change } = props;
  const say = useWords(SETTINGS);
  const { by, cut, tiers } = complete as ValueTiersSettings;
  return (
    <Stack gap="md">
      <Select
        label={say('by')}
        maw={280}
        data={MEASURES.map(value => ({ value, label: say(`by-${value}`) }))}
        value={by}
        allowDeselect={false}
        onChange={value => change({ by: value === 'total' ? undefined : value })}
      />
      <Choice
        word="cut"
        options={['people', 'value', 'fixed']}
        value={cut}
        onChange={value =>
          change({
            of: value === 'value' ? value : undefined,
            tiers: value === 'fixed' ? written(tiers, value) : undefined,
          })
        }
      />
      <TierList tiers={tiers} cut={cut} onChange={next => change({ tiers: written(next, cut) })} />
      <Orders {...props} />
    </Stack>
  );
}

interface TierListProps {
  readonly tiers: Tiers;
  readonly cut: Cut;
  readonly onChange: (tiers: Tiers) => void;
}

function TierList({ tiers, cut, onChange }: TierListProps) {
  const say = useWords(SETTINGS);
  const language = useLanguage();
  const last = tiers.length - 1;
  const key = cut === 'fixed' ? 'from' : 'share';
  const replace = (i: number, changed: Partial<Tiers[number]>) =>
    onChange(tiers.map((tier, at) => (at === i ? { ...tier, ...changed } : tier)));
  const add = () => {
    const free =
      tiers.map((_, i) => `tier-${i + 1}`).find(id => tiers.every(tier => tier.id !== id)) ?? `tier-${last + 2}`;
    const from = (tiers[last - 1]?.from ?? 200) / 2;
    // Half of what is left: the last tier keeps the other half.
    const share = Math.round(50 - tiers.reduce((sum, tier) => sum + (tier.share ?? 0), 0) / 2);
    onChange(tiers.toSpliced(last, 0, { id: free, name: say('newTier'), share: Math.max(1, share), from }));
  };
  return (
    <Fieldset legend={say('tiers')} radius="sm">
      <Stack gap="sm">
        {tiers.map((tier, i) => {
          const name = typeof tier.name === 'string' ? tier.name : tier.name[language];
          return (
            <Group key={tier.id} align="flex-end" wrap="nowrap">
              <TextInput
                label={say('tierName')}
                value={name}
                onChange={typed => {
                  const text = typed.currentTarget.value;
                  replace(i, { name: typeof tier.name === 'string' ? text : { ...tier.name, [language]: text } });
                }}
              />
              {i < last && (
                <Amount
                  label={say(`tier-${key}`)}
                  value={tier[key]}
                  min={0}
                  onChange={value => replace(i, { [key]: value ?? null })}
                />
              )}
              {i < last && tiers.length > 2 && (
                <ActionIcon aria-label={say('removeTier', { name })} onClick={() => onChange(tiers.toSpliced(i, 1))}>
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          );
        })}
        <Button size="compact-sm" variant="default" onClick={add} style={{ alignSelf: 'flex-start' }}>
          {say('addTier')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
