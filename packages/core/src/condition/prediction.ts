import Type from 'typebox';
import { numberFields, oneNumberOperator } from '../operator/operators.ts';

/** A predicted number. Its place is ready; checking refuses it until a model has been fitted. */
export const prediction = Type.Object(
  { prediction: Type.String({ minLength: 1 }), ...numberFields },
  { additionalProperties: false, ...oneNumberOperator },
);
