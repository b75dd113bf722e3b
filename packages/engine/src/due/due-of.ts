import { activityOf } from '../methods/facts/activity-of.ts';
import type { History, TraitValue } from '../person/history.ts';
import { readMoment } from '../person/reads-as.ts';
import { streamOf } from '../person/rows.ts';
import type { Crossings, Source } from './crossing.ts';
import { passDays, passValues } from './passings.ts';
import { metIn, silencesIn } from './rhythm.ts';
import { type CommonInstant, sweepsOf } from './sweeps.ts';

/** When somebody moved between the classes of segmentations, milliseconds, by segmentation. */
export type Moves = ReadonlyMap<string, readonly number[]>;

/**
 * The instants in `(from, to]` at which time alone may change an answer about this person, rising: the first millisecond at which the
 * new answer would hold. Common instants, which concern everybody, are not among them. May be too many, never too few.
 *
 * @param moves what is logged of the person, where conditions ask for classes of before
 */
export function dueOf(
  history: History,
  crossings: Crossings,
  from: number,
  to: number,
  moves: Moves = new Map(),
): readonly number[] {
  const { sources, rhythms } = sweepsOf(crossings, from, to);
  const due = new Set<number>();
  for (const { source, values, days } of sources) {
    const { times, written } = valuesIn(history, source, moves);
    passValues(times, values, (position, at, rank) => {
      // Values that are equal are passed together: the last of them counts those that are later.
      if (rank === null || (times[position + rank + 1] ?? Infinity) >= at) due.add(at);
    });
    passDays(written, days, (_, at) => due.add(at));
  }
  for (const { rhythm, stretch } of rhythms) {
    const { times } = activityOf(history, rhythm.rules, Infinity);
    for (const at of metIn(stretch, silencesIn(times, rhythm.limits))) due.add(at);
  }
  return [...due].sort((a, b) => a - b);
}

/** The instants in `(from, to]` at which everybody may change, rising, each with the segments and segmentations it concerns. */
export const commonInstants = (crossings: Crossings, from: number, to: number): readonly CommonInstant[] =>
  sweepsOf(crossings, from, to).everybody;

/** Rising, and the days that the moments among them are written as. */
interface Values {
  readonly times: readonly number[];
  readonly written: readonly string[];
}

function valuesIn(history: History, source: Source, moves: Moves): Values {
  switch (source.of) {
    case 'stream':
      return at(streamOf(history, source.stream).map(row => row.time));
    case 'property':
      return moments(
        streamOf(history, source.stream).flatMap(row => {
          const text = row.properties.get(source.property);
          return typeof text === 'string' ? [{ text, moment: readMoment(text, source.zone) }] : [];
        }),
      );
    case 'trait':
      return at((history.traits.get(source.trait) ?? []).map(value => value.time));
    case 'value':
      return moments(history.traits.get(source.trait) ?? []);
    case 'created':
      return at([history.created]);
    case 'log':
      return at([...(moves.get(source.segmentation) ?? [])].sort((a, b) => a - b));
  }
}

const at = (times: readonly number[]): Values => ({ times, written: [] });

function moments(values: readonly Pick<TraitValue, 'text' | 'moment'>[]): Values {
  const found = values.flatMap(({ text, moment }) => (moment === null ? [] : [{ day: text.slice(0, 10), moment }]));
  return { times: found.map(v => v.moment).sort((a, b) => a - b), written: found.map(v => v.day) };
}
