import type { Conditions } from '../../condition/kinds.ts';
import { type Said, said, who } from '../clause.ts';
import type { InBoth, Speech } from '../language.ts';
import { quoted, valueText } from '../word/value.ts';

const SHARE: InBoth<(percent: string, draw: string) => Said> = {
  en: (percent, draw) =>
    said(
      who(`fall into a random ${percent}% of everybody${draw}`),
      who(`do not fall into a random ${percent}% of everybody${draw}`),
    ),
  pl: (percent, draw) =>
    said(
      who(`należą do losowych ${percent}% wszystkich${draw}`),
      who(`nie należą do losowych ${percent}% wszystkich${draw}`),
    ),
};
const DRAW: InBoth<string> = { en: 'draw', pl: 'losowanie' };

/** "fall into a random 10% of everybody (draw “autumn”)". */
export function random({ random, salt }: Conditions['random'], { language }: Speech): Said {
  const draw = salt === undefined ? '' : ` (${DRAW[language]} ${quoted(salt, language)})`;
  return SHARE[language](valueText(random, language), draw);
}
