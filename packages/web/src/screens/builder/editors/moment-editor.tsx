import { NativeSelect, Stack, Text } from '@mantine/core';
import { type Conditions, isParam, MEMBERSHIP_KEYS } from '@satsuma/core';
import { useFormats, useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { ago, dayIn, spanOf } from '../model/span.ts';
import { BUILDER } from '../words.ts';
import { DayField, PeriodField } from './plain.tsx';

/** As of when a membership is asked. */
export type Moments = Pick<Conditions['segment'], (typeof MEMBERSHIP_KEYS)[number]>;

const RELATIONS = ['now', 'ago', 'on', 'since', 'enteredInTheLast', 'leftInTheLast'] as const;
type Relation = (typeof RELATIONS)[number];

export const relationOf = (moments: Moments): Relation =>
  MEMBERSHIP_KEYS.find(key => moments[key] !== undefined) ?? 'now';

export const momentsOf = (moments: Moments): Moments => {
  const relation = relationOf(moments);
  return relation === 'now' ? {} : { [relation]: moments[relation] };
};

export interface MomentEditorProps {
  readonly moments: Moments;
  readonly isNegated: boolean;
  readonly onChange: (moments: Moments, isNegated: boolean) => void;
}

/** Is in, is not in, was in on a day or so long ago, is in since, entered, left. */
export function MomentEditor({ moments, isNegated, onChange }: MomentEditorProps) {
  const say = useWords(BUILDER);
  const { catalog } = useBuilder();
  const relation = relationOf(moments);
  const starts: Readonly<Record<Relation, Moments>> = {
    now: {},
    ago: { ago: '1 quarter' },
    on: { on: dayIn(catalog.zone, Date.now() - 30 * 86_400_000) },
    since: { since: '30 days' },
    enteredInTheLast: { enteredInTheLast: '30 days' },
    leftInTheLast: { leftInTheLast: '30 days' },
  };
  const options = RELATIONS.flatMap(one => [
    { value: one, label: say(`relation_${one}`) },
    { value: `not ${one}`, label: say(`relation_not_${one}`) },
  ]);
  const period = relation === 'now' || relation === 'on' ? undefined : moments[relation];
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        aria-label={say('relation')}
        value={isNegated ? `not ${relation}` : relation}
        onChange={({ currentTarget: { value } }) => {
          const next = RELATIONS.find(one => one === value.replace('not ', '')) ?? 'now';
          onChange(next === relation ? moments : starts[next], value.startsWith('not '));
        }}
        data={options}
      />
      {period !== undefined && relation !== 'now' && (
        <PeriodField
          label={say(`relation_${relation}`)}
          value={period}
          onChange={value => onChange({ [relation]: value }, isNegated)}
        />
      )}
      {moments.on !== undefined && (
        <DayField label={say('relation_on')} value={moments.on} onChange={on => onChange({ on }, isNegated)} />
      )}
      <When moments={moments} />
    </Stack>
  );
}

/** The instant that is meant, in the workspace's zone. */
function When({ moments }: { readonly moments: Moments }) {
  const say = useWords(BUILDER);
  const formats = useFormats();
  const { zone } = useBuilder().catalog;
  const relation = relationOf(moments);
  const given = relation === 'now' ? undefined : moments[relation];
  if (given === undefined || isParam(given)) return null;
  const at = relation === 'on' ? spanOf({ on: given }, Date.now(), zone)?.from : ago(given, Date.now(), zone);
  return at === undefined ? null : (
    <Text size="xs" c="dimmed" role="status">
      {say(relation === 'on' || relation === 'ago' ? 'asOfMoment' : 'comparedWith', { when: formats.moment(at), zone })}
    </Text>
  );
}
