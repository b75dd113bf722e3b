import Type from 'typebox';
import { atMostOne } from '../operator/choice.ts';
import { Day, Period } from '../value.ts';

/**
 * As of when a membership is asked; without a key: now. The answers compare instants, each computed as of itself:
 * `since: 30 days` is a member now and 30 days ago; `enteredInTheLast` is now but not then; `leftInTheLast` then but not now.
 */
export const membershipFields = {
  on: Type.Optional(Day),
  ago: Type.Optional(Period),
  since: Type.Optional(Period),
  enteredInTheLast: Type.Optional(Period),
  leftInTheLast: Type.Optional(Period),
} as const;

export const MEMBERSHIP_KEYS = Object.keys(membershipFields) as readonly (keyof typeof membershipFields)[];

/** As of one moment, or a change between two: at most one of the keys. */
export const oneMoment = atMostOne(MEMBERSHIP_KEYS, 'moment');
