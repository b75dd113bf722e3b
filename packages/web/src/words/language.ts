import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['en', 'pl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of a part of the application, key → text; plural keys end with `_one`, `_few`, `_many`, `_other`. */
export type Texts = Readonly<Record<string, string>>;

const KEPT = 'satsuma.language';

/** What was chosen here, else what the browser asks for. */
function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  const wanted = [kept, ...navigator.languages].map(tag => tag?.slice(0, 2));
  return LANGUAGES.find(language => language === wanted.find(tag => LANGUAGES.some(known => known === tag))) ?? 'en';
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    ns: [],
    resources: resourcesOf(catalogues),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = i18next.language;
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Part → its texts. Those of a screen come with its code, when it is first looked at. */
export const catalogues = new Map<string, Readonly<Record<Language, Texts>>>();

/** Makes the texts of a part known under its name; to be called where the part's texts are written. */
export function addWords<const Name extends string>(name: Name, words: Readonly<Record<Language, Texts>>): Name {
  catalogues.set(name, words);
  // Before the application starts there is nowhere to add them; it takes all that is known by then.
  if (i18next.isInitialized)
    for (const language of LANGUAGES) i18next.addResourceBundle(language, name, words[language], true, true);
  return name;
}

const resourcesOf = (known: typeof catalogues) =>
  Object.fromEntries(
    LANGUAGES.map(language => [
      language,
      Object.fromEntries([...known].map(([name, words]) => [name, words[language]])),
    ]),
  );
