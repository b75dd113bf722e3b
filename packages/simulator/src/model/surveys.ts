import { raw, type Sql, sql } from '@satsuma/engine';
import { below, chance, draw } from '../chance/draw.ts';
import { at } from '../chance/lookups.ts';
import { extend } from './extend.ts';

const key = raw('key');

/** Words of this file as text literals. */
const listed = (words: readonly string[]): Sql => raw(words.map(word => `'${word}'`).join(', '));

const worded = (words: readonly string[], codes: string): Sql =>
  sql`arrayMap(code -> [${listed(words)}][code + 1], ${raw(codes)})`;

/** What makes people buy here, and what keeps them from it: each list in the order of the archetypes' own first reason. */
const MOTIVATORS = [
  'wide choice',
  'limited offers',
  'quality',
  'low prices',
  'gift ideas',
  'fast delivery',
  'friendly service',
];
const DEMOTIVATORS = [
  'delivery cost',
  'slow delivery',
  'too many e-mails',
  'high prices',
  'hard to return',
  'poor choice',
  'app crashes',
];

/**
 * One row per answered survey, from an eighth of those who ever ordered: `time`, `nps` from 0 to 10, and up to three
 * `motivators` and `demotivators`, in words.
 * Shoppers of one archetype name its own reason more often; once delivery costs, it is what puts people off.
 */
export function surveys(people: Sql): Sql {
  const asked = sql`(
    select profile, key, customer_id, email, archetype, alive, tracked, orders[1] as since, orders[-1] as latest
    from ${people} where notEmpty(orders) and has_email and not test_email and ${chance(raw('0.125'), 'answers a survey', key)})`;
  return [TIME, SCORE, REASONS, WORDS].reduce(extend, asked);
}

const TIME = sql`
  since + 86400000 + intDiv(toInt64(${draw('survey time', key)} * greatest(shop_until - since - 86400000, 0)), 1000) * 1000 as time,
  ${draw('would recommend', key)} as u_recommend,
  ${at('archetype_promoter', raw('archetype'))} - if(alive, 0, 0.2) as promoter`;

/** Promoters say 9 or 10; a third of the others are passive, the rest detractors. */
const SCORE = sql`
  toUInt8(multiIf(u_recommend < promoter, 9 + ${below(raw('2'), 'score', key)},
    u_recommend < promoter + (1 - promoter) * 0.4, 7 + ${below(raw('2'), 'score', key)}, ${below(raw('7'), 'score', key)})) as nps,
  arrayMap(i -> toUInt8(${below(raw('7'), 'motivator', key, raw('i'))}), range(1 + ${below(raw('2'), 'motivators', key)})) as more_motivators,
  arrayMap(i -> toUInt8(${below(raw('7'), 'demotivator', key, raw('i'))}), range(${below(raw('3'), 'demotivators', key)})) as more_demotivators`;

const REASONS = sql`
  arraySort(arrayDistinct(arrayConcat(if(${chance(raw('0.6'), 'own motivator', key)}, [archetype], []), more_motivators))) as motivator_codes,
  arraySort(arrayDistinct(arrayConcat(
    if(time >= shop_fee_from and ${chance(raw('0.5'), 'fee', key)}, [toUInt8(0)], []), more_demotivators))) as demotivator_codes`;

const WORDS = sql`${worded(MOTIVATORS, 'motivator_codes')} as motivators, ${worded(DEMOTIVATORS, 'demotivator_codes')} as demotivators`;

/** One row per answered question: `question` and `answer`, JSON: a text, or a list where several may be named. */
export const answers = (people: Sql): Sql => sql`(
  select profile, key, time, one.1 as question, one.2 as answer
  from (select profile, key, time, arrayJoin(arrayFilter(a -> a.2 != '[]', [
      ('nps', toJSONString(toString(nps))), ('motivators', toJSONString(motivators)),
      ('demotivators', toJSONString(demotivators))])) as one
    from ${surveys(people)}))`;
