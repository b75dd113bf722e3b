import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../api/settings.ts';
import { type Formats, formatsOf } from './format.ts';
import { LANGUAGES, type Language } from './language.ts';

/** Of a message: what is filled in; `count` chooses the plural. Numbers are formatted by whoever passes them. */
type Filled = Readonly<Record<string, string | number>>;
export type Say = (key: string, filled?: Filled) => string;

/** The texts of a part, in the language of whoever looks on. */
export function useWords(part: string): Say {
  const { t } = useTranslation(part);
  return useMemo(() => (key, filled) => t(key, { ...filled }) as string, [t]);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find(language => language === i18n.language) ?? 'en';
}

/** Numbers, money and dates as they are written in that language, in the workspace's zone and currency. */
export function useFormats(): Formats {
  const language = useLanguage();
  const { zone, currency } = useSettings();
  return useMemo(() => formatsOf(language, zone, currency), [language, zone, currency]);
}
