import Type, { type Static } from 'typebox';
import { Numeric, Param } from '../value.ts';

const one = Type.Union(
  [
    Type.String({ minLength: 1 }),
    Type.Array(Type.Union([Type.String({ minLength: 1 }), Param]), { minItems: 1 }),
    Param,
  ],
  { description: 'a name or a list of names' },
);

const degrees = (limit: number) =>
  Type.Union([Type.Number({ minimum: -limit, maximum: limit }), Param], {
    description: `degrees, −${limit} to ${limit}`,
  });

/** Within a great-circle distance of a point, by the traits `latitude` and `longitude` (degrees). */
const near = Type.Object(
  {
    latitude: degrees(90),
    longitude: degrees(180),
    kilometres: Numeric,
  },
  { additionalProperties: false, description: 'a point and a distance: {latitude, longitude, kilometres}' },
);

const Place = Type.Object(
  {
    country: Type.Optional(one),
    region: Type.Optional(one),
    city: Type.Optional(one),
    timezone: Type.Optional(one),
    near: Type.Optional(near),
  },
  { additionalProperties: false, minProperties: 1, description: 'country, region, city, timezone or near' },
);

/** Where a person lives, by the traits of the same names; several keys must all hold. */
export const place = Type.Object({ place: Place }, { additionalProperties: false });
export type Place = Static<typeof Place>;
