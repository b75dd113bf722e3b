import Type from 'typebox';
import { Param } from '../value.ts';

const share = Type.Union([Type.Number({ minimum: 0, maximum: 100 }), Param], {
  description: 'a share in percent, 0 to 100',
});

/** A random share of the base in percent, always the same people for the same `salt`. */
export const random = Type.Object(
  {
    random: share,
    salt: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
);
