import type { Language, Names } from '@satsuma/core';
import { sentence } from '@satsuma/core';
import { WORDS, type Words } from './dictionary.ts';
import type { ExplainedCondition, Explanation } from './explain.ts';
import type { Found } from './found.ts';
import { type Shown, shownIn } from './shown.ts';
import type { Turn } from './turn.ts';

/** An explanation's condition as a line of text. */
export interface ExplainedLine {
  readonly path: string;
  /** How deep it lies in the tree, 0 at the top. */
  readonly depth: number;
  readonly holds: boolean;
  /** The condition as a sentence. */
  readonly needed: string;
  /** What was found; empty for all, any and not. */
  readonly found: string;
  /** When the answer changes if nothing happens; empty where it does not. */
  readonly turns: string;
}

export interface ExplainedText {
  /** "Is in the segment; leaves it on 17 April 2026, 13:00, if nothing happens." */
  readonly summary: string;
  readonly lines: readonly ExplainedLine[];
}

/** The explanation in words; instants are shown on the clock of `zone`. */
export function explanationText(
  explanation: Explanation,
  language: Language,
  zone: string,
  names: Names = {},
): ExplainedText {
  const shown = shownIn(language, zone);
  const words = WORDS[language];
  const { known, member, turns } = explanation;
  const summary = !known ? words.unknown : words.summary(member, momentText(turns === null ? null : turns.at, shown));
  const lines: ExplainedLine[] = [];
  const say = (condition: ExplainedCondition, depth: number): void => {
    const { path, holds, found } = condition;
    lines.push({
      path,
      depth,
      holds,
      needed: sentence(condition.condition, language, names),
      found: [...new Set(found.map(f => foundText(f, words, shown, names)))].join('; '),
      turns: turnText(condition.turns, words, shown),
    });
    for (const child of condition.of) say(child, depth + 1);
  };
  say(explanation.condition, 0);
  return { summary, lines };
}

const momentText = (ms: number | null, shown: Shown): string | null => (ms === null ? null : shown.moment(ms));

const turnText = (turns: Turn | null, words: Words, shown: Shown): string =>
  turns === null ? '' : words.turns(turns.holds, shown.moment(turns.at));

function foundText(found: Found, words: Words, shown: Shown, names: Names): string {
  switch (found.found) {
    case 'everyone':
      return words.known;
    case 'trait':
      return found.value === null
        ? words.notSet(found.trait)
        : words.trait(
            found.trait,
            shown.trait(found.trait, found.value),
            found.since === null ? '' : shown.day(found.since),
          );
    case 'event':
      return eventText(found, words, shown);
    case 'sequence':
      return words.sequence(found.reached, found.steps, momentText(found.last, shown));
    case 'distance':
      return found.kilometres === null ? words.noPlace : words.kilometres(shown.number(round(found.kilometres, 1)));
    case 'random':
      return words.random(shown.number(round(found.position * 100, 2)));
    case 'member':
      return words.member(found.member, shown.name(found, names), momentText(found.instant, shown));
  }
}

const round = (number: number, digits: number): number => Number(number.toFixed(digits));

function eventText(found: Extract<Found, { found: 'event' }>, words: Words, shown: Shown): string {
  const { rows, last, lastEver, value, measure } = found;
  if (rows === 0) return lastEver === null ? words.never : words.notThen(shown.moment(lastEver));
  const measured = value === null ? words.noValue : words.measured[measure.measure](shown.value(value), measure);
  const when = last === null ? '' : words.lastOn(shown.moment(last));
  return [words.times(rows), when, measured].filter(text => text !== '').join(', ');
}
