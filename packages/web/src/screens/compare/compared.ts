import type { Asked, Condition, Overlap, People } from '@satsuma/client';

/** At most so many side by side. */
export const MOST = 6;

/** What is compared as the address has it: the id of a segment, or `segmentation/class`. */
export type Token = string;

export function subjectOf(token: Token): { segment: string } | { class: string; of: string } {
  const [first = '', className] = token.split('/');
  return className === undefined ? { segment: first } : { class: className, of: first };
}

const conditionOf = (token: Token): Condition => subjectOf(token);

/** A combination of the sets: of whom, how many, and as a condition. */
export interface Combination {
  /** Indexes of the sets. */
  readonly in: readonly number[];
  readonly size: number;
  readonly people: People;
  readonly condition: Condition;
}

const whole = (inside: readonly Condition[], outside: readonly Condition[]): Condition => {
  const all = [...inside, ...outside.map(condition => ({ not: condition }))];
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : { all };
};

/** The people of these sets and of no others. */
export const onlyThese = ({ regions }: Overlap, tokens: readonly Token[]): readonly Combination[] =>
  regions.map(region => ({
    ...region,
    condition: whole(
      region.in.map(i => conditionOf(tokens[i] ?? '')),
      tokens.filter((_, i) => !region.in.includes(i)).map(conditionOf),
    ),
  }));

/** The people of these sets, whatever else they are in: the sums of the regions within. */
export function atLeastThese({ regions, sets }: Overlap, tokens: readonly Token[]): readonly Combination[] {
  const combinations = Array.from({ length: 2 ** sets.length - 1 }, (_, i) =>
    sets.flatMap((_, at) => (((i + 1) >> at) & 1 ? [at] : [])),
  );
  return combinations.flatMap(these => {
    const inside = regions.filter(region => these.every(i => region.in.includes(i)));
    const size = inside.reduce((sum, region) => sum + region.size, 0);
    if (size === 0) return [];
    const asked: readonly Asked[] = these.flatMap(i => sets[i]?.people.in ?? []);
    return [
      {
        in: these,
        size,
        people: { in: asked, out: [] },
        condition: whole(
          these.map(i => conditionOf(tokens[i] ?? '')),
          [],
        ),
      },
    ];
  });
}

/** The largest first; or those of the fewest sets first, and among them the largest. */
export const sortedBy = (sort: 'size' | 'degree', some: readonly Combination[]): readonly Combination[] =>
  some.toSorted((a, b) => (sort === 'degree' ? a.in.length - b.in.length : 0) || b.size - a.size);
