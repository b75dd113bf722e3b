import { Button, Checkbox, Stack } from '@mantine/core';
import type { Conditions, Step } from '@satsuma/core';
import { useWords } from '../../../words/use-words.ts';
import { BUILDER } from '../words.ts';
import { EventPicker } from './event-picker.tsx';
import { FiltersEditor } from './filters-editor.tsx';
import { PeriodField } from './plain.tsx';

export interface StepEditorProps {
  readonly step: Step;
  /** Whether it comes within a time after the step before. */
  readonly hasWithin: boolean;
  readonly onChange: (step: Step) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One step of a sequence: what was done, narrowed down, and how soon after the one before. */
export function StepEditor({ step, hasWithin, onChange, onRemove }: StepEditorProps) {
  const say = useWords(BUILDER);
  const { event, where, within } = step;
  return (
    <Stack gap="sm">
      <EventPicker event={event} onPick={name => onChange({ event: name, ...(within !== undefined && { within }) })} />
      {event !== '' && (
        <FiltersEditor
          event={event}
          where={where}
          onChange={next =>
            onChange({ event, ...(next !== undefined && { where: next }), ...(within !== undefined && { within }) })
          }
        />
      )}
      {hasWithin && (
        <Checkbox
          size="xs"
          label={say('withinLimit')}
          checked={within !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ event, ...(where && { where }), ...(checked && { within: '7 days' }) })
          }
        />
      )}
      {within !== undefined && (
        <PeriodField label={say('within')} value={within} onChange={next => onChange({ ...step, within: next })} />
      )}
      {onRemove !== undefined && (
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          {say('removeStep')}
        </Button>
      )}
    </Stack>
  );
}

type Sequence = Conditions['sequence'];

export interface MoreStepsProps {
  readonly condition: Sequence;
  readonly onChange: (condition: Sequence) => void;
}

/** A sequence goes on, or ends with something that did not happen. */
export function MoreSteps({ condition, onChange }: MoreStepsProps) {
  const say = useWords(BUILDER);
  const steps = [...condition.sequence, { event: '', within: '7 days' }];
  return (
    <Stack gap="xs">
      <Button data-autofocus size="xs" variant="default" onClick={() => onChange({ ...condition, sequence: steps })}>
        {say('addThen')}
      </Button>
      {condition.thenNot === undefined && (
        <Button size="xs" variant="default" onClick={() => onChange({ ...condition, thenNot: { event: '' } })}>
          {say('addThenNot')}
        </Button>
      )}
    </Stack>
  );
}
