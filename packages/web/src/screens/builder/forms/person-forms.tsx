import { Stack } from '@mantine/core';
import {
  CHANNEL_WORDS,
  CHANNELS,
  type Conditions,
  conditionSaid,
  countryText,
  isParam,
  type PredicateKeys,
  predicateText,
  quantity,
  type Speech,
  traitSubject,
  years,
} from '@satsuma/core';
import { traitTypes } from '../editors/attribute.ts';
import { WithSwitch } from '../editors/event-picker.tsx';
import { PlaceEditor } from '../editors/place-editor.tsx';
import { NUMBER_OPERATORS, operatorsFor, start } from '../editors/predicate.ts';
import { PredicateEditor } from '../editors/predicate-editor.tsx';
import { ChannelPicker, RandomEditor, TraitPicker } from '../editors/small-pickers.tsx';
import { chosen, type Form, type Token } from './form.ts';

/** What stands before a row that is denied as a whole. */
const denied = (isNegated: boolean, text: string): readonly Token[] => (isNegated ? [{ key: 'denied', text }] : []);

/** “whose city is “Kraków””. */
export const traitForm: Form<'trait'> = ({ condition, isNegated, change }, { say, speech, catalog }) => {
  const { trait, ...keys } = condition;
  const types = traitTypes(catalog, trait);
  const subject = traitSubject(trait, speech.language);
  const said =
    trait === ''
      ? ''
      : predicateText(
          { ...subject, text: '' },
          trait === 'country' ? countriesNamed(keys, speech) : keys,
          speech,
        ).trim();
  const isOpen = Object.values(keys).some(value => value === '' || (Array.isArray(value) && value.length === 0));
  return [
    ...denied(isNegated, say('denied')),
    { key: 'whose', text: say('whose') },
    {
      key: 'trait',
      ...chosen(trait === '' ? '' : subject.text, say('chooseTrait')),
      label: say('trait'),
      editor: () => (
        <TraitPicker
          trait={trait}
          onPick={name => {
            const next = traitTypes(catalog, name);
            change({ trait: name, ...start(operatorsFor(next)[0] ?? 'is', next, catalog.zone) });
          }}
        />
      ),
    },
    ...(trait === ''
      ? []
      : [
          {
            key: 'value',
            text: isOpen ? say('chooseValue', { operator: say(`op_${Object.keys(keys)[0] ?? 'is'}`) }) : said,
            isMissing: isOpen,
            label: say('aValue'),
            editor: () => (
              <PredicateEditor keys={keys} types={types} of={{ trait }} onChange={next => change({ trait, ...next })} />
            ),
          },
        ]),
  ];
};

/** The codes of countries with their names. */
function countriesNamed(keys: PredicateKeys, { language }: Speech): PredicateKeys {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    return typeof value === 'string' ? countryText(value, language) : value;
  };
  return Object.fromEntries(Object.entries(keys).map(([operator, operand]) => [operator, named(operand)]));
}

/** “are at least 18 years old”. */
export const ageForm: Form<'age'> = ({ condition, isNegated, change }, { say, speech }) => [
  { key: 'are', text: say(isNegated ? 'ageNot' : 'ageIs') },
  {
    key: 'age',
    text: quantity(condition.age, years(speech.language), speech.language).yes,
    label: say('kind_age'),
    editor: () => (
      <WithSwitch words="is" isNegated={isNegated} onChange={no => change(condition, no)}>
        <PredicateEditor
          keys={condition.age}
          types={['number']}
          operators={NUMBER_OPERATORS}
          isWhole
          onChange={age => change({ age })}
        />
      </WithSwitch>
    ),
  },
];

const saidOf = (condition: Conditions['place' | 'random'], isNegated: boolean, speech: Speech) => {
  const { yes, no } = conditionSaid(condition, speech);
  return (isNegated ? no : yes).text;
};

/** “live in Kraków or Łódź”. */
export const placeForm: Form<'place'> = ({ condition, isNegated, change }, { say, speech }) => {
  const parts = Object.values(condition.place).filter(value => value !== undefined);
  const isOpen = parts.some(value => value === '' || (Array.isArray(value) && value.length === 0));
  return [
    {
      key: 'place',
      ...chosen(isOpen ? '' : saidOf(condition, isNegated, speech), say('choosePlace')),
      label: say('kind_place'),
      editor: () => (
        <WithSwitch words="is" isNegated={isNegated} onChange={no => change(condition, no)}>
          <PlaceEditor place={condition.place} onChange={place => change({ place })} />
        </WithSwitch>
      ),
    },
  ];
};

/** “have agreed to e-mails”. */
export const consentForm: Form<'consent'> = ({ condition, isNegated, change }, { say, speech }) => {
  const isGiven = condition.given !== isNegated;
  return [
    { key: 'given', text: say(isGiven ? 'consentGiven' : 'consentNot') },
    {
      key: 'channel',
      text: CHANNEL_WORDS[speech.language][condition.consent].to,
      label: say('kind_consent'),
      editor: () => (
        <WithSwitch words="is" isNegated={!isGiven} onChange={no => change({ ...condition, given: !no }, false)}>
          <ChannelPicker
            channels={CHANNELS}
            channel={condition.consent}
            onPick={consent => change({ ...condition, consent })}
          />
        </WithSwitch>
      ),
    },
  ];
};

/** “fall into a random 10% of everybody”. */
export const randomForm: Form<'random'> = ({ condition, isNegated, change }, { say, speech }) => [
  {
    key: 'random',
    text: saidOf(condition, isNegated, speech),
    label: say('kind_random'),
    editor: () => (
      <Stack gap="sm">
        <WithSwitch words="is" isNegated={isNegated} onChange={no => change(condition, no)}>
          <RandomEditor
            share={isParam(condition.random) ? condition.random : Number(condition.random)}
            condition={condition}
            onChange={change}
          />
        </WithSwitch>
      </Stack>
    ),
  },
];
