import { NativeSelect, Stack } from '@mantine/core';
import { isParam, type Operator, type Param, type PredicateKeys, predicateOf, type ValueType } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { BUILDER } from '../words.ts';
import classes from './editors.module.css';
import { CalendarField, DayField, NumberField, OrParameter, PeriodField, TextField } from './plain.tsx';
import { operatorsFor, shapeOf, turnedTo } from './predicate.ts';
import { ValuePicker, type ValuesOf } from './value-picker.tsx';

export interface PredicateEditorProps {
  readonly keys: PredicateKeys;
  readonly types: readonly ValueType[];
  /** Those that make sense here; by the types, if not given. */
  readonly operators?: readonly Operator[];
  readonly of?: ValuesOf;
  readonly isWhole?: boolean;
  readonly onChange: (keys: PredicateKeys) => void;
}

/** An operator and what stands behind it. */
export function PredicateEditor({ keys, types, operators, of, isWhole, onChange }: PredicateEditorProps) {
  const say = useWords(BUILDER);
  const { catalog } = useBuilder();
  const { operator, operand } = predicateOf(keys);
  const offered = operators ?? operatorsFor(types);
  const all = offered.includes(operator) ? offered : [operator, ...offered];
  // Being known and not being known are one operator, and two things to say.
  const options = all.flatMap(one => (one === 'isSet' ? ['isSet', 'isNotSet'] : [one]));
  const chosen = operator === 'isSet' && operand === false ? 'isNotSet' : operator;
  return (
    <Stack gap="xs">
      <NativeSelect
        size="xs"
        aria-label={say('operator')}
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          if (value === 'isSet' || value === 'isNotSet') return onChange({ isSet: value === 'isSet' });
          const next = all.find(one => one === value);
          if (next !== undefined) onChange(turnedTo(keys, next, types, catalog.zone));
        }}
        data={options.map(one => ({ value: one, label: say(`op_${one}`) }))}
      />
      <Operand operator={operator} operand={operand} types={types} of={of} isWhole={isWhole} onChange={onChange} />
    </Stack>
  );
}

interface OperandProps {
  readonly operator: Operator;
  readonly operand: unknown;
  readonly types: readonly ValueType[];
  readonly of: ValuesOf | undefined;
  readonly isWhole: boolean | undefined;
  readonly onChange: (keys: PredicateKeys) => void;
}

function Operand(props: OperandProps) {
  const say = useWords(BUILDER);
  const { operator, operand, onChange } = props;
  const change = (value: unknown) => onChange({ [operator]: value });
  const label = say(`op_${operator}`);
  switch (shapeOf(operator)) {
    case 'truth':
      return null;
    case 'number':
      return <Numeric label={label} value={operand} isWhole={props.isWhole} onChange={change} />;
    case 'between':
      return <Ends {...props} change={change} />;
    case 'day':
      return <DayField label={label} value={dayOf(operand)} onChange={change} />;
    case 'period':
      return <PeriodField label={label} value={dayOf(operand)} onChange={change} />;
    case 'calendar':
      return <CalendarField label={label} value={String(operand)} onChange={change} />;
    default:
      return <Values {...props} change={change} />;
  }
}

type Changing = OperandProps & { readonly change: (value: unknown) => void };

/** Dates and periods are texts or parameters. */
const dayOf = (operand: unknown): string | Param => (isParam(operand) ? operand : String(operand));

interface NumericProps {
  readonly label: string;
  readonly value: unknown;
  readonly isWhole: boolean | undefined;
  readonly onChange: (value: number | Param) => void;
}

function Numeric({ label, value, isWhole, onChange }: NumericProps) {
  const given = isParam(value) ? value : typeof value === 'number' ? value : 1;
  return (
    <OrParameter value={given} type="number" start={1} onChange={onChange}>
      {number => <NumberField label={label} value={number} isWhole={isWhole ?? false} onChange={onChange} />}
    </OrParameter>
  );
}

function Ends({ operand, isWhole, change }: Changing) {
  const say = useWords(BUILDER);
  const [low, high]: readonly unknown[] = Array.isArray(operand) ? operand : [];
  const isDates = typeof low === 'string' || typeof high === 'string';
  return (
    <div className={classes.line}>
      {isDates ? (
        <>
          <DayField label={say('from')} value={dayOf(low)} onChange={value => change([value, high])} />
          <DayField label={say('through')} value={dayOf(high)} onChange={value => change([low, value])} />
        </>
      ) : (
        <>
          <Numeric label={say('from')} value={low} isWhole={isWhole} onChange={value => change([value, high])} />
          <Numeric label={say('through')} value={high} isWhole={isWhole} onChange={value => change([low, value])} />
        </>
      )}
    </div>
  );
}

/** A text, a number, a truth, or a list of values. */
function Values({ operator, operand, types, of, isWhole, change }: Changing) {
  const say = useWords(BUILDER);
  const shape = shapeOf(operator);
  const label = say('searchValue');
  if (typeof operand === 'boolean')
    return (
      <NativeSelect
        size="xs"
        aria-label={say('aValue')}
        value={String(operand)}
        onChange={event => change(event.currentTarget.value === 'true')}
        data={[
          { value: 'true', label: say('true') },
          { value: 'false', label: say('false') },
        ]}
      />
    );
  if (shape === 'scalar' && (typeof operand === 'number' || (types.length === 1 && types[0] === 'number')))
    return <Numeric label={label} value={operand} isWhole={isWhole} onChange={change} />;
  if (shape === 'list') return <List operand={operand} of={of} label={label} change={change} />;
  const text = isParam(operand) ? operand : String(operand);
  const isPicked = shape === 'scalar' || operator === 'includes';
  return (
    <OrParameter value={text} type="text" start="" onChange={change}>
      {value =>
        isPicked ? (
          <ValuePicker of={of} label={label} values={[value]} isMany={false} onChange={([one]) => change(one ?? '')} />
        ) : (
          <TextField label={say('aText')} value={value} onChange={change} />
        )
      }
    </OrParameter>
  );
}

interface ListProps {
  readonly operand: unknown;
  readonly of: ValuesOf | undefined;
  readonly label: string;
  readonly change: (value: unknown) => void;
}

/** Parameters among the values of a list stay as they are. */
function List({ operand, of, label, change }: ListProps) {
  const given: readonly unknown[] | Param = isParam(operand) ? operand : Array.isArray(operand) ? operand : [];
  return (
    <OrParameter<readonly unknown[]> value={given} type="list" start={[]} onChange={change}>
      {values => (
        <ValuePicker
          of={of}
          label={label}
          values={values.filter(one => !isParam(one)).map(String)}
          isMany
          onChange={texts =>
            change([
              ...values.filter(isParam),
              ...texts.map(text => values.find(one => typeof one === 'number' && String(one) === text) ?? text),
            ])
          }
        />
      )}
    </OrParameter>
  );
}
