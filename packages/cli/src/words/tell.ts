import type { Language } from '@satsuma/core';

export type Tell = (text: string) => string;

/** What is said in English where it is found, in the language of who reads it: the catalogue is read when it is needed. */
export async function teller(language: Language): Promise<Tell> {
  if (language === 'en') return text => text;
  const { commandInPolish } = await import('./problems-in-polish.ts');
  return text => commandInPolish(text) ?? text;
}
