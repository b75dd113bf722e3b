import Type from 'typebox';

/** A random share of the base in percent, always the same people for the same `salt`. */
export const random = Type.Object(
  {
    random: Type.Number({ minimum: 0, maximum: 100, description: 'a share in percent, 0 to 100' }),
    salt: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
);
