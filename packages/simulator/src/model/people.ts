import { raw, type Sql, sql, value } from '@satsuma/engine';
import { below, chance, draw } from '../chance/draw.ts';
import { at, pick, quantile } from '../chance/lookups.ts';
import { archetypeCode, SEASONS } from '../world/archetypes.ts';
import { CATEGORIES } from '../world/catalogue.ts';
import { COUNTRIES, LANGUAGES } from '../world/places.ts';
import { extend } from './extend.ts';
import { LIFETIMES } from './lifetimes.ts';
import { MAILINGS } from './mailings.ts';
import { wallTime } from './time.ts';
import { VISITS } from './visits.ts';

/** People by their number from 0, customers first, then anonymous visitors: `count` of them beginning with `from`. */
export interface Range {
  readonly from: number;
  readonly count: number;
}

const key = raw('key');
const SEASONAL = raw(String(archetypeCode('seasonal')));
const POLAND = raw(String(COUNTRIES.findIndex(({ code }) => code === 'PL')));
const UKRAINIAN = raw(String(LANGUAGES.indexOf('uk')));

/**
 * One row per person: who they are (constants below), and in arrays what they did.
 *
 * `profile` is the dense number, `key` the number that draws hang on: it does not depend on how many people there are, so
 * a larger shop begins with the people of a smaller one.
 */
export const people = (range: Range): Sql =>
  sql`(select ${raw(PEOPLE)} from ${steps().reduce(extend, numbered(range))})`;

const steps = () => [WHO, WHERE, NAMED, IDENTIFIED, JOINED, ...LIFETIMES, ...VISITS, ...MAILINGS];

const numbered = ({ from, count }: Range): Sql => sql`(
  select number < shop_customers as customer, toUInt32(number + 1) as profile,
    toUInt64(if(customer, number + 1, 4294967297 + number - shop_customers)) as key
  from numbers_mt(${value.int(from)}, ${value.int(count)}))`;

/** What is kept of a person for everything that is made out of them. */
const PEOPLE = `profile, key, customer, archetype, place, country, language, habit, euro, season, favourite, name_list, first, family,
  gender, birth_known, birth_day, customer_id, second_id, mailbox, mail_host, national_phone, card_number, has_email, has_phone,
  has_card, test_email, test_phone, email, phone, joined, has_second, second_by_email, second_joined, consent_email, consent_sms,
  tracked, rate, dropout, mean_order, affinity, exposure, alive, left_at, orders, visits_from, visits, mails, texts, unsubscribed_at`;

const WHO = sql`
  toUInt8(${pick('archetype_pick', draw('archetype', key))}) as archetype,
  toUInt16(${pick('place_pick', draw('place', key))}) as place,
  toUInt8(${pick('habit_pick', draw('habit', key))}) as habit,
  ${chance(raw('0.56'), 'woman', key)} as woman,
  ${draw('age', key)} as u_age,
  ${draw('join day', key)} as u_join_day`;

const WHERE = sql`
  toUInt8(${at('place_country', raw('place'))}) as country,
  toUInt8(if(country = ${POLAND} and ${chance(raw('0.04'), 'migrant', key)}, ${UKRAINIAN}, ${at('country_language', raw('country'))})) as language,
  ${chance(at('country_euro', raw('country')), 'currency', key)} as euro,
  toUInt8(language * 2 + if(woman, 0, 1)) as name_list,
  toInt32(shop_first_day - floor(${quantile('age_days', raw('u_age'))})) as birth_day,
  if(archetype = ${SEASONAL}, toUInt8(${below(raw(String(SEASONS.length)), 'season', key)}), 0) as season,
  toUInt8(${below(raw(String(CATEGORIES.length)), 'favourite', key)}) as any_category`;

/** Commoner names come first in the lists, and a squared draw favours them. */
const nth = (list: 'first' | 'family'): Sql => {
  const u = draw(`${list} name`, key);
  return sql`${at(`${list}_start`, raw('name_list'))} + floor(${u} * ${u} * ${at(`${list}_count`, raw('name_list'))})`;
};

const NAMED = sql`
  toUInt16(${nth('first')}) as first,
  toUInt16(${nth('family')}) as family,
  if(archetype = ${SEASONAL}, toUInt8(${at('season_category', raw('season'))}), any_category) as favourite,
  multiIf(${chance(raw('0.08'), 'gender unknown', key)}, '', woman, 'female', 'male') as gender,
  ${chance(raw('0.82'), 'birth date known', key)} as birth_known,
  ${draw('blocked', key)} as u_blocked,
  ${chance(raw('0.97'), 'has e-mail', key)} as has_email,
  ${chance(raw('0.7'), 'has phone', key)} as has_phone,
  ${chance(raw('0.35'), 'has card', key)} as has_card,
  toUInt16(${at('join_day', sql`floor(u_join_day * 8192)`)}) as join_day`;

/** Somebody's number among so many digits, different for each: a step through them that is prime to ten. */
const digits = (count: Sql): Sql =>
  sql`leftPad(toString((key * 48271603 + shop_seed % 100000) % toUInt64(intExp10(${count}))), ${count}, '0')`;

const IDENTIFIED = sql`
  concat('K', leftPad(toString(key * 2), 8, '0')) as customer_id,
  concat('K', leftPad(toString(key * 2 + 1), 8, '0')) as second_id,
  concat(${at('first_ascii', raw('first'))}, '.', ${at('family_ascii', raw('family'))}, toString(key)) as mailbox,
  if(country = ${POLAND}, if(key % 3 = 0, 'skrzynka.example', 'poczta.example'), 'mail.example') as mail_host,
  concat(${at('country_mobile', raw('country'))}, ${digits(at('country_mobile_digits', raw('country')))}) as national_phone,
  concat('29', ${digits(raw('11'))}) as card_number,
  u_blocked < 0.002 and has_email as test_email,
  u_blocked >= 0.002 and u_blocked < 0.004 and has_phone as test_phone`;

const JOINED = sql`
  ${wallTime(raw('join_day'), 'join time', key)} as joined,
  customer and ${chance(raw('0.03'), 'second account', key)} and has_email and has_phone
    and not test_email and not test_phone as has_second,
  ${chance(raw('0.5'), 'second account by e-mail', key)} as second_by_email,
  joined + intDiv(toInt64(${draw('second account time', key)} * (shop_until - joined)), 1000) * 1000 as second_joined,
  if(test_email, 'test@test.pl', if(has_email, concat(mailbox, '@', mail_host), '')) as email,
  if(test_phone, '000000000', if(has_phone, concat('+', ${at('country_calling', raw('country'))}, national_phone), '')) as phone,
  customer and has_email and not test_email and ${chance(raw('0.72'), 'consent to e-mail', key)} as consent_email,
  customer and has_phone and not test_phone and ${chance(raw('0.4'), 'consent to text messages', key)} as consent_sms,
  not customer or ${chance(sql`0.8 * least(1, sqrt(shop_activity))`, 'cookies', key)} as tracked`;

const postalDigits = at('country_postal_digits', raw('country'));

/** Somebody's postal code; a hyphen before its last digits is Polish. */
export const postalCode: Sql = sql`concat(${at('place_postal', raw('place'))}, if(country = ${POLAND}, '-', ''),
  leftPad(toString(${below(sql`intExp10(${postalDigits})`, 'postal code', key)}), ${postalDigits}, '0'))`;
