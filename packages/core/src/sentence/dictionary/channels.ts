import type { Channel } from '../../condition/channels.ts';
import type { InBoth } from '../language.ts';

interface ChannelWords {
  /** One message of the channel, as an object: "opened an e-mail", "otworzyły e-mail". */
  readonly one: string;
  /** "did not open any e-mail", "nie otworzyły żadnego e-maila". */
  readonly none: string;
  /** "a link in an e-mail", "link w e-mailu". */
  readonly inside: string;
  /** "unsubscribed from e-mails", "wypisały się z e-maili". */
  readonly from: string;
  /** "agreed to e-mails", "zgodziły się na e-maile". */
  readonly to: string;
}

/** Channels of messages in words. */
export const CHANNEL_WORDS: InBoth<Readonly<Record<Channel, ChannelWords>>> = {
  en: {
    email: words('an e-mail', 'any e-mail', 'e-mails'),
    sms: words('a text message', 'any text message', 'text messages'),
    'web-push': words('a web push notification', 'any web push notification', 'web push notifications'),
    'mobile-push': words('a mobile push notification', 'any mobile push notification', 'mobile push notifications'),
    'in-app': words('an in-app message', 'any in-app message', 'in-app messages'),
    messenger: words('a messenger message', 'any messenger message', 'messenger messages'),
    phone: words('a phone call', 'any phone call', 'phone calls'),
    post: words('a letter', 'any letter', 'letters'),
  },
  pl: {
    email: { one: 'e-mail', none: 'żadnego e-maila', inside: 'e-mailu', from: 'e-maili', to: 'e-maile' },
    sms: { one: 'SMS', none: 'żadnego SMS-a', inside: 'SMS-ie', from: 'SMS-ów', to: 'SMS-y' },
    'web-push': {
      one: 'powiadomienie web push',
      none: 'żadnego powiadomienia web push',
      inside: 'powiadomieniu web push',
      from: 'powiadomień web push',
      to: 'powiadomienia web push',
    },
    'mobile-push': {
      one: 'powiadomienie w telefonie',
      none: 'żadnego powiadomienia w telefonie',
      inside: 'powiadomieniu w telefonie',
      from: 'powiadomień w telefonie',
      to: 'powiadomienia w telefonie',
    },
    'in-app': {
      one: 'wiadomość w aplikacji',
      none: 'żadnej wiadomości w aplikacji',
      inside: 'wiadomości w aplikacji',
      from: 'wiadomości w aplikacji',
      to: 'wiadomości w aplikacji',
    },
    messenger: {
      one: 'wiadomość w komunikatorze',
      none: 'żadnej wiadomości w komunikatorze',
      inside: 'wiadomości w komunikatorze',
      from: 'wiadomości w komunikatorze',
      to: 'wiadomości w komunikatorze',
    },
    phone: {
      one: 'telefon',
      none: 'żadnego telefonu',
      inside: 'rozmowie telefonicznej',
      from: 'telefonów',
      to: 'telefony',
    },
    post: { one: 'list', none: 'żadnego listu', inside: 'liście', from: 'listów', to: 'listy' },
  },
};

function words(one: string, none: string, many: string): ChannelWords {
  return { one, none, inside: one, from: many, to: many };
}
