import Type from 'typebox';
import { oneOperator, operatorFields } from '../operator/operators.ts';

/** The latest value of a trait: `{trait: city, is: Kraków}`. */
export const trait = Type.Object(
  { trait: Type.String({ minLength: 1 }), ...operatorFields },
  { additionalProperties: false, ...oneOperator },
);
