import Type from 'typebox';
import { Scalar, Texts } from '../value.ts';
import { membershipFields, oneMoment } from './membership.ts';

/** Membership of another segment; its parameters are given by `with`. */
export const segment = Type.Object(
  {
    segment: Type.String({ minLength: 1 }),
    with: Type.Optional(
      Type.Record(Type.String(), Type.Union([Scalar, Texts]), {
        description: "the segment's parameters: {name: value}",
      }),
    ),
    ...membershipFields,
  },
  { additionalProperties: false, ...oneMoment },
);
