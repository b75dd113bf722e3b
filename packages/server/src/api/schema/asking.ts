import {
  type Condition,
  LANGUAGES,
  type ParameterValue,
  type SegmentationDefinition,
  type SegmentDefinition,
} from '@satsuma/core';
import { Type } from 'typebox';
import { either, fromCore, Id, Instant, list, named, tableOf } from './building.ts';

/** Of every question: as of when it is asked. */
export const asOf = {
  asOf: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 40,
      description: 'A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given.',
    }),
  ),
};

/** Of every answer with sentences in it. */
export const language = {
  language: Type.Optional(
    Type.Enum([...LANGUAGES], { description: 'Of sentences; accept-language, then the workspace’s if not given.' }),
  ),
};

export const ConditionBody = fromCore<Condition>(
  'Condition',
  'A condition; GET /api/v1/definitions/schema describes it.',
);
const SegmentBody = fromCore<SegmentDefinition>(
  'SegmentDefinition',
  'A segment; GET /api/v1/definitions/schema describes it.',
);

export const DivisionBody = fromCore<SegmentationDefinition>(
  'SegmentationDefinition',
  'A segmentation that is not stored.',
);

const ValueBody = Type.Unsafe<ParameterValue>({
  title: 'ParameterValue',
  'x-from': '@satsuma/core',
  anyOf: [
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'number' }] } },
  ],
});
const ValuesBody = Type.Union([tableOf(ValueBody), Type.Literal('samples')]);

export const SubjectBody = either(
  'Subject',
  [
    Type.Object({ segment: Id, with: Type.Optional(ValuesBody) }, { additionalProperties: false }),
    Type.Object({ class: Type.String(), of: Id }, { additionalProperties: false }),
    Type.Object({ class: Type.String(), by: DivisionBody }, { additionalProperties: false }),
    Type.Object({ where: ConditionBody }, { additionalProperties: false }),
    Type.Object({ definition: SegmentBody, with: Type.Optional(ValuesBody) }, { additionalProperties: false }),
  ],
  'A stored segment, a class, a condition, or a definition (or a class of one) that is not stored.',
);

const AskedBody = either('Asked', [
  Type.Object({ subject: SubjectBody, asOf: Instant }, { additionalProperties: false }),
  Type.Object(
    { known: Type.Boolean({ description: 'By an identifier of their own; false: by a device alone.' }), asOf: Instant },
    { additionalProperties: false },
  ),
  Type.Object({ logged: Id, class: Type.Optional(Type.String()), asOf: Instant }, { additionalProperties: false }),
  Type.Object(
    {
      newBy: Type.Integer({ minimum: 1, description: 'The import that was the first to tell of them.' }),
      asOf: Instant,
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      refreshedBy: Type.Integer({
        minimum: 1,
        description: 'The import that told more of them; they were known before it.',
      }),
      asOf: Instant,
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      line: Type.String({ minLength: 1, maxLength: 200, description: 'A property of order lines.' }),
      is: Type.String({ description: 'Its value on a line of theirs.' }),
      asOf: Instant,
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      moved: Type.Object(
        { from: DivisionBody, to: DivisionBody },
        {
          additionalProperties: false,
          description: 'Two definitions of a segmentation, which give them different classes.',
        },
      ),
      asOf: Instant,
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      cohort: Type.String({ description: 'A class of a segmentation by cohorts.' }),
      by: DivisionBody,
      offset: Type.Integer({ minimum: 0, maximum: 100_000, description: 'How many calendar units after their own.' }),
      returned: Type.Boolean({ description: 'Who came back in that unit; false: for whom it has begun.' }),
      asOf: Instant,
    },
    { additionalProperties: false },
  ),
]);

export const PeopleBody = named(
  'People',
  { in: list(AskedBody), out: list(AskedBody) },
  'The people behind a number: in every one of `in` and in none of `out`. It can be listed, sampled and exported later.',
);

/** Of whom is listed. */
export const onlyKnown = {
  known: Type.Optional(
    Type.Boolean({ description: 'Only who is known by an identifier of their own; false: only who is not.' }),
  ),
};

export const WhomBody = Type.Union([SubjectBody, PeopleBody], { title: 'Whom' });

/** Which traits come with people. */
export const traitsShown = Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 50 }));
