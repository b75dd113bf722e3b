import Type, { type Static } from 'typebox';
import { CALENDAR_UNITS, type CalendarUnit } from '../operator/operands.ts';
import { knownEvents, knownTraits } from '../spec/known.ts';
import { unknown } from './activity.ts';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { checkOrders, type OrderRules, OrderSettings, orderRules } from './orders.ts';
import { type Bilingual, both, sentence } from './words.ts';

const Given = Type.Object(
  {
    by: Type.Optional(
      Type.Union(
        [
          Type.Literal('first-order'),
          Type.Literal('first-contact'),
          Type.Object({ event: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
          Type.Object({ trait: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
          Type.Object({ campaign: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
        ],
        {
          description:
            'first-order, first-contact, {event: name}, {trait: name}, or {campaign: event that names a campaign}',
        },
      ),
    ),
    unit: Type.Optional(Type.Enum([...CALENDAR_UNITS], { description: `one of ${CALENDAR_UNITS.join(', ')}` })),
    orders: Type.Optional(OrderSettings),
  },
  { additionalProperties: false, description: 'the settings of cohorts: {by, unit, orders}' },
);
type CohortsGiven = Static<typeof Given>;

/** What puts somebody into a cohort. */
export type CohortSource =
  /** The first order that counts. */
  | { readonly by: 'order' }
  /** When the profile came to be known. */
  | { readonly by: 'contact' }
  /** The first event of a name. */
  | { readonly by: 'event'; readonly event: string }
  /** The date that a trait holds. */
  | { readonly by: 'trait'; readonly trait: string }
  /** The campaign named by the first such event that names one. */
  | { readonly by: 'campaign'; readonly event: string };

export interface CohortsSettings {
  readonly source: CohortSource;
  readonly unit: CalendarUnit;
  readonly orders: OrderRules;
}

export interface CohortsThresholds {
  /** The cohorts that hold somebody, oldest first (campaigns: by name). */
  readonly cohorts: readonly string[];
}

/** The class of people whom nothing puts into a cohort. */
export const NO_COHORT = 'none';

function complete({ by = 'first-order', unit, orders }: CohortsGiven): CohortsSettings {
  const source: CohortSource =
    by === 'first-order'
      ? { by: 'order' }
      : by === 'first-contact'
        ? { by: 'contact' }
        : 'event' in by
          ? { by: 'event', event: by.event }
          : 'trait' in by
            ? { by: 'trait', trait: by.trait }
            : { by: 'campaign', event: by.campaign };
  return { source, unit: unit ?? 'month', orders: orderRules(orders) };
}

function sourceWords(source: CohortSource): Bilingual {
  switch (source.by) {
    case 'order':
      return both('first order', 'pierwsze zamówienie');
    case 'contact':
      return both('first contact', 'pierwszy kontakt');
    case 'event':
      return both(`first "${source.event}"`, `pierwsze „${source.event}”`);
    case 'trait':
      return both(`"${source.trait}"`, `„${source.trait}”`);
    case 'campaign':
      return both(`campaign of the first "${source.event}"`, `kampania pierwszego „${source.event}”`);
  }
}

function classes({ source }: CohortsSettings, thresholds: CohortsThresholds | null): readonly ClassInfo[] {
  const { en, pl } = sourceWords(source);
  const cohorts = (thresholds?.cohorts ?? []).map(id => ({
    id,
    name: both(id, id),
    explanation: sentence([both(`${en}: ${id}`, `${pl}: ${id}`)]),
  }));
  const none = {
    id: NO_COHORT,
    name: both('No cohort', 'Bez kohorty'),
    explanation: sentence([both(`${en}: none`, `${pl}: brak`)]),
  };
  // Everybody has a first contact.
  return ranked(source.by === 'contact' ? cohorts : [...cohorts, none]);
}

const UNIT_WORDS: Readonly<Record<CalendarUnit, Bilingual>> = {
  day: both('by day', 'po dniach'),
  week: both('by week (ISO, from Monday)', 'po tygodniach (ISO, od poniedziałku)'),
  month: both('by month', 'po miesiącach'),
  quarter: both('by quarter', 'po kwartałach'),
  year: both('by year', 'po latach'),
};

export const cohorts: Method<CohortsGiven, CohortsSettings, CohortsThresholds> = {
  name: both('Cohorts', 'Kohorty'),
  settings: Given,
  complete,
  check({ source, orders }, catalog, problems) {
    const events = knownEvents(catalog);
    if (source.by === 'event' && !events.includes(source.event))
      unknown('event', source.event, 'settings.by.event', events, problems);
    if (source.by === 'campaign' && !events.includes(source.event))
      unknown('event', source.event, 'settings.by.campaign', events, problems);
    const traits = Object.keys(knownTraits(catalog));
    if (source.by === 'trait' && !traits.includes(source.trait))
      unknown('trait', source.trait, 'settings.by.trait', traits, problems);
    if (source.by === 'order') checkOrders(orders, false, catalog, problems);
  },
  classes,
  summary: ({ source, unit }) =>
    sentence(source.by === 'campaign' ? [sourceWords(source)] : [sourceWords(source), UNIT_WORDS[unit]]),
  standard: 'Ryder, The cohort as a concept in the study of social change, American Sociological Review 30 (1965).',
};
