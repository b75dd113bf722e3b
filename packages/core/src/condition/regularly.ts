import Type from 'typebox';
import { CALENDAR_UNITS } from '../operator/operands.ts';
import { Count } from '../value.ts';
import { Zone } from '../zone.ts';
import { where } from './filter.ts';

/**
 * In at least k of the last n calendar units: `{regularly: Order Completed, atLeast: 3, ofLast: 8, unit: week}`.
 * The unit that is running now counts as one of the n.
 */
export const regularly = Type.Object(
  {
    regularly: Type.String({ minLength: 1 }),
    where,
    atLeast: Count,
    ofLast: Type.Integer({ minimum: 1, maximum: 400, description: 'how many units back, 1 to 400' }),
    unit: Type.Enum([...CALENDAR_UNITS], { description: `one of ${CALENDAR_UNITS.join(', ')}` }),
    zone: Type.Optional(Zone),
  },
  { additionalProperties: false },
);
