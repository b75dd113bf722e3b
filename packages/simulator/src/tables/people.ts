import { momentOf, numberOf, raw, type Sql, sql } from '@satsuma/engine';
import { anonymousId } from '../chance/anonymous.ts';
import { at } from '../chance/lookups.ts';
import { postalCode } from '../model/people.ts';
import { sessions } from '../model/sessions.ts';
import { moment } from '../model/time.ts';
import type { Stage } from '../staging.ts';
import type { TableRows } from './table-rows.ts';

/** Somebody is known from the registration on, or from the first page they saw before. */
const profiles: TableRows = {
  table: 'profiles',
  columns: 'profile, created',
  rows: ({ people, orders }: Stage) => sql`
    select profile, ${moment(raw('min(seen)'))}
    from (select profile, joined as seen from ${people} union all select profile, started from ${sessions(people, orders)})
    group by profile`,
};

/** A value that many share names nobody, and is left out. */
const identifiers: TableRows = {
  table: 'identifiers',
  columns: 'kind, value, profile, time',
  rows: ({ people, orders }) => sql`
    select one.1, one.2, profile, ${moment(raw('one.3'))}
    from (select profile, arrayJoin(arrayFilter(i -> i.2 != '', [
        ('user_id', if(customer, customer_id, ''), joined), ('user_id', if(has_second, second_id, ''), second_joined),
        ('email', if(test_email or not customer, '', email), joined),
        ('phone', if(test_phone or not customer, '', phone), joined),
        ('card', if(has_card and customer, card_number, ''), joined),
        ('anonymous_id', if(tracked, ${anonymousId(raw('key'), raw('0'))}, ''), least(joined, visits_from))])) as one
      from ${people})
    union all
    select 'anonymous_id', ${anonymousId(raw('key'), raw('1'))}, profile, ${moment(raw('min(started)'))}
    from ${sessions(people, orders)} where device = 1 group by key, profile`,
};

const birthDate = raw('toString(toDate32(birth_day))');

/** Traits by name, but for those that are moments. */
const TEXTS: Readonly<Record<string, Sql>> = {
  first_name: at('first_name', raw('first')),
  last_name: at('family_name', raw('family')),
  gender: raw('gender'),
  city: at('place_city', raw('place')),
  region: at('place_region', raw('place')),
  postal_code: postalCode,
  country: at('country_code', raw('country')),
  latitude: sql`toString(${at('place_latitude', raw('place'))})`,
  longitude: sql`toString(${at('place_longitude', raw('place'))})`,
  language: at('language', raw('language')),
  timezone: at('country_timezone', raw('country')),
  'consent.email': raw(`if(consent_email, 'true', 'false')`),
  'consent.sms': raw(`if(consent_sms, 'true', 'false')`),
};

/** Canonical text of an instant of whole seconds. */
const isoTime = (ms: Sql): Sql =>
  sql`formatDateTime(fromUnixTimestamp64Milli(toInt64(${ms}), 'UTC'), '%Y-%m-%dT%H:%i:%S.000Z', 'UTC')`;

const NUMBERS = raw(`('latitude', 'longitude', 'postal_code')`);

const pairs: Sql = Object.entries(TEXTS)
  .map(([trait, text]) => sql`(${raw(`'${trait}'`)}, ${text})`)
  .reduce((all, one) => sql`${all}, ${one}`);

const traits = (zone: string): TableRows => ({
  table: 'traits',
  columns: 'name, profile, time, text, number, moment',
  // What reads as a moment is asked of a text only where it looks like one.
  settings: { short_circuit_function_evaluation: 'enable' },
  rows: ({ people }) => sql`
    select one.1, profile, ${moment(raw('joined'))}, one.2 as text, if(one.1 in ${NUMBERS}, ${numberOf(raw('text'))}, null), null
    from (select profile, joined, arrayJoin(arrayFilter(t -> t.2 != '', [${pairs}])) as one from ${people} where customer)
    union all
    select 'registered_at', profile, ${moment(raw('registered'))}, ${isoTime(raw('registered'))}, null, ${moment(raw('registered'))}
    from (select profile, arrayJoin(if(has_second, [joined, second_joined], [joined])) as registered from ${people} where customer)
    union all
    select 'birth_date', profile, ${moment(raw('joined'))}, ${birthDate} as text, null, ${momentOf(raw('text'), zone)}
    from ${people} where customer and birth_known
    union all
    select 'consent.email', profile, ${moment(raw('unsubscribed_at'))}, 'false', null, null from ${people} where unsubscribed_at > 0`,
});

/** @param zone the workspace's zone, in which a date begins at midnight */
export const peopleRows = (zone: string): readonly TableRows[] => [profiles, identifiers, traits(zone)];
