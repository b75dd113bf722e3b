import { CommandFailure, EXIT } from './command.ts';
import type { Language } from './words/say.ts';

export const isLanguage = (asked: string | undefined): asked is Language => asked === 'en' || asked === 'pl';

/** What `--lang` says, else what the environment's locale says, else English. */
export function languageOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (isLanguage(asked)) return asked;
  if (asked !== undefined) {
    const message = `there are no words in "${asked}"`;
    throw new CommandFailure([{ code: 'bad-value', path: '--lang', message, hint: 'en or pl' }], EXIT.usage);
  }
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.startsWith('pl') ? 'pl' : 'en';
}
