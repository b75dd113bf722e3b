/**
 * Signs of currencies as they stand beside amounts, with the ISO 4217 codes they may mean; the first is meant when
 * nothing else says it. Codes themselves are signs too.
 */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  zł: ['PLN'],
  zl: ['PLN'],
  '€': ['EUR'],
  euro: ['EUR'],
  '£': ['GBP'],
  us$: ['USD'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'MXN', 'SGD', 'HKD'],
  kč: ['CZK'],
  ft: ['HUF'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  lei: ['RON'],
  лв: ['BGN'],
  '₴': ['UAH'],
  '₺': ['TRY'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
};

/** Codes that are recognised when they stand beside an amount. A column or a constant may hold any code of three letters. */
const CODES = (
  'PLN EUR USD GBP CHF CZK HUF RON BGN SEK NOK DKK ISK UAH TRY RSD MDL GEL ' +
  'CAD AUD NZD JPY CNY INR KRW BRL MXN ZAR AED ILS SGD HKD THB'
).split(' ');

const quotedForPattern = (text: string): string => text.replace(/[$.]/g, c => `\\${c}`);

/** Every sign and code in lower case, the longer first, so that `us$` is not read as `$`. */
export const CURRENCY_SIGNS: readonly string[] = [...Object.keys(SIGNS), ...CODES.map(code => code.toLowerCase())].sort(
  (a, b) => b.length - a.length,
);

/** A pattern for RE2 and for JavaScript alike, for text in lower case. */
export const CURRENCY_PATTERN = `(?:${CURRENCY_SIGNS.map(quotedForPattern).join('|')})\\.?`;

/** The codes a sign may mean: `$` → USD, CAD …; the first is the likeliest. Empty for what is no sign. */
export const codesOf = (sign: string): readonly string[] => {
  const low = sign.toLowerCase().replace(/\.$/, '');
  return SIGNS[low] ?? CODES.filter(code => code.toLowerCase() === low);
};
