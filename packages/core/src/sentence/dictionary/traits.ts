import { entry, type InBoth, type Language } from '../language.ts';
import type { Gender, Subject } from '../word/predicate.ts';
import { quoted } from '../word/value.ts';

/** Well-known traits in words; any other is a quoted trait. */
export const TRAIT_NAMES: Readonly<Record<string, InBoth<string> & { readonly gender: Gender }>> = {
  first_name: { en: 'first name', pl: 'imię', gender: 'n' },
  last_name: { en: 'last name', pl: 'nazwisko', gender: 'n' },
  name: { en: 'full name', pl: 'imię i nazwisko', gender: 'n' },
  birth_date: { en: 'date of birth', pl: 'data urodzenia', gender: 'f' },
  gender: { en: 'gender', pl: 'płeć', gender: 'f' },
  language: { en: 'language', pl: 'język', gender: 'm' },
  city: { en: 'city', pl: 'miasto', gender: 'n' },
  region: { en: 'region', pl: 'region', gender: 'm' },
  country: { en: 'country', pl: 'kraj', gender: 'm' },
  postal_code: { en: 'postal code', pl: 'kod pocztowy', gender: 'm' },
  address: { en: 'address', pl: 'adres', gender: 'm' },
  company: { en: 'company', pl: 'firma', gender: 'f' },
  registered_at: { en: 'registration date', pl: 'data rejestracji', gender: 'f' },
  created_at: { en: 'date of creation', pl: 'data utworzenia', gender: 'f' },
  timezone: { en: 'time zone', pl: 'strefa czasowa', gender: 'f' },
  latitude: { en: 'latitude', pl: 'szerokość geograficzna', gender: 'f' },
  longitude: { en: 'longitude', pl: 'długość geograficzna', gender: 'f' },
};

/** A trait as the subject of a phrase: "gender", "trait “points”". */
export function traitSubject(name: string, language: Language): Subject {
  const words = entry(TRAIT_NAMES, name);
  if (words !== undefined) return { text: words[language], gender: words.gender };
  return { text: `${language === 'en' ? 'trait' : 'cecha'} ${quoted(name, language)}`, gender: 'f' };
}
