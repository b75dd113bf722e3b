import {
  type Absence,
  type Conditions,
  eventWords,
  filtersText,
  isParam,
  ofLastText,
  type Step,
  withinText,
} from '@satsuma/core';
import { EventPicker, WithSwitch } from '../editors/event-picker.tsx';
import { RegularEditor } from '../editors/regular-editor.tsx';
import { MoreSteps, StepEditor } from '../editors/step-editor.tsx';
import { filtersToken, put, windowToken } from './event-form.tsx';
import { chosen, type Form, type Telling, type Token } from './form.ts';

type Sequence = Conditions['sequence'];

/** “first viewed a product in the last 30 days, then within 3 days placed an order, and after that did not …”. */
export const sequenceForm: Form<'sequence'> = ({ condition, isNegated, change }, telling) => {
  const { say } = telling;
  const { sequence, when } = condition;
  const steps = sequence.map((step, i) =>
    stepToken(`step${i}`, step, telling, {
      lead: i === 0 ? 'first' : 'then',
      onChange: next => change({ ...condition, sequence: sequence.map((one, j) => (i === j ? next : one)) }),
      ...(sequence.length > 1 && {
        onRemove: () => change({ ...condition, sequence: sequence.filter((_, j) => i !== j) }),
      }),
    }),
  );
  const [first, ...others] = steps;
  return [
    ...(isNegated ? [{ key: 'denied', text: say('denied') }] : []),
    ...(first === undefined ? [] : [first, windowToken(when, telling, next => change(put(condition, 'when', next)))]),
    ...others,
    ...absence(condition, telling, change),
    ...(sequence.length < 10
      ? [
          {
            key: 'more',
            text: say('addStep'),
            isQuiet: true,
            label: say('addStep'),
            editor: () => <MoreSteps condition={condition} onChange={change} />,
          },
        ]
      : []),
  ];
};

function absence(condition: Sequence, telling: Telling, change: (condition: Sequence) => void): readonly Token[] {
  const { thenNot } = condition;
  if (thenNot === undefined) return [];
  return [
    stepToken('thenNot', thenNot, telling, {
      lead: 'not',
      onChange: next => change({ ...condition, thenNot: next }),
      onRemove: () => change(put(condition, 'thenNot', undefined)),
    }),
  ];
}

interface StepOptions {
  readonly lead: 'first' | 'then' | 'not';
  readonly onChange: (step: Step) => void;
  readonly onRemove?: () => void;
}

function stepToken(key: string, step: Step | Absence, { say, speech }: Telling, options: StepOptions): Token {
  const words = eventWords(step.event, speech.language);
  const within = step.within === undefined ? '' : withinText(step.within, speech);
  const deed = (options.lead === 'not' ? words.didNot : words.did) + filtersText(step.where, speech);
  const isOpen = step.event === '';
  const lead = options.lead === 'not' && within === '' ? 'notSince' : options.lead;
  return {
    key,
    text: say(`step_${lead}`, { within, deed: isOpen ? say('chooseEvent') : deed }).replaceAll(/ {2,}/g, ' '),
    isMissing: isOpen,
    label: say('step'),
    editor: () => (
      <StepEditor
        step={step}
        hasWithin={options.lead !== 'first'}
        onChange={options.onChange}
        onRemove={options.onRemove}
      />
    ),
  };
}

/** “placed an order in at least 3 of the last 8 calendar weeks”. */
export const regularlyForm: Form<'regularly'> = ({ condition, isNegated, change }, telling) => {
  const { say, speech } = telling;
  const { regularly: event, where, atLeast, ofLast, unit } = condition;
  const words = eventWords(event, speech.language);
  const head: Token = {
    key: 'event',
    ...chosen(event === '' ? '' : words.did, say('chooseEvent')),
    label: say('event'),
    editor: () => (
      <WithSwitch words="is" isNegated={isNegated} onChange={no => change(condition, no)}>
        <EventPicker event={event} onPick={regularly => change(put({ ...condition, regularly }, 'where', undefined))} />
      </WithSwitch>
    ),
  };
  const count = isParam(atLeast) ? `[${atLeast.param}]` : String(atLeast);
  return [
    ...(isNegated ? [{ key: 'denied', text: say('denied') }] : []),
    head,
    ...(event === '' ? [] : [filtersToken(event, where, telling, next => change(put(condition, 'where', next)))]),
    {
      key: 'how',
      text: say('told_regularly', { count, of: ofLastText(ofLast, unit, speech) }),
      label: say('kind_regularly'),
      editor: () => <RegularEditor condition={condition} onChange={change} />,
    },
  ];
};
