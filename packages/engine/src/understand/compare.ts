import { type Condition, currenciesOf, ORDER_COMPLETED, ORDER_REFUNDED, type Result } from '@satsuma/core';
import { step } from '../plan/bounds.ts';
import { cancelledBy } from '../workspace/cancel.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Engagement, engagementOf, NO_ENGAGEMENT, namesOf } from './compare/engagement.ts';
import type { Comparing } from './compare/memberships.ts';
import { NO_ORDERS, type Orders, ordersOf } from './compare/orders.ts';
import { type TopValue, topValues } from './compare/top-values.ts';
import { checkTraits } from './persons.ts';
import { type Sets, sizesOf, withAsked } from './sets.ts';
import { type Asked, type AskOptions, EVERYONE, type People, type Subject, within } from './subject.ts';

export interface CompareOptions extends AskOptions {
  /** Orders and messages of how many of the last days count; all when not given. */
  readonly days?: number;
  /** Whose most frequent values are shown; city, gender and country, where there are any, when not given. */
  readonly traits?: readonly string[];
  /** How many values of each; 3 when not given. */
  readonly values?: number;
}

export interface Comparison {
  readonly asOf: number;
  readonly base: Group;
  /** In the order of the subjects. */
  readonly groups: readonly Group[];
}

/** One column of the comparison. */
export interface Group {
  readonly subject: Subject;
  readonly size: number;
  /** size / base. */
  readonly share: number;
  readonly people: People;
  readonly orders: Orders;
  readonly engagement: Engagement;
  /** Trait → its most frequent values. */
  readonly traits: Readonly<Record<string, readonly TopValue[]>>;
  /** The people behind the figures. */
  readonly who: Readonly<Record<'buyers' | 'received' | 'opened' | 'clicked', People>>;
}

const SHOWN_TRAITS = ['city', 'gender', 'country'];

/** Segments side by side, and everybody: size, orders, money, engagement, traits. */
export async function compareSegments(
  workspace: Workspace,
  subjects: readonly Subject[],
  options: CompareOptions = {},
): Promise<Result<Comparison>> {
  const asOf = options.asOf ?? workspace.clock();
  const known = await checkTraits(workspace, options.traits ?? []);
  if (!known.ok) return known;
  const asked = [EVERYONE, ...subjects].map(subject => ({ subject, asOf }));
  const look = (sets: Sets): Promise<Comparison> => figures(workspace, sets, [EVERYONE, ...subjects], asOf, options);
  return withAsked(workspace, asked, look, options);
}

async function figures(
  workspace: Workspace,
  { table, question }: Sets,
  subjects: readonly Subject[],
  asOf: number,
  options: CompareOptions,
): Promise<Comparison> {
  const { catalog } = question.library;
  const since = options.days === undefined ? null : step(asOf, -options.days, 'day', catalog.zone);
  const comparing: Comparing = { warehouse: workspace.store.warehouse, table, asOf, since, ...cancelledBy(options) };
  const currencies = [...new Set([ORDER_COMPLETED, ORDER_REFUNDED].flatMap(event => currenciesOf(catalog, event)))];
  const orders = await ordersOf(comparing, currencies);
  const engagement = await engagementOf(comparing);
  const shown = options.traits ?? SHOWN_TRAITS.filter(trait => Object.hasOwn(catalog.traits, trait));
  const values = new Map<string, ReadonlyMap<number, readonly TopValue[]>>();
  for (const trait of shown) values.set(trait, await topValues(comparing, trait, options.values ?? 3));
  const sizes = await sizesOf(workspace, { table, positions: subjects.map((_, i) => i) }, options);
  const size = (position: number): number => sizes[position] ?? 0;
  const base = size(0);
  const group = (subject: Subject, position: number): Group => ({
    subject,
    size: size(position),
    share: base === 0 ? 0 : size(position) / base,
    people: within({ subject, asOf }),
    orders: orders.get(position) ?? NO_ORDERS,
    engagement: engagement.get(position) ?? NO_ENGAGEMENT,
    traits: Object.fromEntries(shown.map(trait => [trait, values.get(trait)?.get(position) ?? []])),
    who: whoDid({ subject, asOf }, options.days),
  });
  const [everybody = group(EVERYONE, 0), ...groups] = subjects.map(group);
  return { asOf, base: everybody, groups };
}

/** The same as the figures count, as conditions. */
function whoDid(asked: Asked, days: number | undefined): Group['who'] {
  const when = days === undefined ? {} : { when: { inTheLast: `${days} days` } };
  const { asOf } = asked;
  const bought: Condition = { event: ORDER_COMPLETED, where: [{ property: 'total', greaterThan: 0 }], ...when };
  const did = (message: 'received' | 'opened' | 'clicked'): People =>
    within(asked, { subject: { where: { any: namesOf(message).map(event => ({ event, ...when })) } }, asOf });
  return {
    buyers: within(asked, { subject: { where: bought }, asOf }),
    received: did('received'),
    opened: did('opened'),
    clicked: did('clicked'),
  };
}
