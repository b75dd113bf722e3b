import {
  AMOUNTS,
  amount,
  type Conditions,
  clockText,
  eventWords,
  filtersText,
  type MeasureName,
  momentText,
  type PredicateKeys,
  predicateText,
  property,
  propertyValues,
  quantity,
  times,
  type Window,
  windowText,
} from '@satsuma/core';
import { EventPicker, WithSwitch } from '../editors/event-picker.tsx';
import { FiltersEditor } from '../editors/filters-editor.tsx';
import { MeasureEditor, measureOf } from '../editors/measure-editor.tsx';
import { WindowEditor } from '../editors/window-editor.tsx';
import { chosen, type Form, maybe, type Telling, type Token } from './form.ts';

type EventCondition = Conditions['event'];

/** “placed an order (coupon is “SPRING”) at least 3 times in the last 30 days”. */
export const eventForm: Form<'event'> = ({ condition, isNegated, change }, telling) => {
  const { say, speech } = telling;
  const { event, where, when, clock } = condition;
  const words = eventWords(event, speech.language);
  const deed = isNegated ? (when === undefined ? words.never : words.didNot) : words.did;
  const head: Token = {
    key: 'event',
    ...chosen(event === '' ? '' : deed, say(isNegated ? 'chooseNotEvent' : 'chooseEvent')),
    label: say('event'),
    editor: () => (
      <WithSwitch isNegated={isNegated} onChange={no => change(condition, no)}>
        <EventPicker event={event} onPick={name => change(ofEvent(condition, name))} />
      </WithSwitch>
    ),
  };
  if (event === '') return [head];
  return [
    head,
    filtersToken(event, where, telling, filters => change(put(condition, 'where', filters))),
    {
      key: 'measure',
      ...maybe(measureText(condition, telling), say('addMeasure')),
      label: say('measure'),
      editor: () => <MeasureEditor condition={condition} onChange={next => change(next)} />,
    },
    windowToken(when, telling, next => change(put(condition, 'when', next))),
    ...(clock === undefined ? [] : [{ key: 'clock', text: clockText(clock, 'workspace', speech.language) }]),
  ];
};

/** Of another event, what is asked of the properties of this one is no longer asked. */
const ofEvent = ({ when, clock, times, firstTime, lastTime }: EventCondition, event: string): EventCondition => ({
  event,
  ...(times && { times }),
  ...(firstTime && { firstTime }),
  ...(lastTime && { lastTime }),
  ...(when && { when }),
  ...(clock && { clock }),
});

/** A condition with one of its optional keys set, or without it. */
export function put<T extends object, K extends keyof T>(condition: T, key: K, value: T[K] | undefined): T {
  if (value !== undefined) return { ...condition, [key]: value };
  const { [key]: _, ...rest } = condition;
  return rest as T;
}

export function filtersToken(
  event: string,
  where: EventCondition['where'],
  { say, speech }: Telling,
  change: (where: EventCondition['where']) => void,
): Token {
  return {
    key: 'where',
    ...maybe(filtersText(where, speech).trim(), say('addWhere')),
    label: say('filters'),
    editor: () => <FiltersEditor event={event} where={where} onChange={change} />,
  };
}

export function windowToken(
  when: Window | undefined,
  { say, speech }: Pick<Telling, 'say' | 'speech'>,
  change: (when: Window | undefined) => void,
): Token {
  return {
    key: 'when',
    ...maybe(windowText(when, speech), say('anyTime')),
    label: say('window'),
    editor: () => <WindowEditor when={when} onChange={change} />,
  };
}

function measureText(condition: EventCondition, { say, speech }: Telling): string {
  const measure = measureOf(condition);
  if (measure === undefined) return '';
  const { of, ...keys }: PredicateKeys & { readonly of?: string } = condition[measure] ?? {};
  const { language } = speech;
  if (measure === 'times') return quantity(keys, times(language), language).yes;
  if (measure === 'firstTime' || measure === 'lastTime')
    return say(`told_${measure}`, { when: momentText(keys, speech) });
  if (of === undefined) return '';
  if (measure === 'first' || measure === 'last')
    return say(`told_${measure}`, { what: predicateText(property(of, language), keys, speech) });
  return say(`told_${measure}`, { of: propertyValues(of, language), n: amountText(measure, of, keys, { speech }) });
}

function amountText(
  measure: MeasureName,
  of: string,
  keys: PredicateKeys,
  { speech }: Pick<Telling, 'speech'>,
): string {
  const currency = measure !== 'distinct' && AMOUNTS.has(of) ? speech.names.currency : undefined;
  return quantity(keys, amount(speech.language, currency), speech.language).yes;
}
