import Type, { type Static } from 'typebox';
import { Calendar } from './operator/operands.ts';
import { Day, Period } from './value.ts';
import { Zone } from './zone.ts';

/**
 * When events count. Without it: ever, up to now. The keys are joined by "and":
 * `{inTheLast: 30 days, longerAgoThan: 7 days}` is between 30 and 7 days ago.
 */
export const Window = Type.Object(
  {
    inTheLast: Type.Optional(Period),
    longerAgoThan: Type.Optional(Period),
    since: Type.Optional(Day),
    before: Type.Optional(Day),
    on: Type.Optional(Day),
    between: Type.Optional(Type.Tuple([Day, Day], { description: 'two dates, both included' })),
    during: Type.Optional(Calendar),
    zone: Type.Optional(Zone),
  },
  {
    additionalProperties: false,
    minProperties: 1,
    description: 'when: e.g. {inTheLast: 30 days} or {during: this month, zone: person}',
  },
);
export type Window = Static<typeof Window>;
