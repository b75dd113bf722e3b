import { NativeSelect, Stack } from '@mantine/core';
import type { Bought, Conditions, PredicateKeys } from '@satsuma/core';
import { useState } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { BUILDER } from '../words.ts';
import { NamesField } from './names-field.tsx';
import { NUMBER_OPERATORS } from './predicate.ts';
import { PredicateEditor } from './predicate-editor.tsx';

const KEYS = [
  'product_name',
  'product_id',
  'sku',
  'category',
  'brand',
  'currency',
] as const satisfies readonly (keyof Bought)[];
type Key = (typeof KEYS)[number];

export interface BoughtEditorProps {
  readonly bought: Bought;
  readonly onChange: (bought: Bought) => void;
}

const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);

/** What was bought: anything, or products by one or more of their marks. */
export function BoughtEditor({ bought, onChange }: BoughtEditorProps) {
  const say = useWords(BUILDER);
  const [key, setKey] = useState<Key | undefined>(() => KEYS.find(one => bought[one] !== undefined));
  const filled = Object.fromEntries(Object.entries(bought).filter(([, value]) => !isEmpty(value)));
  const show = (next: Key | undefined) => {
    setKey(next);
    if (next === undefined) onChange({});
    else if (bought[next] === undefined) onChange({ ...filled, [next]: [] });
  };
  /** The last name taken away takes its mark with it, unless it is the only one. */
  const put = (name: Key, names: NonNullable<Bought[Key]>) => {
    const { [name]: _, ...others } = bought;
    onChange(isEmpty(names) && Object.keys(others).length > 0 ? others : { ...others, [name]: names });
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        aria-label={say('boughtBy')}
        value={key ?? ''}
        onChange={({ currentTarget }) => show(KEYS.find(one => one === currentTarget.value))}
        data={[
          { value: '', label: say('boughtAnything') },
          ...KEYS.map(one => ({ value: one, label: say(`bought_${one}`) })),
        ]}
      />
      {key !== undefined && (
        <NamesField key={key} of={{ line: key }} names={bought[key] ?? []} onChange={names => put(key, names)} />
      )}
    </Stack>
  );
}

type BoughtCondition = Conditions['bought'];
const MEASURES = ['orders', 'quantity', 'amount'] as const;

export interface BoughtMeasureProps {
  readonly condition: BoughtCondition;
  readonly onChange: (condition: BoughtCondition) => void;
}

/** In how many orders, how many pieces, for how much. */
export function BoughtMeasure({ condition, onChange }: BoughtMeasureProps) {
  const say = useWords(BUILDER);
  const { bought, when, ...measures } = condition;
  const measure = MEASURES.find(one => measures[one] !== undefined);
  const put = (name: (typeof MEASURES)[number] | undefined, keys: PredicateKeys) =>
    onChange({ bought, ...(name !== undefined && { [name]: keys }), ...(when && { when }) });
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        aria-label={say('measure')}
        value={measure ?? ''}
        onChange={({ currentTarget }) =>
          put(
            MEASURES.find(one => one === currentTarget.value),
            { atLeast: 2 },
          )
        }
        data={[
          { value: '', label: say('measure_none') },
          ...MEASURES.map(one => ({ value: one, label: say(`bought_measure_${one}`) })),
        ]}
      />
      {measure !== undefined && (
        <PredicateEditor
          keys={measures[measure] ?? {}}
          types={['number']}
          operators={NUMBER_OPERATORS}
          isWhole={measure !== 'amount'}
          onChange={keys => put(measure, keys)}
        />
      )}
    </Stack>
  );
}
