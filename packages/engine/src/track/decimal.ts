/** An exact decimal as canonical text of at most four decimals (`12.5`, `-0.0001`, `0`), and whether it may have lost digits. */
export interface Decimal {
  readonly text: string;
  readonly rounded: boolean;
}

const DECIMALS = 4;
/** Digits before the point that the engine's amounts hold. */
const MOST_DIGITS = 14;

/** A number of JSON as an exact amount; undefined beyond what amounts hold. */
export function decimalOfNumber(number: number): Decimal | undefined {
  // Below 10⁹ four decimals are at most 13 digits, and a double's shortest text has them as they are.
  const short = Math.abs(number) < 1e9 && Math.round(number * 1e4) / 1e4 === number;
  return short ? { text: String(number), rounded: false } : decimalOfDigits(String(number));
}

/**
 * Digits with a point and an exponent (`-0012.50`, `1e-7`, `.5`) rounded to four decimals, half away from zero;
 * undefined for any other text and for what is too large.
 */
export function decimalOfDigits(text: string): Decimal | undefined {
  const found = DIGITS.exec(text);
  if (found === null) return undefined;
  const [, sign, whole = '', part = '', exponent = '0'] = found;
  if (whole === '' && part === '') return undefined;
  const shift = Number(exponent);
  if (Math.abs(shift) > 99) return undefined;
  const digits = whole + part;
  const point = whole.length + shift;
  const before = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0');
  const after = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  const decimal = roundedDecimal(sign === '-', before.replace(/^0+/, ''), after);
  // Files remark on every small exponent.
  return decimal !== undefined && shift < 0 && !decimal.rounded ? { ...decimal, rounded: true } : decimal;
}

const DIGITS = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,4}))?$/;

function roundedDecimal(negative: boolean, whole: string, part: string): Decimal | undefined {
  const kept = part.slice(0, DECIMALS).padEnd(DECIMALS, '0');
  const units = part.charCodeAt(DECIMALS) >= FIVE ? String(BigInt(whole + kept) + 1n) : whole + kept;
  const text = decimalOfUnits(units);
  const rounded = part.length > DECIMALS && /[1-9]/.test(part.slice(DECIMALS));
  if (text.split('.', 1)[0]!.length > MOST_DIGITS) return undefined;
  return { text: negative && text !== '0' ? `-${text}` : text, rounded };
}

const FIVE = 53;

/** `125000` in ten-thousandths → `12.5`. */
function decimalOfUnits(units: string): string {
  const padded = units.padStart(DECIMALS + 1, '0');
  const whole = padded.slice(0, -DECIMALS).replace(/^0+(?=\d)/, '');
  const part = padded.slice(-DECIMALS).replace(/0+$/, '');
  return part === '' ? whole : `${whole}.${part}`;
}

export const withoutSign = (text: string): string => (text.charCodeAt(0) === 45 ? text.slice(1) : text);

/** Price times quantity, rounded to four decimals; undefined when it is too large. The quantity counts to its eighth decimal. */
export function product(price: string, quantity: number): string | undefined {
  const units = Math.round(Number(price) * 1e4) * quantity;
  if (Number.isInteger(quantity) && units < 1e15) return decimalOfUnits(String(units));
  const factor = scaled(String(quantity), 8);
  if (factor === undefined) return undefined;
  const rounded = ((scaled(price, DECIMALS) ?? 0n) * factor + 50_000_000n) / 100_000_000n;
  return rounded < 10n ** BigInt(MOST_DIGITS + DECIMALS) ? decimalOfUnits(String(rounded)) : undefined;
}

/** A decimal text times 10 to the power of `decimals`; what is finer is cut off. */
function scaled(text: string, decimals: number): bigint | undefined {
  const found = DIGITS.exec(text);
  if (found === null) return undefined;
  const [, , whole = '', part = '', exponent = '0'] = found;
  const places = part.length - Number(exponent);
  const digits = BigInt(whole + part);
  return places <= decimals ? digits * 10n ** BigInt(decimals - places) : digits / 10n ** BigInt(places - decimals);
}
