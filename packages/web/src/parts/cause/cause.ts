import type { Say } from '../../words/use-words.ts';

const KNOWN: readonly string[] = ['definitions', 'clock', 'live', 'merge', 'demo'];

/** Why a membership changed, in words; a cause that somebody gave themselves stays as it is. */
export function causeSaid(cause: string, say: Say): string {
  if (cause === 'first computation') return say('first');
  const [, kind, number] = /^(version|import) (\d+)$/.exec(cause) ?? [];
  if (kind !== undefined && number !== undefined) return say(kind, { number });
  if (cause.startsWith('call ')) return say('call');
  return KNOWN.includes(cause) ? say(cause) : cause;
}
