import { CHANNEL_WORDS } from './dictionary/channels.ts';
import { EVENT_WORDS_EN } from './dictionary/events-en.ts';
import { EVENT_WORDS_PL } from './dictionary/events-pl.ts';
import { PROPERTIES } from './dictionary/properties.ts';
import { TRAIT_NAMES } from './dictionary/traits.ts';
import { entry, type Language } from './language.ts';

const DICTIONARY = { en: EVENT_WORDS_EN, pl: EVENT_WORDS_PL } as const;

/** What an event is called where it stands alone, as in a list: "Product view", "Obejrzenie produktu". One that is not well known keeps its name. */
export const eventTitle = (name: string, language: Language): string =>
  titled(entry<{ readonly one: string }>(DICTIONARY[language], name)?.one, name);

const CONSENT = 'consent.';
const CONSENT_TO = { en: 'consent to', pl: 'zgoda na' } as const;

/** A trait's name where it stands alone: "Date of birth", "Data urodzenia", "Consent to e-mails". */
export const traitTitle = (name: string, language: Language): string =>
  titled(name.startsWith(CONSENT) ? consentTo(name, language) : entry(TRAIT_NAMES, name)?.[language], name);

function consentTo(name: string, language: Language): string | undefined {
  const channel = entry<{ readonly to: string }>(CHANNEL_WORDS[language], name.slice(CONSENT.length));
  return channel && `${CONSENT_TO[language]} ${channel.to}`;
}

/** A property's name where it stands alone: "Total", "Kwota". */
export const propertyTitle = (name: string, language: Language): string =>
  titled(entry(PROPERTIES, name)?.[language][0], name);

const titled = (words: string | undefined, name: string): string =>
  words === undefined ? name : words.charAt(0).toUpperCase() + words.slice(1);
