import type { Conditions } from '../../condition/kinds.ts';
import { opposite, type Said, said, who } from '../clause.ts';
import { CHANNEL_WORDS } from '../dictionary/channels.ts';
import { entry, type InBoth, type Speech } from '../language.ts';

const AGREED: InBoth<(to: string) => Said> = {
  en: to => said(who(`have agreed to ${to}`), who(`have not agreed to ${to}`)),
  pl: to => said(who(`zgodziły się na ${to}`), who(`nie zgodziły się na ${to}`)),
};

export function consent({ consent, given }: Conditions['consent'], speech: Speech): Said {
  const agreed = AGREED[speech.language](CHANNEL_WORDS[speech.language][consent].to);
  return given ? agreed : opposite(agreed);
}

/** The consent for a channel by name; undefined for a channel that is none of ours. */
export const consentGiven = (channel: string, { language }: Speech): Said | undefined => {
  const words = entry(CHANNEL_WORDS[language], channel);
  return words && AGREED[language](words.to);
};
