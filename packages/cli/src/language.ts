import { CommandFailure, EXIT } from './command.ts';
import type { Language } from './words/say.ts';

/** What `--lang` says, else what the environment's locale says, else English. */
export function languageOf(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'en' || asked === 'pl') return asked;
  if (asked !== undefined) {
    const message = `there are no words in "${asked}"`;
    throw new CommandFailure([{ code: 'bad-value', path: '--lang', message, hint: 'en or pl' }], EXIT.usage);
  }
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.startsWith('pl') ? 'pl' : 'en';
}
