import { ANY_COUNTRY_DIGITS, NUMBERING_PLANS, type NumberingPlan } from '../ingest/typed/calling-codes.ts';

const PLANS: ReadonlyMap<string, NumberingPlan> = new Map(Object.values(NUMBERING_PLANS).map(p => [p.code, p]));
const WRITTEN = /^(?:\+|00)? ?[0-9(][0-9 ()./\u00A0-]*$/;

/** A function from text to a telephone number as E.164 text, by the rules files are read by; `''` for what is none. */
export function phoneReader(country: string): (text: string) => string {
  const home = NUMBERING_PLANS[country];
  return text => {
    if (!WRITTEN.test(text)) return '';
    if (text.startsWith('+') || text.startsWith('00'))
      return international(text.replaceAll('(0)', '').replace(/^00|[^0-9]/g, ''));
    return home === undefined ? '' : national(text.replace(/[^0-9]/g, ''), home);
  };
}

/** Written so that it says itself which country it is of. */
export const isAbroad = (text: string): boolean => text.startsWith('+') || text.startsWith('00');

const fits = (digits: string, [least, most]: readonly [number, number]): boolean =>
  digits.length >= least && digits.length <= most;

function international(digits: string): string {
  const plan = PLANS.get(digits.slice(0, 3)) ?? PLANS.get(digits.slice(0, 2)) ?? PLANS.get(digits.slice(0, 1));
  if (plan === undefined) return fits(digits, ANY_COUNTRY_DIGITS) && !digits.startsWith('0') ? `+${digits}` : '';
  const after = digits.slice(plan.code.length);
  // "+49 030 …": the trunk zero is dialled by mistake; where zero is no trunk prefix it belongs to the number.
  const rest = plan.trunk === '0' && after.startsWith('0') ? after.slice(1) : after;
  return fits(rest, plan.digits) ? `+${plan.code}${rest}` : '';
}

function national(digits: string, home: NumberingPlan): string {
  const local = digits.slice(home.trunk.length);
  if (home.trunk !== '' && digits.startsWith(home.trunk) && fits(local, home.digits)) return `+${home.code}${local}`;
  if (fits(digits, home.digits) && !(digits.startsWith('0') && home.trunk === '0')) return `+${home.code}${digits}`;
  if (digits.startsWith(home.code) && fits(digits.slice(home.code.length), home.digits)) return `+${digits}`;
  return '';
}
