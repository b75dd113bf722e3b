import { blockedPattern } from '../ingest/typed/blocked-values.ts';

/** A test for texts that stand where an identifier should and identify nobody. Case does not matter, `*` stands for anything. */
export function blockedTest(values: readonly string[]): (text: string) => boolean {
  const exact = new Set(values.filter(text => !text.includes('*')).map(meant));
  const starred = values.filter(text => text.includes('*')).map(meant);
  const ends = starred.map(text => text.split('*')).filter(parts => parts.length === 2);
  const others = starred.filter(text => text.split('*').length > 2);
  const pattern = others.length === 0 ? undefined : new RegExp(blockedPattern(others), 'su');
  return text => {
    const low = text.toLowerCase();
    if (exact.has(low)) return true;
    for (const [start = '', end = ''] of ends)
      if (low.length >= start.length + end.length && low.startsWith(start) && low.endsWith(end)) return true;
    return pattern?.test(low) === true;
  };
}

const meant = (text: string): string => text.trim().toLowerCase();
