import Type, { type Static } from 'typebox';
import type { Problems } from '../problem.ts';

/**
 * How a number becomes a score from 1 to `levels`.
 * `value`: cut-points at equal shares of the people (linear interpolation, R's type 7); equal numbers get equal scores, so the bands
 * differ in size where many people tie. `rank`: people in order, cut into equal bands; ties are broken by profile number. `fixed`: your own.
 */
export const Scoring = Type.Union(
  [
    Type.Literal('rank'),
    Type.Literal('value'),
    Type.Object(
      { fixed: Type.Array(Type.Number({ minimum: 0 }), { minItems: 1, description: 'rising numbers' }) },
      { additionalProperties: false },
    ),
  ],
  { description: 'rank, value, or {fixed: [rising numbers]}' },
);
export type Scoring = Static<typeof Scoring>;

/** A person at the upper end of a band: the last, by (value, profile number), that still belongs to it. */
export interface Boundary {
  readonly value: number;
  readonly profile: number;
}

/** Where the bands of one measure end, lowest first; one fewer than there are bands. */
export type Cuts =
  /** A number belongs to the first band whose edge it does not exceed. */
  | { readonly by: 'value'; readonly edges: readonly number[] }
  /** Null: nobody is in this band or below. */
  | { readonly by: 'rank'; readonly last: readonly (Boundary | null)[] }
  /** A number belongs to the last band whose lower edge it reaches. */
  | { readonly by: 'fixed'; readonly from: readonly number[] };

/** Fixed thresholds rise, and there is one fewer than there are scores. */
export function checkScoring(scoring: Scoring, levels: number, place: string, problems: Problems): void {
  if (typeof scoring === 'string') return;
  const { fixed } = scoring;
  if (fixed.length !== levels - 1)
    problems.add('bad-value', place, `${levels} scores need ${levels - 1} thresholds; ${fixed.length} are given`);
  if (fixed.some((edge, i) => i > 0 && edge <= (fixed[i - 1] ?? Infinity)))
    problems.add('bad-range', place, 'thresholds must rise from one to the next');
}
