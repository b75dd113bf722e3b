import { both, type CohortsSettings, type CohortsThresholds, NO_COHORT } from '@satsuma/core';
import type { History } from '../person/history.ts';
import { traitAt } from '../person/leaf/trait.ts';
import { instant, raw, type Sql, sql, value } from '../store/sql.ts';
import { labelOf, labelSql } from './calendar-label.ts';
import type { AsOf, Evaluator } from './evaluator.ts';
import { type ActivityRules, activityFacts, allTime } from './facts/activity.ts';
import { activityOf, textOf } from './facts/activity-of.ts';
import { assignment } from './facts/people.ts';
import { traitFacts } from './facts/trait.ts';

/** People by when, or by which campaign, they came. */
export const cohorts: Evaluator<CohortsSettings, CohortsThresholds> = {
  async thresholds(warehouse, settings, asOf) {
    const rows = await warehouse.rows<{ class: string }>(
      sql`select distinct class from (${assignCohorts(settings, asOf)}) where class != ${value.text(NO_COHORT)} order by class`,
    );
    return { cohorts: rows.map(row => row.class) };
  },

  assign: (settings, _, asOf) => assignCohorts(settings, asOf),

  classify(settings, _, history, asOf) {
    const found = cohortOf(settings, history, asOf);
    return { class: found ?? NO_COHORT, because: [{ name: NAME, value: found }] };
  },
};

const NAME = both('cohort', 'kohorta');

/** A campaign of the name that is kept for "no cohort" stays apart from it. */
const campaignClass = (campaign: string): string => (campaign === NO_COHORT ? `${NO_COHORT} (campaign)` : campaign);

/** Rows (profile, class) of everybody. */
function assignCohorts(settings: CohortsSettings, asOf: AsOf): Sql {
  const cohort = raw('f.cohort');
  return assignment(
    cohortFacts(settings, asOf),
    sql`if(${cohort} = '', ${value.text(NO_COHORT)}, ${cohort})`,
    asOf.now,
  );
}

/** Rows (profile, joined Int64 milliseconds, cohort String) of the people that something puts into a cohort. */
export function cohortFacts({ source, unit, orders }: CohortsSettings, { now, zone }: AsOf): Sql {
  const joined = (facts: Sql): Sql =>
    sql`select profile, joined, ${labelSql(sql`fromUnixTimestamp64Milli(joined, 'UTC')`, unit, zone)} as cohort from (${facts})`;
  switch (source.by) {
    case 'order':
    case 'event': {
      const facts = activityFacts(rulesOf({ source, unit, orders }), ['first'], now);
      return joined(sql`select profile, first as joined from (${facts})`);
    }
    case 'contact':
      return joined(sql`select profile, toUnixTimestamp64Milli(min(created)) as joined from profiles
  where profile > 0 and created <= ${instant(now)} group by profile`);
    case 'trait':
      return joined(sql`select profile, toUnixTimestamp64Milli(assumeNotNull(moment)) as joined
  from (${traitFacts(source.trait, now)}) where isNotNull(moment)`);
    case 'campaign':
      return campaignFacts(source.event, now);
  }
}

function campaignFacts(event: string, now: number): Sql {
  const campaign = sql`toString(if(campaign_name != '', campaign_name, campaign_id))`;
  const rows = sql`events where name = ${value.text(event)} and profile > 0 and time <= ${instant(now)}
    and (campaign_name != '' or campaign_id != '')`;
  const reserved = sql`if(campaign = ${value.text(NO_COHORT)}, ${value.text(campaignClass(NO_COHORT))}, campaign)`;
  return sql`select profile, joined, ${reserved} as cohort from (
  select profile, toUnixTimestamp64Milli(min(time)) as joined, argMin(${campaign}, (time, id)) as campaign from ${rows} group by profile)`;
}

export const rulesOf = ({ source, orders }: CohortsSettings): ActivityRules =>
  source.by === 'event' ? { ...allTime, on: { events: [source.event] }, orders } : { ...allTime, on: 'orders', orders };

function cohortOf(settings: CohortsSettings, history: History, { now, zone }: AsOf): string | null {
  const { source, unit } = settings;
  const label = (ms: number | null | undefined) => (ms === null || ms === undefined ? null : labelOf(ms, unit, zone));
  switch (source.by) {
    case 'order':
    case 'event':
      return label(activityOf(history, rulesOf(settings), now).times[0]);
    case 'contact':
      return label(history.created);
    case 'trait':
      return label(traitAt(history, source.trait, now)?.moment);
    case 'campaign': {
      const first = (history.events.get(source.event) ?? [])
        .filter(row => row.time <= now)
        .map(row => textOf(row, 'campaign_name') || textOf(row, 'campaign_id'))
        .find(campaign => campaign !== '');
      return first === undefined ? null : campaignClass(first);
    }
  }
}
