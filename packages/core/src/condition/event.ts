import Type from 'typebox';
import { Window } from '../window.ts';
import { clock, where } from './filter.ts';
import { measureFields, oneMeasure } from './measure.ts';

/** Something a person did or received: `{event: Order Completed, times: {atLeast: 3}, when: {inTheLast: 30 days}}`. At most one measure. */
export const event = Type.Object(
  { event: Type.String({ minLength: 1 }), where, ...measureFields, when: Type.Optional(Window), clock },
  { additionalProperties: false, ...oneMeasure },
);
