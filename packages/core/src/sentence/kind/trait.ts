import type { Conditions } from '../../condition/kinds.ts';
import { type PredicateKeys, predicateOf } from '../../operator/operators.ts';
import { opposite, type Said, said, who } from '../clause.ts';
import { traitSubject } from '../dictionary/traits.ts';
import { entry, type InBoth, type Speech } from '../language.ts';
import { calendarText, rollingText } from '../word/period.ts';
import { valueSaid } from '../word/predicate.ts';
import { consentGiven } from './consent.ts';
import { lives, type PlaceName } from './place.ts';

export const UNKNOWN: InBoth<string> = { en: 'or is not known', pl: 'lub brak danych' };

/** "whose gender is “f”", "live in Kraków", "have a birthday in the next 7 days". */
export function trait(condition: Conditions['trait'], speech: Speech): Said {
  const own = entry(OWN_WORDS, condition.trait)?.(condition, speech) ?? consent(condition, speech);
  return own ?? valueSaid(traitSubject(condition.trait, speech.language), condition, UNKNOWN[speech.language], speech);
}

/** Traits that have a natural way of saying some operators; undefined leaves the operator to the general one. */
const OWN_WORDS: Readonly<Record<string, (keys: PredicateKeys, speech: Speech) => Said | undefined>> = {
  city: livesIn('city'),
  region: livesIn('region'),
  country: livesIn('country'),
  birth_date: birthday,
};

function livesIn(key: PlaceName) {
  return (keys: PredicateKeys, speech: Speech): Said | undefined => {
    const { operator, operand } = predicateOf(keys);
    if ((operator === 'is' || operator === 'isNot') && typeof operand === 'string')
      return operator === 'is' ? lives(key, operand, speech) : opposite(lives(key, operand, speech));
    const texts = Array.isArray(operand) && operand.every(v => typeof v === 'string') ? operand : undefined;
    if (texts === undefined || (operator !== 'in' && operator !== 'notIn')) return undefined;
    return operator === 'in' ? lives(key, texts, speech) : opposite(lives(key, texts, speech));
  };
}

const BIRTHDAY: InBoth<Readonly<Record<'have' | 'had', (when: string) => Said>>> = {
  en: {
    have: when => said(who(`have a birthday ${when}`), who(`do not have a birthday ${when}`)),
    had: when => said(who(`had a birthday ${when}`), who(`did not have a birthday ${when}`)),
  },
  pl: {
    have: when => said(who(`mają urodziny ${when}`), who(`nie mają urodzin ${when}`)),
    had: when => said(who(`miały urodziny ${when}`), who(`nie miały urodzin ${when}`)),
  },
};

function birthday(keys: PredicateKeys, speech: Speech): Said | undefined {
  const { operator, operand } = predicateOf(keys);
  const { have, had } = BIRTHDAY[speech.language];
  if (operator === 'anniversaryInTheNext') return have(rollingText(operand, 'next', speech));
  if (operator === 'anniversaryInTheLast') return had(rollingText(operand, 'last', speech));
  return operator === 'anniversaryDuring' ? have(calendarText(operand, speech)) : undefined;
}

/** `consent.email is true` is a consent like any other. */
function consent(condition: Conditions['trait'], speech: Speech): Said | undefined {
  const [, channel] = /^consent\.(.+)$/.exec(condition.trait) ?? [];
  const { operator, operand } = predicateOf(condition);
  if (channel === undefined || operand !== true || (operator !== 'is' && operator !== 'isNot')) return undefined;
  const given = consentGiven(channel, speech);
  return given && operator === 'isNot' ? opposite(given) : given;
}
