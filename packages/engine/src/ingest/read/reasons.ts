/** Why a row is put aside, in the words of the rejects file. */
export const REJECT_REASONS = {
  'too-few-columns': 'the row has fewer columns than the header',
  'too-many-columns': 'the row has more columns than the header',
  'open-quote': 'a quote is opened and never closed',
  'text-after-quote': 'there is text between a closing quote and the next separator',
  'nul-byte': 'the row holds a NUL byte',
  'bad-encoding': "the row holds bytes that are not in the file's encoding",
  'not-json': 'the line is not valid JSON',
  'not-an-object': 'the line is JSON, but no object',
  'no-time': 'it is not said when this happened',
  'bad-time': 'this is no date or time of the formats given',
  'no-such-time': 'there is no such day or time of day, or the year is not 1900 to 2299',
  'bad-money': 'this is no amount of money',
  'bad-number': 'this is no number',
  'bad-boolean': 'this is neither true nor false',
  'bad-currency': 'this is no currency code',
  'other-currency': "the amount's currency sign contradicts the row's currency",
  'unlisted-value': 'the mapping lists no such value',
  'no-event': 'it is not said what happened',
  'unknown-type': 'there is no such type of call in the Segment spec',
  'no-amount': 'neither an amount nor price and quantity are given',
  'no-answer': 'the row names no question',
  'negative-amount': 'the amount is negative and the mapping does not say what that means',
  'two-negatives': 'quantity and price are both negative',
  'no-identifier': 'nothing says who this is',
  'bad-json': 'this is no JSON',
  'mixed-currencies': 'the lines of the order are in more than one currency; none of them is taken',
} as const satisfies Readonly<Record<string, string>>;

export type RejectReason = keyof typeof REJECT_REASONS;

/** What is counted but keeps no row out. */
export const REMARKS = {
  'guest-missing': 'rows of nobody: no identifier given',
  'guest-invalid': 'rows of nobody: the only identifier cannot be one',
  'guest-blocked': 'rows of nobody: the only identifier is on the list of blocked values',
  'invalid-email': 'texts that are no e-mail address, left out',
  'invalid-phone': 'texts that are no telephone number, left out',
  'phone-without-country': 'telephone numbers without a calling code while no country is given, left out',
  'blocked-identifier': 'identifiers on the list of blocked values, left out',
  'whole-number-id': 'ids written as a decimal number (17850.0), read as whole (17850)',
  'rounded-money': 'amounts with more than four decimals, rounded to four',
  'skipped-time': 'local times that the clock skips in spring, moved on by the hour skipped',
  'doubled-time': 'local times that the clock shows twice in autumn, read as the first',
  'two-digit-year': 'years of two digits: 00-69 read as 2000-2069, 70-99 as 1970-1999',
  'lookup-missed': 'rows whose key is not in the file looked up',
  'time-of-import': 'people without a time of their own: their traits hold from the import on',
  'price-zero': 'order lines of price or amount zero, kept',
} as const satisfies Readonly<Record<string, string>>;

export type Remark = keyof typeof REMARKS;
