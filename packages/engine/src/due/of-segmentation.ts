import {
  type AgeBandSettings,
  bandsOf,
  byMethod,
  type Cuts,
  type MethodName,
  type RfmSettings,
  type RfmThresholds,
  readPeriod,
  type Segmentation,
  type SettingsOf,
  type Thresholds,
  type ThresholdsOf,
} from '@satsuma/core';
import { rulesOf as cohortRules } from '../methods/cohorts.ts';
import { type ActivityRules, allTime, namesIn } from '../methods/facts/activity.ts';
import { rulesOf as lifecycleRules, limitsOf } from '../methods/lifecycle.ts';
import { rulesOf as loyaltyRules, SURVEY_ANSWERED } from '../methods/loyalty.ts';
import { planOfList, referencesOfList } from '../methods/ordered-list.ts';
import { rulesOf as rfmRules } from '../methods/rfm.ts';
import { rulesOf as tierRules } from '../methods/value-tiers.ts';
import type { Library } from '../plan/plan.ts';
import { clockOf } from './clocks.ts';
import { born, type Clock, type Crossing, type Crossings, concerning, passed, type Source } from './crossing.ts';
import { type ClassCrossings, crossingsOf } from './of-plan.ts';
import { turning } from './of-test.ts';
import { silenceBeyond } from './rhythm.ts';

/** By whose calendar, and what ordered lists ask about. */
export interface Around {
  /** The workspace's zone. */
  readonly zone: string;
  readonly library: Library;
  readonly classes: ClassCrossings;
}

type Rule<M extends MethodName> = (
  settings: SettingsOf<M>,
  thresholds: ThresholdsOf<M>,
  around: Around,
) => readonly Crossing[];

const METHODS = {
  rfm: (settings, thresholds) => [...bornRows(rfmRules(settings)), ...recencies(settings, thresholds)],

  lifecycle(settings, thresholds) {
    const rules = lifecycleRules(settings);
    const limits = limitsOf(settings, thresholds);
    if (limits.own !== null)
      return [...bornRows(rules), { what: { passing: 'rhythm', limits, rules }, through: [], references: [] }];
    const silences = [limits.atRisk, limits.lost].map(days => silenceBeyond(days * limits.usual));
    return [...bornRows(rules), ...silences.flatMap(ms => rowsAfter(rules, { clock: 'behind', ms }))];
  },

  'usage-frequency'({ on, orders, inTheLast }, _, { zone }) {
    const rules: ActivityRules = { ...allTime, on, orders };
    const period = readPeriod(inTheLast);
    const clock = period === undefined ? null : clockOf({ edge: 'ago', ...period }, zone);
    return [...bornRows(rules), ...(clock === null ? [] : rowsAfter(rules, clock))];
  },

  loyalty: settings => [
    ...bornRows(loyaltyRules(settings)),
    ...(settings.advocates.answer === null ? [] : [born(events(SURVEY_ANSWERED))]),
    ...(settings.advocates.event === null ? [] : [born(events(settings.advocates.event))]),
  ],

  'value-tiers': settings => bornRows(tierRules(settings)),

  cohorts(settings) {
    const { source } = settings;
    switch (source.by) {
      case 'order':
      case 'event':
        return bornRows(cohortRules(settings));
      case 'contact':
        return [];
      case 'trait':
        return [born({ of: 'trait', trait: source.trait })];
      case 'campaign':
        return [born(events(source.event))];
    }
  },

  'age-band': (settings, _, { zone }) => [
    born({ of: 'trait', trait: 'birth_date' }),
    ...agesIn(settings).map(years => turning(years, { of: 'value', trait: 'birth_date' }, zone)),
  ],

  place: ({ by }) => [born({ of: 'trait', trait: by })],

  'ordered-list': (settings, _, { library, classes }) =>
    crossingsOf(planOfList(settings, library), referencesOfList(settings), classes).list,
} as const satisfies { readonly [M in MethodName]: Rule<M> };

/**
 * What turns the classes of a segmentation over as time passes, by the thresholds that hold.
 *
 * @param thresholds of the same segmentation, as measuring it gave them
 */
export function crossingsOfSegmentation(segmentation: Segmentation, thresholds: Thresholds, around: Around): Crossings {
  const rule = byMethod<(settings: unknown, thresholds: Thresholds, around: Around) => readonly Crossing[]>(
    METHODS,
    segmentation,
  );
  const own = rule(segmentation.settings, thresholds, around);
  return concerning({ list: [born({ of: 'created' }), ...own] }, segmentation.id);
}

const events = (name: string): Source => ({ of: 'stream', stream: { table: 'events', name } });

const bornRows = (rules: ActivityRules): readonly Crossing[] => namesIn(rules).map(name => born(events(name)));

/** A row lies as far back as the clock shows. */
const rowsAfter = (rules: ActivityRules, clock: Clock): readonly Crossing[] =>
  namesIn(rules).map(name => passed(events(name), [clock], 1));

/** Recency is in whole days: the band changes when the last row becomes so many days old. */
function recencies(settings: RfmSettings, { cuts }: RfmThresholds): readonly Crossing[] {
  const days = [...new Set(daysOf(cuts.recency))].filter(n => n > 0);
  const rules: ActivityRules = { ...rfmRules(settings), amount: null };
  return days.flatMap(n => rowsAfter(rules, { clock: 'behind', ms: n * DAY }));
}

const DAY = 86_400_000;

/** The whole numbers at which a band begins. By rank, people of the very number of a cut are on both sides of it. */
function daysOf(cuts: Cuts): readonly number[] {
  switch (cuts.by) {
    case 'value':
      return cuts.edges.map(edge => Math.floor(edge) + 1);
    case 'fixed':
      return cuts.from.map(edge => Math.ceil(edge));
    case 'rank':
      return cuts.last.flatMap(last => (last === null ? [] : [Math.ceil(last.value), Math.floor(last.value) + 1]));
  }
}

/** Born today, the start of each band, and too old to be believed. */
const agesIn = (settings: AgeBandSettings): readonly number[] => [
  0,
  ...bandsOf(settings).map(band => band.from),
  settings.oldest + 1,
];
