import { type PredicateKeys, predicateOf } from '../../operator/operators.ts';
import type { Day, Period } from '../../value.ts';
import type { InBoth, Speech } from '../language.ts';
import { calendarText, longerAgoText, rollingText } from './period.ts';
import { DATES } from './window.ts';

const LATER: InBoth<string> = { en: 'or later', pl: 'lub później' };

/** When something was, behind "was": "in the last 30 days", "on 1 March 2026 or later". */
export function momentText(keys: PredicateKeys, speech: Speech): string {
  const { operator, operand } = predicateOf(keys);
  const dates = DATES[speech.language];
  switch (operator) {
    case 'on':
      return dates.on(operand);
    case 'before':
      return dates.before(operand);
    case 'since':
      return `${dates.on(operand)} ${LATER[speech.language]}`;
    case 'between':
      return dates.between(operand[0] as Day, operand[1] as Day);
    case 'during':
      return calendarText(operand, speech);
    case 'longerAgoThan':
      return longerAgoText(operand, speech);
    default:
      return rollingText(operand as Period, 'last', speech);
  }
}
