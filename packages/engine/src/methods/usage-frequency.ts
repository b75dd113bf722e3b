import { both, readPeriod, USAGE_CLASSES, type UsageSettings, type UsageThresholds } from '@satsuma/core';
import { dayOf, step } from '../plan/bounds.ts';
import { raw, type Sql, sql, value } from '../store/sql.ts';
import { bandOf, bandSql } from './bands.ts';
import { measureCuts } from './cuts.ts';
import type { AsOf, Evaluator } from './evaluator.ts';
import { type ActivityRules, activityFacts } from './facts/activity.ts';
import { activityOf } from './facts/activity-of.ts';
import { assignment, ofPeople } from './facts/people.ts';

const LEVELS = USAGE_CLASSES.length;

/** How often somebody was there lately, in three bands, and not at all. */
export const usageFrequency: Evaluator<UsageSettings, UsageThresholds> = {
  async thresholds(warehouse, settings, asOf) {
    const facts = ofPeople(factsOf(settings, asOf), asOf.now);
    const measured = [{ column: 'used', scoring: settings.scores, best: 'high' }] as const;
    const { people, cuts } = await measureCuts(warehouse, facts, measured, LEVELS);
    return { people, cuts: cuts[0] ?? { by: 'value', edges: [] } };
  },

  assign(settings, { cuts }, asOf) {
    const band = bandSql(cuts, raw('f.used'), raw('p.profile'));
    const className = sql`if(f.used = 0, 'inactive', ${value.texts(USAGE_CLASSES)}[${band}])`;
    return assignment(factsOf(settings, asOf), className, asOf.now);
  },

  classify(settings, { cuts }, history, asOf) {
    const { times } = activityOf(history, rulesOf(settings, asOf), asOf.now);
    const used = settings.count === 'events' ? times.length : new Set(times.map(ms => dayOf(ms, asOf.zone))).size;
    const because = [{ name: NAMES[settings.count], value: used }];
    if (used === 0) return { class: 'inactive', because };
    const found = USAGE_CLASSES[bandOf(cuts, used, history.profile) - 1];
    if (found === undefined) throw new Error('there is a class for each band');
    return { class: found, because };
  },
};

const NAMES = {
  events: both('times in that period', 'razy w tym okresie'),
  days: both('active days in that period', 'dni z aktywnością w tym okresie'),
} as const;

function rulesOf({ on, orders, inTheLast }: UsageSettings, { now, zone }: AsOf): ActivityRules {
  const period = readPeriod(inTheLast);
  if (period === undefined) throw new Error('a period was checked by its schema');
  return { on, orders, amount: null, after: step(now, -period.count, period.unit, zone) };
}

function factsOf(settings: UsageSettings, asOf: AsOf): Sql {
  const byDay = settings.count === 'days';
  const facts = activityFacts(rulesOf(settings, asOf), [], asOf.now, byDay ? asOf.zone : null);
  return sql`select profile, ${raw(byDay ? 'days' : 'frequency')} as used from (${facts})`;
}
