import Type, { type Static } from 'typebox';
import type { Condition } from './condition/kinds.ts';
import { Scalar, Texts } from './value.ts';

export const Slug = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,79}$',
  description: 'a short name of a-z, 0-9 and -',
});

/** A text for people: one for both languages, or one each. */
export const Words = Type.Union(
  [
    Type.String({ minLength: 1 }),
    Type.Object({ en: Type.String(), pl: Type.String() }, { additionalProperties: false }),
  ],
  {
    description: 'a text, or {en, pl}',
  },
);
export type Words = Static<typeof Words>;

export const LEVELS = ['strategic', 'derived', 'micro'] as const;
export type Level = (typeof LEVELS)[number];

export const PARAMETER_TYPES = ['text', 'number', 'date', 'period', 'list'] as const;
const Parameter = Type.Object(
  {
    type: Type.Enum([...PARAMETER_TYPES]),
    sample: Type.Optional(Type.Union([Scalar, Texts])),
    description: Type.Optional(Words),
  },
  { additionalProperties: false },
);
export type Parameter = Static<typeof Parameter>;

/** What a segment and a segmentation have in common. */
export const about = {
  name: Type.Optional(Words),
  description: Type.Optional(Words),
  level: Type.Optional(Type.Enum([...LEVELS])),
  parent: Type.Optional(Slug),
  owner: Type.Optional(Type.String()),
  tags: Type.Optional(Type.Array(Type.String())),
};

/** A segment's document but for its condition, which is parsed by kind. */
export const SegmentHead = Type.Object(
  {
    segment: Slug,
    ...about,
    parameters: Type.Optional(Type.Record(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*$' }), Parameter)),
    where: Type.Unknown({ description: 'the condition' }),
  },
  { additionalProperties: false },
);
type Head = Omit<Static<typeof SegmentHead>, 'where'>;

/** The set of profiles for which `where` is true. */
export interface SegmentDefinition extends Head {
  readonly where: Condition;
}

/** A function from profile to exactly one class; `settings` are the method's own. */
export const SegmentationDefinition = Type.Object(
  {
    segmentation: Slug,
    ...about,
    method: Type.String({ minLength: 1 }),
    settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  { additionalProperties: false },
);
export type SegmentationDefinition = Static<typeof SegmentationDefinition>;

export type Definition = SegmentDefinition | SegmentationDefinition;

export const isSegment = (definition: Definition): definition is SegmentDefinition => 'segment' in definition;
export const idOf = (definition: Definition): string =>
  isSegment(definition) ? definition.segment : definition.segmentation;
