import { useFormats, useWords } from '../../../words/use-words.ts';
import { useNaming } from './naming.ts';
import type { Alert } from './watched.ts';
import { ALERTS } from './words.ts';

/** What a check found, in a sentence. */
export function useVerdict(): (verdict: NonNullable<Alert['verdict']>) => string {
  const say = useWords(ALERTS);
  const formats = useFormats();
  const { nameOf } = useNaming();
  return verdict => {
    if (verdict.kind === 'not enough history')
      return say('tooYoung', { has: formats.number(verdict.has), needs: formats.number(verdict.needs) });
    if (verdict.kind === 'differs')
      return say('differs', {
        segment: nameOf(verdict.segment),
        missing: formats.number(verdict.missing),
        extra: formats.number(verdict.extra),
      });
    const { value, low, high } = verdict;
    const shown = { value: formats.number(value), low: formats.number(low ?? 0), high: formats.number(high ?? 0) };
    if (low !== null && high !== null) return say('between', shown);
    return say(low !== null ? 'atLeast' : high !== null ? 'atMost' : 'plain', shown);
  };
}
