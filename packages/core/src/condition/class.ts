import Type from 'typebox';
import { membershipFields, oneMoment } from './membership.ts';

const names = Type.Union([Type.String({ minLength: 1 }), Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })], {
  description: 'a class or a list of classes',
});

/** The class of a segmentation a person is in: `{class: [champions, loyal], of: rfm}`. */
export const classOf = Type.Object(
  { class: names, of: Type.String({ minLength: 1, description: 'the name of a segmentation' }), ...membershipFields },
  { additionalProperties: false, ...oneMoment },
);
