import { addWords } from '../../words/language.ts';

/** Of a person, wherever one is named. */
export const PERSON_NAME = addWords('person-name', {
  en: {
    number: 'Person no. {{number}}',
    anonymous: 'Anonymous visitor no. {{number}}',
    user_id: 'User id',
    email: 'E-mail',
    phone: 'Phone',
    card: 'Loyalty card',
    anonymous_id: 'Anonymous id',
    external: 'Id in {{system}}',
  },
  pl: {
    number: 'Osoba nr {{number}}',
    anonymous: 'Anonimowy gość nr {{number}}',
    user_id: 'Id użytkownika',
    email: 'E-mail',
    phone: 'Telefon',
    card: 'Karta lojalnościowa',
    anonymous_id: 'Id anonimowe',
    external: 'Id w systemie {{system}}',
  },
});
