import Type, { type Static } from 'typebox';
import { oneOperator, operatorFields } from '../operator/operators.ts';

/** A property of an event or order line, with exactly one operator. Several filters in a list must all hold for the same event. */
export const Filter = Type.Object(
  { property: Type.String({ minLength: 1 }), ...operatorFields },
  { additionalProperties: false, ...oneOperator },
);
export type Filter = Static<typeof Filter>;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const Hour = Type.Integer({ minimum: 0, maximum: 24 });

/** Hours of the clock and days of the week: `{hours: [22, 6]}` is from 22:00 to before 6:00, across midnight. */
export const Clock = Type.Object(
  {
    hours: Type.Optional(Type.Tuple([Hour, Hour], { description: 'two hours [from, to), e.g. [22, 6]' })),
    weekdays: Type.Optional(Type.Array(Type.Enum([...WEEKDAYS]), { minItems: 1 })),
    zone: Type.Optional(Type.String({ minLength: 1 })),
  },
  {
    additionalProperties: false,
    minProperties: 1,
    description: 'a time of day or of week, e.g. {hours: [22, 6], zone: person}',
  },
);
export type Clock = Static<typeof Clock>;

/** What narrows an event down; the same keys in every kind of condition that looks at events. */
export const where = Type.Optional(Type.Array(Filter, { minItems: 1, description: 'a list of property filters' }));
export const clock = Type.Optional(Clock);
