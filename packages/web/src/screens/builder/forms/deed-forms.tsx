import { Stack } from '@mantine/core';
import {
  amount,
  CHANNELS,
  type Condition,
  clockText,
  conditionSaid,
  orders,
  pieces,
  quantity,
  type Speech,
  times,
  type Window,
  windowText,
} from '@satsuma/core';
import { BoughtEditor, BoughtMeasure } from '../editors/bought-editor.tsx';
import { WithSwitch } from '../editors/event-picker.tsx';
import { MessageDetails } from '../editors/message-details.tsx';
import { NUMBER_OPERATORS } from '../editors/predicate.ts';
import { PredicateEditor } from '../editors/predicate-editor.tsx';
import { ActionPicker, ChannelPicker } from '../editors/small-pickers.tsx';
import { put, windowToken } from './event-form.tsx';
import { chosen, type Form, maybe, type Telling } from './form.ts';

/** What was done, or was not, without when: the time is a token of its own. */
function deed(condition: Condition, isNegated: boolean, when: Window | undefined, speech: Speech): string {
  const { yes, no } = conditionSaid(condition, speech);
  const { text } = isNegated ? no : yes;
  const tail = windowText(when, speech);
  return tail !== '' && text.endsWith(tail) ? text.slice(0, -tail.length).trimEnd() : text;
}

/** “opened an e-mail (campaign “spring”) at least 3 times in the last 30 days”. */
export const messageForm: Form<'message'> = ({ condition, isNegated, change }, telling) => {
  const { say, speech } = telling;
  const { message, channel, campaign, sent, partOfDay, when, clock } = condition;
  const bare = { message, channel, ...(when && { when }) };
  const told = deed(bare, isNegated, when, speech);
  const detailed = deed(
    { ...bare, ...(campaign && { campaign }), ...(sent && { sent }), ...(partOfDay && { partOfDay }) },
    isNegated,
    when,
    speech,
  );
  return [
    {
      key: 'message',
      text: told,
      label: say('kind_message'),
      editor: () => (
        <WithSwitch isNegated={isNegated} onChange={no => change(condition, no)}>
          <Stack gap="xs">
            <ActionPicker action={message} onPick={action => change({ ...condition, message: action })} />
            <ChannelPicker
              channels={CHANNELS}
              channel={channel}
              onPick={next => change({ ...condition, channel: next })}
            />
          </Stack>
        </WithSwitch>
      ),
    },
    {
      key: 'details',
      ...maybe(detailed.startsWith(told) ? detailed.slice(told.length).trim() : '', say('addDetails')),
      label: say('messageDetails'),
      editor: () => <MessageDetails condition={condition} onChange={change} />,
    },
    {
      key: 'times',
      ...maybe(
        condition.times === undefined ? '' : quantity(condition.times, times(speech.language), speech.language).yes,
        say('addTimes'),
      ),
      label: say('measure'),
      editor: () => (
        <PredicateEditor
          keys={condition.times ?? { atLeast: 1 }}
          types={['number']}
          operators={NUMBER_OPERATORS}
          isWhole
          onChange={next => change(put(condition, 'times', next))}
        />
      ),
    },
    windowToken(when, telling, next => change(put(condition, 'when', next))),
    ...(clock === undefined ? [] : [{ key: 'clock', text: clockText(clock, 'person', speech.language) }]),
  ];
};

/** “bought products of the category “dairy” in at least 2 orders in the last 30 days”. */
export const boughtForm: Form<'bought'> = ({ condition, isNegated, change }, telling) => {
  const { say, speech } = telling;
  const { bought, when } = condition;
  const isOpen = Object.values(bought).some(value => value === '' || (Array.isArray(value) && value.length === 0));
  return [
    {
      key: 'bought',
      ...chosen(
        isOpen ? '' : deed({ bought, ...(when && { when }) }, isNegated, when, speech),
        say(isNegated ? 'chooseNotBought' : 'chooseBought'),
      ),
      label: say('kind_bought'),
      editor: () => (
        <WithSwitch isNegated={isNegated} onChange={no => change(condition, no)}>
          <BoughtEditor bought={bought} onChange={next => change({ ...condition, bought: next })} />
        </WithSwitch>
      ),
    },
    {
      key: 'measure',
      ...maybe(boughtMeasure(condition, telling), say('addMeasure')),
      label: say('measure'),
      editor: () => <BoughtMeasure condition={condition} onChange={change} />,
    },
    windowToken(when, telling, next => change(put(condition, 'when', next))),
  ];
};

function boughtMeasure(condition: Parameters<typeof boughtForm>[0]['condition'], { say, speech }: Telling): string {
  const { language, names } = speech;
  if (condition.orders !== undefined)
    return say('told_orders', { n: quantity(condition.orders, orders(language), language).yes });
  if (condition.quantity !== undefined) return quantity(condition.quantity, pieces(language), language).yes;
  if (condition.amount === undefined) return '';
  const { currency } = condition.bought;
  const money = amount(language, typeof currency === 'string' ? currency : names.currency);
  return say('told_amount', { n: quantity(condition.amount, money, language).yes });
}
