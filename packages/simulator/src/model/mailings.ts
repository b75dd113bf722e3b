import { raw, type Sql, sql } from '@satsuma/engine';
import { below, chance, draw } from '../chance/draw.ts';
import { at } from '../chance/lookups.ts';

const key = raw('key');

/** Codes of triggered messages where a campaign's number would stand. */
export const TRIGGERED = { welcome: -1, abandoned: -2 } as const;

/**
 * Added to people with visits: `mails` and `texts`, messages sent to them as (instant, campaign number or `TRIGGERED` code), in
 * order of time, and `unsubscribed_at`, shortly after the mail that was one too many (0: never).
 * A campaign goes to a changing half of those who agreed; a welcome and a reminder of an open basket go to each of them.
 */
export const MAILINGS: readonly Sql[] = [
  sql`
    arrayFilter(c -> ${at('campaign_time', raw('c'))} > joined
      and ${chance(raw('least(1, 0.5 * shop_activity)'), 'campaign', key, raw('c'))},
      if(consent_email or consent_sms, range(toUInt32(${at('campaign_count', raw('0'))})), [])) as campaigns`,
  sql`
    arraySort(arrayConcat(
      arrayMap(c -> (toInt64(${at('campaign_time', raw('c'))} + ${below(raw('1800'), 'send time', key, raw('c'))} * 1000), toInt32(c)),
        arrayFilter(c -> consent_email and ${at('campaign_email', raw('c'))} = 1, campaigns)),
      if(consent_email, [(toInt64(joined + 120000), toInt32(${raw(String(TRIGGERED.welcome))}))], []),
      arrayMap(t -> (toInt64(t + 5400000 + ${below(raw('3600'), 'reminder time', key, raw('toUInt64(t)'))} * 1000),
        toInt32(${raw(String(TRIGGERED.abandoned))})), if(consent_email, abandoned, []))
    )) as all_mails,
    arrayMap(c -> (toInt64(${at('campaign_time', raw('c'))} + ${below(raw('600'), 'send time', key, raw('c'))} * 1000), toInt32(c)),
      arrayFilter(c -> consent_sms and ${at('campaign_email', raw('c'))} = 0, campaigns)) as texts`,
  sql`arrayFilter(mail -> mail.1 <= shop_until, all_mails) as due_mails`,
  // Who opens little unsubscribes sooner; at most one in eighty mails.
  sql`arrayFirstIndex(m -> ${draw('unsubscribe', key, raw('m'))} < 0.0125 * (1 - affinity), arrayEnumerate(due_mails)) as last_mail`,
  sql`due_mails[last_mail].1 + 30000 + ${below(raw('7200'), 'unsubscribe time', key)} * 1000 as would_unsubscribe_at`,
  sql`
    if(last_mail = 0, due_mails, arraySlice(due_mails, 1, last_mail)) as mails,
    if(last_mail = 0 or would_unsubscribe_at > shop_until, 0, would_unsubscribe_at) as unsubscribed_at`,
];
