import Type from 'typebox';
import { oneOperator, operatorFields } from '../operator/operators.ts';

/** The latest answer to a question: `{survey: nps, question: score, atLeast: 9}`. */
export const survey = Type.Object(
  { survey: Type.String({ minLength: 1 }), question: Type.String({ minLength: 1 }), ...operatorFields },
  { additionalProperties: false, ...oneOperator },
);
