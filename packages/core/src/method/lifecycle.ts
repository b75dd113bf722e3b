import Type, { type Static } from 'typebox';
import type { Problems } from '../problem.ts';
import { type ClassInfo, type Method, ranked } from './method.ts';
import { checkOrders, type OrderRules, OrderSettings, orderRules, orderWords } from './orders.ts';
import { PROSPECT } from './prospect.ts';
import { type Bilingual, both, counted, DAY, numberWords, ORDER, sentence } from './words.ts';

const Days = (description: string) => Type.Number({ exclusiveMinimum: 0, description });

const Rhythm = Type.Object(
  {
    atRiskAfter: Type.Optional(Days('how many of their own gaps without an order make somebody at risk')),
    lostAfter: Type.Optional(Days('how many of their own gaps without an order make somebody lost')),
    fromOrders: Type.Optional(
      Type.Integer({ minimum: 2, description: 'from how many orders on a person has a rhythm of their own' }),
    ),
    shortestGap: Type.Optional(Days('days: a gap counts as at least this long')),
    longestGap: Type.Optional(Days('days: a gap counts as at most this long')),
    unknownGap: Type.Optional(Days('days: the gap while nobody has ordered twice')),
  },
  {
    additionalProperties: false,
    description: 'multiples of the usual gap between orders: {atRiskAfter, lostAfter, fromOrders, …}',
  },
);
const Fixed = Type.Object(
  { atRiskAfter: Days('days without an order'), lostAfter: Days('days without an order') },
  { additionalProperties: false, description: 'days without an order: {atRiskAfter: 60, lostAfter: 365}' },
);

const Given = Type.Object(
  {
    orders: Type.Optional(OrderSettings),
    rhythm: Type.Optional(Rhythm),
    days: Type.Optional(Fixed),
  },
  { additionalProperties: false, description: 'the settings of lifecycle: {orders, rhythm} or {orders, days}' },
);
type LifecycleGiven = Static<typeof Given>;

/** Multiples of a person's mean gap between orders; of the base's median gap for people with few orders. Gaps are in days. */
export interface RhythmRules {
  readonly by: 'rhythm';
  readonly atRiskAfter: number;
  readonly lostAfter: number;
  readonly fromOrders: number;
  readonly shortestGap: number;
  readonly longestGap: number;
  readonly unknownGap: number;
}

export interface LifecycleSettings {
  readonly orders: OrderRules;
  readonly pace: RhythmRules | { readonly by: 'days'; readonly atRiskAfter: number; readonly lostAfter: number };
}

export interface LifecycleThresholds {
  /** The median over people with two orders or more of their mean gap, in days; null when there are none, or days are fixed. */
  readonly medianGap: number | null;
}

const DEFAULT_RHYTHM: RhythmRules = {
  by: 'rhythm',
  atRiskAfter: 1.5,
  lostAfter: 3,
  fromOrders: 3,
  shortestGap: 7,
  longestGap: 365,
  unknownGap: 90,
};

function complete({ orders, rhythm, days }: LifecycleGiven, problems: Problems): LifecycleSettings {
  if (days !== undefined && rhythm !== undefined)
    problems.add('bad-value', 'settings', '"rhythm" and "days" cannot both hold', 'keep one of them');
  return {
    orders: orderRules(orders),
    pace: days === undefined ? { ...DEFAULT_RHYTHM, ...rhythm } : { by: 'days', ...days },
  };
}

/** Days of silence after which somebody without a rhythm of their own is at risk, and lost. */
function usualLimits(
  { pace }: LifecycleSettings,
  thresholds: LifecycleThresholds | null,
): { readonly atRisk: number; readonly lost: number } {
  if (pace.by === 'days') return { atRisk: pace.atRiskAfter, lost: pace.lostAfter };
  const gap = Math.min(Math.max(thresholds?.medianGap ?? pace.unknownGap, pace.shortestGap), pace.longestGap);
  return { atRisk: pace.atRiskAfter * gap, lost: pace.lostAfter * gap };
}

function silence(multiple: number, days: number, settings: LifecycleSettings): Bilingual {
  const usual = counted(Math.round(days * 10) / 10, DAY);
  if (settings.pace.by === 'days') return usual;
  const times = numberWords(multiple);
  const from = counted(settings.pace.fromOrders, ORDER);
  return both(
    `${times.en} times their own usual gap (${usual.en} for people with fewer than ${from.en})`,
    `${times.pl} × ich zwykły odstęp między zamówieniami (${usual.pl} u osób, które nie mają jeszcze ${settings.pace.fromOrders} zamówień)`,
  );
}

function classes(settings: LifecycleSettings, thresholds: LifecycleThresholds | null): readonly ClassInfo[] {
  const { atRisk, lost } = usualLimits(settings, thresholds);
  const risk = silence(settings.pace.atRiskAfter, atRisk, settings);
  const gone = silence(settings.pace.lostAfter, lost, settings);
  const quiet = both(`the last order is at most ${risk.en} ago`, `od ostatniego zamówienia minęło najwyżej ${risk.pl}`);
  const entry = (id: string, en: string, pl: string, ...explanation: readonly Bilingual[]) => ({
    id,
    name: both(en, pl),
    explanation: sentence(explanation),
  });
  return ranked([
    entry('active', 'Active', 'Aktywni', both('two orders or more', 'co najmniej dwa zamówienia'), quiet),
    entry('new', 'New', 'Nowi', both('exactly one order', 'dokładnie jedno zamówienie'), quiet),
    entry(
      'won-back',
      'Won back',
      'Odzyskani',
      both(
        `ordered again after a silence that had made them lost`,
        `zamówili ponownie po przerwie, po której byli już utraceni`,
      ),
      quiet,
    ),
    entry(
      'at-risk',
      'At risk',
      'Zagrożeni odejściem',
      both(`no order for more than ${risk.en}`, `bez zamówienia dłużej niż ${risk.pl}`),
      both(`but for at most ${gone.en}`, `ale najwyżej ${gone.pl}`),
    ),
    entry(
      'lost',
      'Lost',
      'Utraceni',
      both(`no order for more than ${gone.en}`, `bez zamówienia dłużej niż ${gone.pl}`),
    ),
    PROSPECT,
  ]);
}

export const lifecycle: Method<LifecycleGiven, LifecycleSettings, LifecycleThresholds> = {
  name: both('Lifecycle', 'Cykl życia klienta'),
  settings: Given,
  complete,
  check(settings, catalog, problems) {
    const { pace } = settings;
    if (pace.atRiskAfter >= pace.lostAfter)
      problems.add('bad-range', `settings.${pace.by}`, '"lostAfter" must be more than "atRiskAfter"');
    if (pace.by === 'rhythm' && pace.shortestGap > pace.longestGap)
      problems.add('bad-range', 'settings.rhythm', '"longestGap" must not be less than "shortestGap"');
    checkOrders(settings.orders, false, catalog, problems);
  },
  classes,
  summary({ orders, pace }) {
    const words = orderWords(orders);
    const how =
      pace.by === 'days'
        ? both('by days since the last order', 'według dni od ostatniego zamówienia')
        : both(
            "by days since the last order, against each person's own mean gap between orders (the base's median for people with few)",
            'według dni od ostatniego zamówienia, na tle własnego średniego odstępu między zamówieniami (gdy zamówień jest mało: na tle mediany bazy)',
          );
    return sentence(words === null ? [how] : [how, words]);
  },
  standard:
    'Novo, Drilling Down (2004): latency and recency trip wires; Buckinx and Van den Poel, Customer base analysis, EJOR 164 (2005).',
};
