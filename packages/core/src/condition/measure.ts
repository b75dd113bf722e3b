import Type, { type Static } from 'typebox';
import { atMostOne } from '../operator/choice.ts';
import {
  momentFields,
  numberFields,
  oneMomentOperator,
  oneNumberOperator,
  oneOperator,
  operatorFields,
} from '../operator/operators.ts';

const of = Type.String({ minLength: 1, description: 'the name of a property' });
const times = Type.Object(numberFields, {
  additionalProperties: false,
  ...oneNumberOperator,
  description: 'how many times, e.g. {atLeast: 3}',
});
const amount = Type.Object(
  { of, ...numberFields },
  {
    additionalProperties: false,
    ...oneNumberOperator,
    description: 'of which property and how much, e.g. {of: total, atLeast: 100}',
  },
);
const propertyValue = Type.Object(
  { of, ...operatorFields },
  {
    additionalProperties: false,
    ...oneOperator,
    description: 'of which property and which value, e.g. {of: coupon, is: SPRING}',
  },
);
const moment = Type.Object(momentFields, {
  additionalProperties: false,
  ...oneMomentOperator,
  description: 'when, e.g. {inTheLast: 30 days}',
});

/** What is measured over the events that count; without a measure: at least one. */
export const measureFields = {
  times: Type.Optional(times),
  sum: Type.Optional(amount),
  average: Type.Optional(amount),
  min: Type.Optional(amount),
  max: Type.Optional(amount),
  distinct: Type.Optional(amount),
  first: Type.Optional(propertyValue),
  last: Type.Optional(propertyValue),
  firstTime: Type.Optional(moment),
  lastTime: Type.Optional(moment),
} as const;

export type MeasureName = keyof typeof measureFields;
export const MEASURES = Object.keys(measureFields) as readonly MeasureName[];

export const oneMeasure = atMostOne(MEASURES, 'measure');
export type Amount = Static<typeof amount>;
export type PropertyValue = Static<typeof propertyValue>;
