import Type, { type Static } from 'typebox';
import type { Catalog } from '../catalog.ts';
import { nearest } from '../nearest.ts';
import { at, type Problems } from '../problem.ts';
import { knownEvents, propertiesOf } from '../spec/known.ts';
import { MESSAGE_EVENTS } from '../spec/messages.ts';
import { ORDER_COMPLETED } from './orders.ts';
import { type Noun, ORDER } from './words.ts';

const NamedEvents = Type.Object(
  {
    events: Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'a list of event names' }),
    amount: Type.Optional(Type.String({ minLength: 1, description: 'the property that is added up' })),
  },
  { additionalProperties: false, description: 'events of your choice: {events: [Page Viewed], amount: duration}' },
);

/** What a method looks at: orders, reactions to e-mails (openings and clicks), or any events. */
export const Activity = Type.Union([Type.Literal('orders'), Type.Literal('email'), NamedEvents], {
  description: 'orders, email, or {events: [names], amount: property}',
});
export type Activity = Static<typeof Activity>;

/** Openings and clicks, by the Segment spec. */
const EMAIL = [MESSAGE_EVENTS.email.opened, MESSAGE_EVENTS.email.clicked] as const;

/** The names of the events that count. */
export const eventsOf = (activity: Activity): readonly string[] =>
  activity === 'orders' ? [ORDER_COMPLETED] : activity === 'email' ? EMAIL : [...new Set(activity.events)];

/** The property that is added up; null where there is nothing to add. */
export const amountOf = (activity: Activity): string | null =>
  activity === 'orders' ? 'total' : activity === 'email' ? null : (activity.amount ?? null);

/** Named events and their amount must be known to the data or to the Segment spec. */
export function checkActivity(activity: Activity, place: string, catalog: Catalog, problems: Problems): void {
  if (typeof activity === 'string') return;
  activity.events.forEach((event, i) => {
    const properties = propertiesOf(catalog, event);
    if (properties === undefined) unknown('event', event, at(place, 'events', i), knownEvents(catalog), problems);
    else if (activity.amount !== undefined && !Object.hasOwn(properties, activity.amount))
      unknown('property', activity.amount, at(place, 'amount'), Object.keys(properties), problems, ` of "${event}"`);
  });
}

/** Says that a name is not known, and which known one is near. */
export function unknown(
  kind: 'event' | 'property' | 'trait' | 'segment',
  name: string,
  place: string,
  known: readonly string[],
  problems: Problems,
  of = '',
): void {
  const near = nearest(name, known);
  problems.add(
    `unknown-${kind}`,
    place,
    `there is no ${kind} "${name}"${of}`,
    ...(near === undefined ? [] : [`did you mean "${near}"?`]),
  );
}

const REACTION: Noun = {
  en: ['opening or click', 'openings and clicks'],
  pl: ['otwarcie lub kliknięcie', 'otwarcia i kliknięcia', 'otwarć i kliknięć', 'otwarcia i kliknięcia'],
};
const EVENT: Noun = { en: ['event', 'events'], pl: ['zdarzenie', 'zdarzenia', 'zdarzeń', 'zdarzenia'] };

export const nounOf = (activity: Activity): Noun =>
  activity === 'orders' ? ORDER : activity === 'email' ? REACTION : EVENT;
