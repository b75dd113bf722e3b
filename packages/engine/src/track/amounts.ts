import { CURRENCY_PATTERN, CURRENCY_SIGNS, codesOf } from '../ingest/typed/currencies.ts';
import { numberPattern } from '../ingest/typed/decimal-text.ts';
import { type Decimal, decimalOfDigits, decimalOfNumber } from './decimal.ts';

const SCIENTIFIC = /^-?\d+(?:\.\d+)?e[+-]?\d{1,2}$/;
const MONEY = new RegExp(`^(?:${numberPattern('.', CURRENCY_PATTERN)})$`);
const NUMBER = new RegExp(`^(?:${numberPattern('.')})$`);
const SIGNS = new RegExp(CURRENCY_PATTERN, 'g');

/**
 * An amount of money as files are read: a number, or text with thousands parted, a currency beside it, a minus before
 * or after it, or brackets for what is negative. Undefined for what is none.
 */
export function moneyOf(value: unknown): Decimal | undefined {
  if (typeof value === 'number') return decimalOfNumber(value);
  if (typeof value !== 'string') return undefined;
  if (isPlain(value)) return decimalOfDigits(value);
  const low = value.toLowerCase();
  if (SCIENTIFIC.test(low)) return decimalOfDigits(low);
  return MONEY.test(low) ? decimalOfDigits(bare(low.replace(SIGNS, ''))) : undefined;
}

/** A number, or text that means one. Undefined for what is none. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const digits = isPlain(value) || SCIENTIFIC.test(value.toLowerCase()) ? value : NUMBER.test(value) ? bare(value) : '';
  const number = Number(digits);
  return digits !== '' && Number.isFinite(number) ? number : undefined;
}

/** Without what parts thousands, the minus before the digits. */
function bare(text: string): string {
  return (/[-−(]/.test(text) ? '-' : '') + text.replace(/[^0-9.]/g, '');
}

/** Digits, maybe with a minus and decimals. */
function isPlain(text: string): boolean {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  let point = -1;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 46 && point < 0 && i > start) point = i;
    else if (unit < 48 || unit > 57) return false;
  }
  return text.length > start && point !== text.length - 1;
}

/** An amount of a product, without its sign: a number or plain digits, as the lines of files are read. */
export function lineMoneyOf(value: unknown): Decimal | undefined {
  if (typeof value === 'number') return decimalOfNumber(Math.abs(value));
  return typeof value === 'string' ? decimalOfDigits(value.replace(/^[-+]/, '')) : undefined;
}

/** A product's quantity, without its sign. */
export function piecesOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value !== 'string' || !PIECES.test(value)) return undefined;
  const pieces = Math.abs(Number(value));
  return Number.isFinite(pieces) ? pieces : undefined;
}

const PIECES = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

const CODES: ReadonlyMap<string, string> = new Map(CURRENCY_SIGNS.map(sign => [sign, codesOf(sign)[0] ?? '']));

/** An ISO 4217 code from a code or a sign that means one; undefined for what is none. */
export function currencyOf(text: string): string | undefined {
  if (text.length === 3 && isCapital(text, 0) && isCapital(text, 1) && isCapital(text, 2)) return text;
  const code = CODES.get(text.toLowerCase()) ?? text;
  return /^[A-Za-z]{3}$/.test(code) ? code.toUpperCase() : undefined;
}

const isCapital = (text: string, at: number): boolean => text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90;
