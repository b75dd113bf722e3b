import { raw, type Sql, sql } from '@satsuma/engine';
import { bits, chance } from '../chance/draw.ts';
import { at } from '../chance/lookups.ts';
import { extend } from './extend.ts';
import { TRIGGERED } from './mailings.ts';
import { wallTime } from './time.ts';

const message = raw('message');
const [welcome, abandoned] = [raw(String(TRIGGERED.welcome)), raw(String(TRIGGERED.abandoned))];

/**
 * One row per thing that happened to a message: `event` (by its Segment spec name), `time` in milliseconds, the campaign and its kind.
 *
 * How likely a mail is opened is its reader's affinity, less what the mails before have tired them (1/(1 + 0.012 m) after m mails),
 * half for who has left, half as much again for a triggered one. It is opened when its reader next looks at their
 * mail, by their habit.
 */
export function messages(people: Sql): Sql {
  const sent = sql`(
    select profile, key, habit, country, affinity, email, phone, left_at, unsubscribed_at, length(mails) as mail_count,
      arrayJoin(arrayConcat(
        arrayMap((mail, m) -> (mail.1, mail.2, toUInt32(m), true), mails, arrayEnumerate(mails)),
        arrayMap((text, m) -> (text.1, text.2, toUInt32(m), false), texts, arrayEnumerate(texts)))) as one,
      one.1 as sent_at, one.2 as campaign, one.3 as m, one.4 as is_mail
    from ${people})`;
  return EVENTS(extend(extend(extend(sent, DRAWN), REACTION), NEXT_LOOK));
}

const DRAWN = sql`
  cityHash64(key, m, is_mail) as message,
  greatest(0, intDiv(sent_at, 86400000) - shop_first_day) as day`;

const REACTION = sql`
  is_mail and ${chance(raw('0.015'), 'bounced', message)} as bounced,
  ${wallTime(raw('day'), 'opened', message)} as looked_today,
  ${wallTime(raw('day + 1'), 'opened', message)} as looked_tomorrow,
  ${chance(
    sql`affinity * (1 / (1 + 0.012 * m)) * if(left_at > 0 and sent_at > left_at, 0.5, 1) * if(campaign < 0, 1.5, 1)`,
    'opens',
    message,
  )} as opens,
  ${chance(sql`if(is_mail, if(campaign < 0, 0.35, 0.12 + 0.2 * affinity), 0.06)`, 'clicks', message)} as clicks`;

/** Late in the evening, the day of UTC is already yesterday's. */
const NEXT_LOOK = sql`
  multiIf(looked_today > sent_at + 60000, looked_today, looked_tomorrow > sent_at + 60000, looked_tomorrow, looked_tomorrow + 86400000)
    + 1000 * toInt64(${bits('opened again', message)} % 40) as opened_at,
  1000 * toInt64(5 + ${bits('clicked', message)} % 120) as click_after,
  is_mail and m = mail_count and unsubscribed_at > 0 as unsubscribes`;

const EVENTS = (source: Sql): Sql => sql`(
  select profile, key, email, phone, message, campaign, is_mail, arrayJoin(arrayFilter(e -> e.2 <= shop_until, arrayConcat(
      [(multiIf(bounced, 'Email Bounced', is_mail, 'Email Delivered', 'SMS Delivered'), sent_at)],
      if(is_mail and opens and not bounced, [('Email Opened', opened_at)], []),
      if(is_mail and opens and clicks and not bounced, [('Email Link Clicked', opened_at + click_after)], []),
      if(not is_mail and clicks, [('SMS Link Clicked', opened_at)], []),
      if(unsubscribes, [('Unsubscribed', unsubscribed_at)], [])))) as one,
    one.1 as event, one.2 as time,
    if(is_mail, 'email', 'sms') as channel,
    if(campaign < 0, 'triggered', 'campaign') as campaign_kind,
    multiIf(campaign = ${welcome}, 'welcome', campaign = ${abandoned}, 'abandoned-basket',
      ${at('campaign_id', raw('greatest(campaign, 0)'))}) as campaign_id,
    multiIf(campaign = ${welcome}, 'Welcome', campaign = ${abandoned}, 'You left something in your basket',
      ${at('campaign_name', raw('greatest(campaign, 0)'))}) as campaign_name
  from ${source})`;
