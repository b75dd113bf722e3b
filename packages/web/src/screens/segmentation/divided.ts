import type { SegmentationDefinition } from '@satsuma/client';
import { type Reply, useAnswer } from '../../api/answers.ts';
import { asOfQuery } from './view.ts';

export type Divided = Reply<'divideEverybody'>;
export type DividedClass = Divided['classes'][number];

/** A segmentation as the screen's parts have it. */
export interface Shown {
  readonly definition: SegmentationDefinition;
  readonly divided: Divided;
}

/** Everybody by a definition that need not be stored. */
export const useDivided = (
  definition: SegmentationDefinition,
  asOf: string | undefined,
  { when = true, keep = false }: { readonly when?: boolean; readonly keep?: boolean } = {},
) => useAnswer('divideEverybody', { ...asOfQuery(asOf), body: { which: { definition } } }, { when, keep });

/** Money that a class brings, of what all bring; null where there is no money. */
export function moneyShare({ classes }: Divided, { figures }: DividedClass): number | null {
  const total = classes.reduce((sum, one) => sum + (one.figures?.revenue ?? 0), 0);
  return total > 0 && figures?.revenue != null ? figures.revenue / total : null;
}
