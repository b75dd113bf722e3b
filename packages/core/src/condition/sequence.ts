import Type, { type Static } from 'typebox';
import { Period } from '../value.ts';
import { Window } from '../window.ts';
import { where } from './filter.ts';

/** An event that comes after the step before it, at most `within` later. */
const Step = Type.Object(
  { event: Type.String({ minLength: 1 }), where, within: Type.Optional(Period) },
  { additionalProperties: false },
);

/** Nothing of the kind after the last step: within a time that is over, or (without `within`) until now. */
const Absence = Type.Object(
  { event: Type.String({ minLength: 1 }), where, within: Type.Optional(Period) },
  { additionalProperties: false },
);

/** A then B (then C …), each strictly later than the one before; optionally and then not D. `when` is about the first step. */
export const sequence = Type.Object(
  {
    sequence: Type.Array(Step, { minItems: 1, maxItems: 10, description: 'a list of steps {event, where, within}' }),
    thenNot: Type.Optional(Absence),
    when: Type.Optional(Window),
  },
  { additionalProperties: false },
);
export type Step = Static<typeof Step>;
export type Absence = Static<typeof Absence>;
