import { name, type Sql, sql, value } from '../../store/sql.ts';
import { CURRENCY_SIGNS, codesOf } from './currencies.ts';
import { column } from './layers.ts';
import type { Cell, Reading } from './reading.ts';

/** An ISO 4217 code, or a sign that means one: `zł` is PLN, `$` is USD. `value` is String, `''` for an empty cell. */
export function readCurrency({ text, prefix }: Cell): Reading {
  const code = name(`${prefix}code`);
  const known = sql`transform(lowerUTF8(${text}), ${value.texts(CURRENCY_SIGNS)}, ${value.texts(CURRENCY_SIGNS.map(firstCode))}, upper(${text}))`;
  return {
    layers: [[column(`${prefix}code`, known)]],
    value: code,
    faults: [{ when: sql`${text} != '' and not match(${code}, '^[A-Z]{3}$')`, reason: 'bad-currency' }],
    remarks: [],
  };
}

const firstCode = (sign: string): string => codesOf(sign)[0] ?? '';

/** UInt8: the sign beside an amount means another currency than the row's. */
export const contradicts = (signs: Sql, currency: Sql): Sql =>
  sql`notEmpty(${signs}) and ${currency} != '' and not has(${signs}, ${currency})`;
