import type { Conditions } from '../../condition/kinds.ts';
import { opposite, type Said, said, who } from '../clause.ts';
import type { InBoth, Speech } from '../language.ts';
import { years } from '../word/counted.ts';
import { affirmed, quantity } from '../word/quantity.ts';

const ARE: InBoth<{ readonly yes: string; readonly no: string; readonly unknown: string }> = {
  en: { yes: 'are', no: 'are not', unknown: '(or whose age is not known)' },
  pl: { yes: 'mają', no: 'nie mają', unknown: '(lub ich wiek nie jest znany)' },
};

/** "are at least 18 years old". */
export function age(condition: Conditions['age'], { language }: Speech): Said {
  const { keys, denied } = affirmed(condition.age);
  const { yes } = quantity(keys, years(language), language);
  const words = ARE[language];
  const are = said(who(`${words.yes} ${yes}`), who(`${words.no} ${yes} ${words.unknown}`));
  return denied ? opposite(are) : are;
}
