import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { isParam, PARAMETER_TYPES, type Parameter } from '@satsuma/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '../../parts/card.tsx';
import { useWords } from '../../words/use-words.ts';
import { useBuilder } from './builder-context.ts';
import { scalarOf } from './editors/member-pickers.tsx';
import { changeHead } from './model/edits.ts';
import { useToldInForm } from './told.ts';
import { BUILDER } from './words.ts';

/** Named holes that whoever uses the segment fills in, each with a sample value to count with. */
export function ParametersCard() {
  const say = useWords(BUILDER);
  const { draft, act } = useBuilder();
  const [name, setName] = useState('');
  const { parameters } = draft;
  const isFine = /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !Object.hasOwn(parameters, name);
  const put = (id: string, parameter: Parameter) =>
    act(changeHead({ parameters: { ...parameters, [id]: parameter } }), `parameter ${id}`);
  return (
    <Card title={say('parameters')} about={say('parametersAbout')}>
      <Stack gap="sm">
        {Object.entries(parameters).map(([id, parameter]) => (
          <OneParameter key={id} name={id} parameter={parameter} onChange={next => put(id, next)} />
        ))}
        <form
          onSubmit={event => {
            event.preventDefault();
            if (!isFine) return;
            put(name, { type: 'text' });
            setName('');
          }}
        >
          <Group gap="xs" align="flex-end">
            <TextInput
              size="xs"
              label={say('parameterName')}
              value={name}
              error={name !== '' && !isFine ? say('parameterNameHint') : undefined}
              onChange={event => setName(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" variant="default" disabled={!isFine}>
              {say('addParameter')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Card>
  );
}

interface OneParameterProps {
  readonly name: string;
  readonly parameter: Parameter;
  readonly onChange: (parameter: Parameter) => void;
}

function OneParameter({ name, parameter, onChange }: OneParameterProps) {
  const say = useWords(BUILDER);
  const told = useToldInForm();
  const { act, draft, problems } = useBuilder();
  const { type, sample } = parameter;
  const found = problems.get(`{${name}}`) ?? [];
  const text =
    sample === undefined || isParam(sample) ? '' : Array.isArray(sample) ? sample.join(', ') : String(sample);
  const remove = () => {
    const { [name]: _, ...rest } = draft.parameters;
    act(changeHead({ parameters: rest }));
  };
  return (
    <Stack gap={4} id={`parameter-${name}`}>
      <Group gap="xs" align="flex-end">
        <Text fw={500} miw={80}>{`{${name}}`}</Text>
        <NativeSelect
          size="xs"
          aria-label={say('parameterType', { name })}
          value={type}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              type: PARAMETER_TYPES.find(one => one === value) ?? 'text',
              ...(parameter.description && { description: parameter.description }),
            })
          }
          data={PARAMETER_TYPES.map(one => ({ value: one, label: say(`type_${one}`) }))}
        />
        <TextInput
          size="xs"
          aria-label={say('parameterSample', { name })}
          placeholder={say(`sample_${type}`)}
          value={text}
          onChange={({ currentTarget: { value } }) => onChange(withSample(parameter, value))}
        />
        <ActionIcon size={28} aria-label={say('removeParameter', { name })} onClick={remove}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Group>
      {found.map(problem => (
        <Text key={problem.message} size="xs" c="var(--danger)">
          {told(problem)}
        </Text>
      ))}
    </Stack>
  );
}

function withSample({ sample: _, ...parameter }: Parameter, typed: string): Parameter {
  if (typed === '') return parameter;
  if (parameter.type !== 'list') return { ...parameter, sample: scalarOf(parameter, typed) };
  const values = typed.split(/[,;]\s*/).filter(value => value !== '');
  return { ...parameter, sample: values };
}
