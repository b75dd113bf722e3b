import { both, type LoyaltySettings } from '@satsuma/core';
import type { History, Occurrence } from '../person/history.ts';
import { readNumber } from '../person/reads-as.ts';
import { readProperty } from '../set/read.ts';
import { instant, join, raw, type Sql, sql, value } from '../store/sql.ts';
import { type Evaluator, nothingMeasured } from './evaluator.ts';
import { type ActivityRules, activityFacts, allTime } from './facts/activity.ts';
import { activityOf, textOf } from './facts/activity-of.ts';
import { assignment } from './facts/people.ts';

export const SURVEY_ANSWERED = 'Survey Answered';

/** The loyalty ladder: by the number of orders, and above it those who recommend. */
export const loyalty: Evaluator<LoyaltySettings, null> = {
  thresholds: nothingMeasured,

  assign(settings, _, { now }) {
    const facts = activityFacts(rulesOf(settings), [], now);
    const className = sql`multiIf(
      f.frequency = 0, 'prospect',
      ${recommendsSql(settings, now)}, 'advocate',
      f.frequency >= ${value.int(settings.loyalFrom)}, 'loyal',
      f.frequency > 1, 'repeat',
      'new')`;
    return assignment(facts, className, now);
  },

  classify(settings, _, history, { now }) {
    const { times } = activityOf(history, rulesOf(settings), now);
    const { answer, recommendations } = adviceOf(settings, history, now);
    const orders = times.length;
    const because = [
      { name: NAMES.orders, value: orders },
      ...(settings.advocates.answer === null ? [] : [{ name: NAMES.answer, value: answer }]),
      ...(settings.advocates.event === null ? [] : [{ name: NAMES.recommendations, value: recommendations }]),
    ];
    const recommends = (answer ?? -Infinity) >= (settings.advocates.answer?.atLeast ?? Infinity) || recommendations > 0;
    if (orders === 0) return { class: 'prospect', because };
    if (recommends) return { class: 'advocate', because };
    return { class: orders >= settings.loyalFrom ? 'loyal' : orders > 1 ? 'repeat' : 'new', because };
  },
};

const NAMES = {
  orders: both('orders', 'zamówienia'),
  answer: both('latest answer', 'ostatnia odpowiedź'),
  recommendations: both('recommendations', 'polecenia'),
};

export const rulesOf = ({ orders }: LoyaltySettings): ActivityRules => ({ ...allTime, on: 'orders', orders });

function recommendsSql({ advocates: { answer, event } }: LoyaltySettings, now: number): Sql {
  const rows = (name: string): Sql =>
    sql`from events where name = ${value.text(name)} and profile > 0 and time <= ${instant(now)}`;
  const ways: Sql[] = [];
  if (answer !== null) {
    const [survey, question, given] = (['survey', 'question', 'answer'] as const).map(p =>
      readProperty('events', p, 'UTC'),
    );
    if (survey === undefined || question === undefined || given === undefined)
      throw new Error('three properties were read');
    const asked = sql`${survey.text} = ${value.text(answer.survey)} and ${question.text} = ${value.text(answer.question)}`;
    ways.push(sql`p.profile in (select profile ${rows(SURVEY_ANSWERED)} and ${asked} and notEmpty(${given.text})
        group by profile having ifNull(argMax(tuple(${given.number}), (time, id)).1 >= ${value.number(answer.atLeast)}, 0))`);
  }
  if (event !== null) ways.push(sql`p.profile in (select profile ${rows(event)})`);
  return ways.length === 0 ? raw('0') : join(ways, ' or ');
}

/** The latest answer as a number (null: none, or no number), and how many recommendations there were. */
function adviceOf({ advocates: { answer, event } }: LoyaltySettings, history: History, now: number) {
  const past = (name: string): readonly Occurrence[] => (history.events.get(name) ?? []).filter(row => row.time <= now);
  const given =
    answer === null
      ? undefined
      : past(SURVEY_ANSWERED).findLast(
          row =>
            textOf(row, 'survey') === answer.survey &&
            textOf(row, 'question') === answer.question &&
            textOf(row, 'answer') !== '',
        );
  return {
    answer: given === undefined ? null : readNumber(textOf(given, 'answer')),
    recommendations: event === null ? 0 : past(event).length,
  };
}
