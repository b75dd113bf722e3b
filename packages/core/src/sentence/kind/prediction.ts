import type { Conditions } from '../../condition/kinds.ts';
import type { Said } from '../clause.ts';
import type { InBoth, Speech } from '../language.ts';
import { valueSaid } from '../word/predicate.ts';
import { quoted } from '../word/value.ts';
import { UNKNOWN } from './trait.ts';

const PREDICTED: InBoth<(what: string) => string> = {
  en: what => `predicted ${what}`,
  pl: what => `prognoza ${what}`,
};

/** "whose predicted “churn” is at least 0.5". */
export const prediction = (condition: Conditions['prediction'], speech: Speech): Said =>
  valueSaid(
    { text: PREDICTED[speech.language](quoted(condition.prediction, speech.language)), gender: 'f' },
    condition,
    UNKNOWN[speech.language],
    speech,
  );
