import { catalogues, type Language } from '../packages/web/src/words/language.ts';
import '../packages/web/src/app/words.ts';
import '../packages/web/src/screens/builder/words.ts';
import '../packages/web/src/screens/data/import/words.ts';
import '../packages/web/src/screens/person/words.ts';
import '../packages/web/src/screens/segment/words.ts';
import '../packages/web/src/screens/segmentations/words.ts';
import '../packages/web/src/screens/sign-in/words.ts';
import '../packages/web/src/screens/start/words.ts';

/** What a part of the application says in a language, up to the first value that is filled in; of plurals, what all forms begin with. */
export function saidIn(language: Language): (part: string, key: string) => string {
  return (part, key) => {
    const texts = catalogues.get(part)?.[language];
    const text = texts?.[key] ?? texts?.[`${key}_other`];
    if (text === undefined) throw new Error(`${part} does not say ${key}`);
    return (text.split('{{')[0] ?? '').trim();
  };
}
