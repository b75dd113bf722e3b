import { Type } from 'typebox';
import { DivisionBody, PeopleBody } from './asking.ts';
import { BilingualText, Count, either, Id, Instant, list, maybe, named, Share, tableOf } from './building.ts';

export const WhichBody = either(
  'WhichSegmentation',
  [
    Type.Object({ segmentation: Id }, { additionalProperties: false }),
    Type.Object({ definition: DivisionBody }, { additionalProperties: false }),
  ],
  'A stored segmentation, or a definition that is not stored.',
);

const classInfo = {
  id: Type.String(),
  name: BilingualText,
  explanation: BilingualText,
  rank: Type.Integer({ minimum: 1 }),
};
export const ClassInfoReply = named('ClassInfo', classInfo);

/** Settings and thresholds are each method's own. */
const PlainData = Type.Unsafe<object | null>({});

const Figure = maybe(Type.Number());

export const DividedReply = named('Divided', {
  id: Id,
  stored: Type.Boolean(),
  method: Type.String(),
  name: BilingualText,
  settings: PlainData,
  summary: BilingualText,
  standard: Type.String(),
  asOf: Instant,
  people: Count,
  currency: maybe(Type.String()),
  withoutCurrencies: list(Type.String()),
  thresholds: PlainData,
  classes: list(
    named('DividedClass', {
      ...classInfo,
      size: Count,
      share: Share,
      figures: maybe(
        named('ClassFigures', {
          class: Type.String(),
          people: Count,
          active: Count,
          recency: Figure,
          frequency: Figure,
          monetary: Figure,
          revenue: Figure,
        }),
      ),
    }),
  ),
});

export const ClassHistoryReply = named('ClassHistory', {
  classes: list(ClassInfoReply),
  points: list(Type.Object({ at: Instant, base: Count, sizes: tableOf(Count) }, { additionalProperties: false })),
});

export const TransitionsReply = named('Transitions', {
  from: Instant,
  to: Instant,
  classes: list(ClassInfoReply),
  cells: list(
    named('Transition', {
      from: maybe(Type.String()),
      to: maybe(Type.String()),
      size: Count,
      probability: Share,
      people: PeopleBody,
    }),
  ),
});

export const CohortsReply = named('Cohorts', {
  asOf: Instant,
  settings: PlainData,
  currency: maybe(Type.String()),
  cohorts: list(
    named('Cohort', {
      cohort: Type.String(),
      size: Count,
      cells: list(
        named('CohortCell', {
          offset: Count,
          reached: Count,
          people: Count,
          events: Count,
          revenue: Figure,
          retention: Share,
          complete: Type.Boolean(),
        }),
      ),
    }),
  ),
});

export const ParetoReply = named('Pareto', {
  asOf: Instant,
  settings: PlainData,
  currency: maybe(Type.String()),
  people: Count,
  total: Type.Number(),
  points: list(Type.Object({ people: Share, value: Share }, { additionalProperties: false })),
  gini: Type.Number(),
  best: list(Type.Object({ best: Share, bring: Share }, { additionalProperties: false })),
});
