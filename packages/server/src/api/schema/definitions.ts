import { type Definition, LEVELS } from '@satsuma/core';
import { Type } from 'typebox';
import {
  Count,
  either,
  fromCore,
  Id,
  Instant,
  list,
  maybe,
  named,
  ProblemReply,
  ProfileNumber,
  tableOf,
  WordsText,
} from './building.ts';

export const DefinitionBody = fromCore<Definition>(
  'Definition',
  'A segment or a segmentation; GET /api/v1/definitions/schema describes it.',
);

const KindName = Type.Enum(['segment', 'segmentation']);

const ListedReply = named('ListedDefinition', {
  id: Id,
  kind: KindName,
  name: maybe(WordsText),
  level: maybe(Type.Enum([...LEVELS])),
  parent: maybe(Id),
  owner: maybe(Type.String()),
  tags: list(Type.String()),
  method: maybe(Type.String()),
  version: maybe(Type.Integer()),
  parameters: list(Type.String()),
  size: maybe(Count),
  classes: maybe(tableOf(Count, 'Class → people, as memberships are kept.')),
  computed: maybe(Instant),
  sentence: Type.String(),
  definition: DefinitionBody,
});

export const ListReply = named('ListedDefinitions', {
  asOf: maybe(Instant),
  base: maybe(Count),
  segments: list(ListedReply),
});

const ComputedSizeReply = named('ComputedSize', {
  id: Id,
  asOf: Instant,
  version: Type.Integer(),
  sizes: tableOf(Count, 'Class → people; of a segment, the one class "".'),
});

export const VersionReply = named('Version', {
  version: Type.Integer(),
  hash: Type.String(),
  definition: DefinitionBody,
  note: maybe(Type.String()),
  author: maybe(Type.String()),
  created: Instant,
});

export const DescribedReply = named('DescribedDefinition', {
  id: Id,
  archived: Type.Boolean(),
  definition: DefinitionBody,
  yaml: Type.String(),
  sentence: Type.String(),
  versions: list(VersionReply, { description: 'The newest first.' }),
  computed: maybe(ComputedSizeReply),
  usedBy: list(Id),
  refersTo: list(Id),
});

export const DifferenceReply = either('Difference', [
  named('DifferenceAdded', { change: Type.Literal('added'), path: Type.String(), after: Type.Unknown() }),
  named('DifferenceRemoved', { change: Type.Literal('removed'), path: Type.String(), before: Type.Unknown() }),
  named('DifferenceChanged', {
    change: Type.Literal('changed'),
    path: Type.String(),
    before: Type.Unknown(),
    after: Type.Unknown(),
  }),
]);

const SegmentEffectReply = named('SegmentEffect', {
  kind: Type.Literal('segment'),
  before: Count,
  after: Count,
  entered: Count,
  left: Count,
  whoEntered: list(ProfileNumber),
  whoLeft: list(ProfileNumber),
  base: Count,
});

const SegmentationEffectReply = named('SegmentationEffect', {
  kind: Type.Literal('segmentation'),
  classes: list(Type.Object({ class: Type.String(), before: Count, after: Count }, { additionalProperties: false })),
  moves: list(
    Type.Object(
      { from: Type.String(), to: Type.String(), people: Count, who: list(ProfileNumber) },
      { additionalProperties: false },
    ),
  ),
  moved: Count,
});

export const EffectReply = maybe(Type.Union([SegmentEffectReply, SegmentationEffectReply]));

const ChangeName = Type.Enum(['created', 'changed', 'affected', 'removed', 'unchanged']);

export const ChangeReply = named('DefinitionChange', {
  id: Id,
  kind: KindName,
  change: ChangeName,
  definition: DefinitionBody,
  sentence: Type.String(),
  differences: list(DifferenceReply),
  effect: EffectReply,
  warnings: list(
    Type.Object(
      { code: Type.Enum(['nobody', 'everybody', 'not-counted']), message: Type.String() },
      { additionalProperties: false },
    ),
  ),
});

export const ComputedReply = named('ComputedMemberships', {
  run: Type.Integer(),
  asOf: Instant,
  parametric: list(Id),
  segments: list(
    named('ComputedSegment', { id: Id, sizes: tableOf(Count), entered: Count, left: Count, moved: Count }),
  ),
});

export const AppliedReply = named('Applied', {
  changes: list(named('AppliedChange', { id: Id, change: ChangeName, version: maybe(Type.Integer()) })),
  computed: maybe(ComputedReply),
  notComputed: list(ProblemReply),
});
