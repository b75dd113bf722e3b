import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type Conditions, inLanguage, isParam, type Parameter, type Scalar } from '@satsuma/core';
import { useMemo } from 'react';
import { useWords } from '../../../words/use-words.ts';
import { useBuilder } from '../builder-context.ts';
import { readNumber } from '../model/number.ts';
import { BUILDER } from '../words.ts';
import { Pick } from './pick.tsx';

/** What people call a segment, a segmentation or a class; its id where they call it nothing. */
function useNaming() {
  const { speech } = useBuilder();
  const { segments = {}, classes = {} } = speech.names;
  return {
    segment: (id: string) => inLanguage(segments[id] ?? id, speech.language),
    class: (of: string, id: string) => inLanguage(classes[of]?.[id] ?? id, speech.language),
  };
}

type SegmentCondition = Conditions['segment'];

/** Stored segments; one that needs the edited segment itself is not among them. */
export function SegmentPicker({
  segment,
  onPick,
}: {
  readonly segment: string;
  readonly onPick: (id: string) => void;
}) {
  const say = useWords(BUILDER);
  const { segments } = useBuilder();
  const name = useNaming();
  const choices = [...segments.keys()].map(id => ({
    value: id,
    label: name.segment(id),
    about: id,
    isChosen: id === segment,
  }));
  return <Pick label={say('searchSegment')} choices={choices} onPick={onPick} />;
}

export interface WithEditorProps {
  readonly condition: SegmentCondition;
  readonly onChange: (condition: SegmentCondition) => void;
}

/** What the parameters of another segment are filled with. */
export function WithEditor({ condition, onChange }: WithEditorProps) {
  const say = useWords(BUILDER);
  const { segments, draft } = useBuilder();
  const declared = segments.get(condition.segment)?.parameters ?? {};
  const own = Object.keys(draft.parameters);
  const put = (name: string, value: Scalar) => onChange({ ...condition, with: { ...condition.with, [name]: value } });
  return (
    <Stack gap="xs">
      {Object.entries(declared).map(([name, parameter]) => {
        const value = condition.with?.[name];
        return (
          <Stack gap={4} key={name}>
            <TextInput
              size="xs"
              label={`{${name}}`}
              value={isParam(value) || value === undefined ? '' : String(value)}
              onChange={({ currentTarget }) => put(name, scalarOf(parameter, currentTarget.value))}
            />
            {own.length > 0 && (
              <NativeSelect
                size="xs"
                aria-label={say('valueOrParameter')}
                value={isParam(value) ? value.param : ''}
                onChange={({ currentTarget: { value: param } }) => put(name, param === '' ? '' : { param })}
                data={[{ value: '', label: say('aValue') }, ...own.map(one => ({ value: one, label: `{${one}}` }))]}
              />
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}

/** What was typed, as the parameter's type asks for it. */
export const scalarOf = ({ type }: Parameter, typed: string): string | number => {
  return type === 'number' ? (readNumber(typed, 'pl') ?? typed) : typed;
};

type Chosen = { readonly class: Conditions['class']['class']; readonly of: string };

export interface ClassPickerProps {
  readonly condition: Chosen;
  readonly onPick: (of: string, classes: readonly string[]) => void;
}

export const classesOf = ({ class: classes }: Chosen): readonly string[] =>
  typeof classes === 'string' ? [classes] : classes;

/** Classes of every segmentation; several of one may be chosen. */
export function ClassPicker({ condition, onPick }: ClassPickerProps) {
  const say = useWords(BUILDER);
  const { catalog } = useBuilder();
  const name = useNaming();
  const chosen = classesOf(condition);
  const choices = useMemo(
    () =>
      Object.entries(catalog.segments).flatMap(([of, entry]) =>
        entry.kind === 'segment'
          ? []
          : entry.classes.map(id => ({
              value: JSON.stringify([of, id]),
              label: name.class(of, id),
              group: name.segment(of),
              isChosen: of === condition.of && chosen.includes(id),
            })),
      ),
    [catalog, name, condition.of, chosen],
  );
  return (
    <Stack gap="xs">
      <Pick
        label={say('searchClass')}
        choices={choices}
        onPick={value => {
          const [of = '', id = '']: readonly string[] = JSON.parse(value);
          if (of !== condition.of) return onPick(of, [id]);
          onPick(of, chosen.includes(id) ? chosen.filter(one => one !== id) : [...chosen, id]);
        }}
      />
      <Text size="xs" c="dimmed">
        {say('classHint')}
      </Text>
    </Stack>
  );
}
