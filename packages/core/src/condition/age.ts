import Type from 'typebox';
import { numberFields, oneNumberOperator } from '../operator/operators.ts';

const years = Type.Object(numberFields, {
  additionalProperties: false,
  ...oneNumberOperator,
  description: 'completed years, e.g. {between: [18, 30]}',
});

/** Completed years since the trait `birth_date`, by the workspace's calendar; who was born on 29 February ages on 1 March of common years. */
export const age = Type.Object({ age: years }, { additionalProperties: false });
