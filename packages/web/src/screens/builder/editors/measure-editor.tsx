import { NativeSelect, Stack } from '@mantine/core';
import { type Conditions, MEASURES, type MeasureName, type PredicateKeys } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { BUILDER } from '../words.ts';
import { propertyChoices, propertyTypes } from './attribute.ts';
import { MOMENT_OPERATORS, NUMBER_OPERATORS, operatorsFor, start } from './predicate.ts';
import { PredicateEditor } from './predicate-editor.tsx';

type EventCondition = Conditions['event'];
/** A measure's keys: its property, where it has one, and its operator. */
type Keys = PredicateKeys & { readonly of?: string };

export interface MeasureEditorProps {
  readonly condition: EventCondition;
  readonly onChange: (condition: EventCondition) => void;
}

const OF_NUMBERS: readonly MeasureName[] = ['sum', 'average', 'min', 'max'];
const OF_VALUES: readonly MeasureName[] = ['first', 'last', 'distinct'];

export const measureOf = (condition: EventCondition): MeasureName | undefined =>
  MEASURES.find(measure => condition[measure] !== undefined);

function withMeasure(condition: EventCondition, measure?: MeasureName, keys?: Keys): EventCondition {
  const rest = Object.fromEntries(Object.entries(condition).filter(([key]) => !MEASURES.some(m => m === key)));
  return { ...rest, event: condition.event, ...(measure !== undefined && { [measure]: keys }) };
}

/** How often, how much, of which value, when first or last. */
export function MeasureEditor({ condition, onChange }: MeasureEditorProps) {
  const say = useWords(BUILDER);
  const { catalog, speech } = useBuilder();
  const { event } = condition;
  const measure = measureOf(condition);
  const keys: Keys = measure === undefined ? {} : (condition[measure] ?? {});
  const begin = (name: MeasureName): Keys => {
    if (name === 'times') return { atLeast: 2 };
    if (name === 'firstTime' || name === 'lastTime') return { inTheLast: '30 days' };
    const only = OF_NUMBERS.includes(name) ? 'number' : undefined;
    const of = propertyChoices(catalog, event, speech, only)[0]?.value ?? '';
    const types = propertyTypes(catalog, event, of);
    return {
      of,
      ...(OF_NUMBERS.includes(name) || name === 'distinct'
        ? { atLeast: 1 }
        : start(operatorsFor(types)[0] ?? 'is', types, catalog.zone)),
    };
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        aria-label={say('measure')}
        value={measure ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const name = MEASURES.find(one => one === value);
          onChange(withMeasure(condition, name, name && begin(name)));
        }}
        data={[
          { value: '', label: say('measure_none') },
          ...MEASURES.map(name => ({ value: name, label: say(`measure_${name}`) })),
        ]}
      />
      {measure !== undefined && (
        <MeasureValue
          event={event}
          measure={measure}
          keys={keys}
          onChange={changed => onChange(withMeasure(condition, measure, changed))}
        />
      )}
    </Stack>
  );
}

interface MeasureValueProps {
  readonly event: string;
  readonly measure: MeasureName;
  readonly keys: Keys;
  readonly onChange: (keys: Keys) => void;
}

function MeasureValue({ event, measure, keys: { of, ...keys }, onChange }: MeasureValueProps) {
  const say = useWords(BUILDER);
  const { catalog, speech } = useBuilder();
  const isNumber = OF_NUMBERS.includes(measure);
  if (measure === 'times')
    return <PredicateEditor keys={keys} types={['number']} operators={NUMBER_OPERATORS} isWhole onChange={onChange} />;
  if (!isNumber && !OF_VALUES.includes(measure))
    return <PredicateEditor keys={keys} types={['moment']} operators={MOMENT_OPERATORS} onChange={onChange} />;
  const properties = propertyChoices(catalog, event, speech, isNumber ? 'number' : undefined);
  const types = propertyTypes(catalog, event, of ?? '');
  const isCompared = isNumber || measure === 'distinct';
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={say('property')}
        value={of ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const next = propertyTypes(catalog, event, value);
          onChange({ of: value, ...(isCompared ? keys : start(operatorsFor(next)[0] ?? 'is', next, catalog.zone)) });
        }}
        data={[
          ...(properties.some(({ value }) => value === of) ? [] : [of ?? '']),
          ...properties.map(({ value, label }) => ({ value, label })),
        ]}
      />
      <PredicateEditor
        keys={keys}
        types={isCompared ? ['number'] : types}
        {...(isCompared && { operators: NUMBER_OPERATORS })}
        {...(!isCompared && { of: { event, property: of ?? '' } })}
        onChange={changed => onChange({ of: of ?? '', ...changed })}
      />
    </>
  );
}
