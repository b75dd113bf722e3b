import type { Overlap, People } from '@satsuma/client';
import type { Reply } from '../../api/answers.ts';

/** What this segment and another one have in common. */
export interface Shared {
  readonly id: string;
  readonly size: number;
  readonly people: People;
  readonly shareHere: number;
  readonly shareThere: number;
  readonly jaccard: number;
}

type Listed = Reply<'listSegments'>['segments'][number];

/** The others that can be counted as they are. */
export const othersOf = (listed: readonly Listed[], id: string): readonly string[] =>
  listed.filter(one => one.kind === 'segment' && one.id !== id && one.parameters.length === 0).map(one => one.id);

/** The overlap's first set is this segment; the others follow in the order of their ids. Those that share the most come first. */
export function sharedOf({ pairs }: Overlap, others: readonly string[]): readonly Shared[] {
  return pairs
    .filter(({ a }) => a === 0)
    .map(({ b, size, people, jaccard, shareOfA, shareOfB }) => ({
      id: others[b - 1] ?? '',
      size,
      people,
      shareHere: shareOfA,
      shareThere: shareOfB,
      jaccard,
    }))
    .toSorted((x, y) => y.size - x.size);
}

/** Two segments of which this share is common to both are as good as one. */
export const DUPLICATE = 0.9;
