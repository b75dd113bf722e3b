import { automaton } from './automaton.ts';
import { type Pattern, readPattern } from './pattern.ts';

/**
 * Whether a pattern of the language is found anywhere in a text. JavaScript's own engine is faster but backtracks: it gets the patterns
 * on which it cannot lose its way, the automaton all others.
 */
export function matcher(source: string): (text: string) => boolean {
  const pattern = readPattern(source);
  if (!isTame(pattern)) return automaton(pattern);
  const expression = new RegExp(source, 'su');
  return text => expression.test(text);
}

/** At most one repetition without end, few places to choose at, and no group is repeated: there are never many ways to try. */
function isTame(pattern: Pattern): boolean {
  const { endless, forks } = burden(pattern);
  return endless <= 1 && forks <= MOST_FORKS;
}

const MOST_FORKS = 6;

interface Burden {
  /** Repetitions without end, or nearly so; a repeated group is too many. */
  readonly endless: number;
  /** Places with more than one way on. */
  readonly forks: number;
}

const LONG = 20;

function burden(pattern: Pattern): Burden {
  switch (pattern.kind) {
    case 'character':
    case 'edge':
      return { endless: 0, forks: 0 };
    case 'repeat':
      if (pattern.of.kind !== 'character') return { endless: Infinity, forks: 0 };
      return { endless: pattern.most > LONG ? 1 : 0, forks: pattern.most === pattern.least ? 0 : 1 };
    default: {
      const parts = pattern.of.map(burden);
      const own = pattern.kind === 'choice' ? pattern.of.length - 1 : 0;
      return {
        endless: parts.reduce((sum, part) => sum + part.endless, 0),
        forks: parts.reduce((sum, part) => sum + part.forks, own),
      };
    }
  }
}
