import { raw, type Sql, sql } from '@satsuma/engine';
import { draw } from '../chance/draw.ts';
import { at } from '../chance/lookups.ts';
import { postalCode } from '../model/people.ts';
import type { Stage } from '../staging.ts';
import { commaNumber, type FileForm, wallClock } from './file.ts';

/**
 * The register of customers as a Polish shop system exports it: semicolons, decimal commas, a byte order mark, Windows line
 * ends. One row per account: a few people have two, with the same e-mail or phone written differently.
 */
export const customers: FileForm = {
  file: 'customers.csv',
  format: 'CustomSeparatedWithNames',
  settings: {
    format_custom_escaping_rule: 'CSV',
    format_custom_field_delimiter: ';',
    format_custom_row_after_delimiter: '\r\n',
    format_custom_result_before_delimiter: '\uFEFF',
  },
  rows: ({ people }: Stage) => sql`
    select ${COLUMNS}
    from (select *, arrayJoin(if(has_second, [1, 2], [1])) as account from ${people} where customer)
    order by if(account = 1, joined, second_joined), key, account`,
};

const second = raw('account = 2');
const key = raw('key');

/** The way an e-mail is written the second time: in capitals. Who has forgotten it gives none, and the phone again. */
const email = sql`multiIf(
  not (${second}), email,
  second_by_email, concat(upper(substring(mailbox, 1, 1)), substring(mailbox, 2), '@', upper(mail_host)),
  '')`;

/** People write phones with and without spaces, a country code, hyphens. */
const spaced = sql`replaceRegexpOne(national_phone, '^(...)(...)(.*)$', '\\\\1 \\\\2 \\\\3')`;
const withCode = sql`concat('+', ${at('country_calling', raw('country'))}, ' ', ${spaced})`;
const phone = sql`multiIf(
  not has_phone or (${second} and second_by_email), '',
  test_phone, phone,
  ${second}, replaceAll(${withCode}, ' ', '-'),
  country = 0 and ${draw('phone style', key)} < 0.3, national_phone,
  country = 0 and ${draw('phone style', key)} < 0.7, ${spaced},
  ${withCode})`;

/** Unknown on the second account: an empty cell says nothing. */
const consent = (given: Sql): Sql => sql`multiIf(${second}, '', ${given}, 'tak', 'nie')`;

const COLUMNS = sql`
  if(${second}, second_id, customer_id) as ${raw('`id klienta`')},
  ${email} as ${raw('`e-mail`')},
  ${phone} as ${raw('`telefon`')},
  ${at('first_name', raw('first'))} as ${raw('`imię`')},
  ${at('family_name', raw('family'))} as ${raw('`nazwisko`')},
  multiIf(gender = 'female', 'K', gender = 'male', 'M', '') as ${raw('`płeć`')},
  if(birth_known, formatDateTime(toDate32(birth_day), '%d.%m.%Y'), '') as ${raw('`data urodzenia`')},
  ${at('place_city', raw('place'))} as ${raw('`miasto`')},
  ${at('place_region', raw('place'))} as ${raw('`województwo`')},
  ${postalCode} as ${raw('`kod pocztowy`')},
  ${at('country_code', raw('country'))} as ${raw('`kraj`')},
  ${commaNumber(at('place_latitude', raw('place')))} as ${raw('`szerokość geograficzna`')},
  ${commaNumber(at('place_longitude', raw('place')))} as ${raw('`długość geograficzna`')},
  ${at('language', raw('language'))} as ${raw('`język`')},
  ${at('country_timezone', raw('country'))} as ${raw('`strefa czasowa`')},
  if(has_card and not (${second}), card_number, '') as ${raw('`karta lojalnościowa`')},
  ${consent(raw('consent_email and unsubscribed_at = 0'))} as ${raw('`zgoda e-mail`')},
  ${consent(raw('consent_sms'))} as ${raw('`zgoda SMS`')},
  ${wallClock(raw('if(account = 1, joined, second_joined)'))} as ${raw('`data rejestracji`')}`;
