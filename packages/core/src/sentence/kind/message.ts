import type { Conditions } from '../../condition/kinds.ts';
import type { MessageAction } from '../../condition/message.ts';
import type { Said } from '../clause.ts';
import { CHANNEL_WORDS } from '../dictionary/channels.ts';
import type { InBoth, Speech } from '../language.ts';
import { anyOf, oneOrMore } from '../word/value.ts';
import { windowText } from '../word/window.ts';
import { clockText, hoursText, zoneText } from '../word/zone.ts';
import { type Deed, done, doneTimes, phrase } from './done.ts';

type ChannelWords = (typeof CHANNEL_WORDS)['en']['email'];

const english = (did: string, didNot: string): Deed => ({ did, didNot: `did not ${didNot}`, never: `never ${did}` });
const polish = (did: string, deny: string): Deed => ({ did, didNot: `nie ${deny}`, never: `nigdy nie ${deny}` });

const DEEDS: InBoth<Readonly<Record<MessageAction, (channel: ChannelWords) => Deed>>> = {
  en: {
    received: c => english(`received ${c.one}`, `receive ${c.none}`),
    opened: c => english(`opened ${c.one}`, `open ${c.none}`),
    clicked: c => english(`clicked a link in ${c.inside}`, `click a link in ${c.none}`),
    bounced: c => english(`had ${c.one} bounce`, `have ${c.none} bounce`),
    unsubscribed: c => english(`unsubscribed from ${c.from}`, `unsubscribe from ${c.from}`),
  },
  pl: {
    received: c => polish(`otrzymały ${c.one}`, `otrzymały ${c.none}`),
    opened: c => polish(`otworzyły ${c.one}`, `otworzyły ${c.none}`),
    clicked: c => polish(`kliknęły link w ${c.inside}`, `kliknęły żadnego linku w ${c.inside}`),
    bounced: c => polish(`miały niedostarczone ${c.to}`, `miały niedostarczonych ${c.from}`),
    unsubscribed: c => polish(`wypisały się z ${c.from}`, `wypisały się z ${c.from}`),
  },
};

const CAMPAIGN: InBoth<string> = { en: 'campaign', pl: 'kampania' };
const SENT: InBoth<Readonly<Record<'campaign' | 'triggered', string>>> = {
  en: { campaign: 'sent in a campaign', triggered: 'sent automatically' },
  pl: { campaign: 'wysyłka w kampanii', triggered: 'wysyłka automatyczna' },
};
const PARTS: InBoth<Readonly<Record<'day' | 'night', string>>> = {
  en: { day: 'by day', night: 'at night' },
  pl: { day: 'w dzień', night: 'w nocy' },
};
const HOURS = { day: [6, 22], night: [22, 6] } as const;

/** "opened an e-mail (campaign “spring”, sent in a campaign, at night …) at least 3 times in the last 30 days". */
export function message(condition: Conditions['message'], speech: Speech): Said {
  const { language } = speech;
  const deed = DEEDS[language][condition.message](CHANNEL_WORDS[language][condition.channel]);
  const narrowed = details(condition, speech);
  const when = phrase(windowText(condition.when, speech), clockText(condition.clock, 'person', language));
  return condition.times === undefined
    ? done(deed, narrowed, when)
    : doneTimes(deed, narrowed, condition.times, when, speech);
}

function details({ campaign, sent, partOfDay, clock }: Conditions['message'], { language }: Speech): string {
  const parts: string[] = [];
  if (campaign !== undefined) parts.push(`${CAMPAIGN[language]} ${anyOf(oneOrMore(campaign), language)}`);
  if (sent !== undefined) parts.push(SENT[language][sent]);
  if (partOfDay !== undefined) {
    const zone = zoneText(clock?.zone, 'person', language);
    parts.push(phrase(PARTS[language][partOfDay], hoursText(HOURS[partOfDay], language), zone));
  }
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
