import { name, type Sql, sql, value } from '../../store/sql.ts';
import { CURRENCY_PATTERN, CURRENCY_SIGNS, codesOf } from './currencies.ts';
import { type DecimalSign, decimalText } from './decimal-text.ts';
import { column } from './layers.ts';
import type { Cell, Reading } from './reading.ts';

/** `value` is Nullable(Decimal(18, 4)); `currencies` the ISO codes that a sign in the cell may mean, Array(String). */
export interface MoneyReading extends Reading {
  readonly currencies: Sql;
}

/**
 * An amount of money, exact: thousands, either decimal sign as told, a currency before or after it, a minus before or
 * after it, or brackets for what is negative; `1e+05`, as statistics programs write 100000. More than four decimals are rounded (half away from zero) and remarked on.
 */
export function readMoney({ text, prefix }: Cell, decimal: DecimalSign): MoneyReading {
  const point = (digits: Sql): Sql => (decimal === ',' ? sql`replaceOne(${digits}, ',', '.')` : digits);
  const low = name(`${prefix}low`);
  const digits = name(`${prefix}digits`);
  const amount = name(`${prefix}amount`);
  const sign = name(`${prefix}sign`);
  const long = sql`match(${digits}, ${value.text('\\.\\d{5}|e')})`;
  const rounded = sql`toDecimal64OrNull(toString(round(toDecimal128OrNull(${digits}, 18), 4)), 4)`;
  return {
    layers: [
      [column(`${prefix}low`, sql`lowerUTF8(${text})`)],
      [
        column(
          `${prefix}digits`,
          sql`multiIf(${low} = '', '', match(${low}, ${value.text(SCIENTIFIC)}), ${point(low)}, ${decimalText(low, decimal, CURRENCY_PATTERN)})`,
        ),
        column(
          `${prefix}sign`,
          sql`if(${low} = '' or match(${low}, '^[-+0-9.,]*$'), '', extract(${low}, ${value.text(SIGN)}))`,
        ),
      ],
      [column(`${prefix}amount`, sql`if(${long}, ${rounded}, toDecimal64OrNull(${digits}, 4))`)],
    ],
    value: amount,
    currencies: sql`if(${sign} = '', CAST([] as Array(String)), splitByChar(' ', transform(${sign}, ${SIGN_NAMES}, ${SIGN_CODES}, '')))`,
    faults: [{ when: sql`${text} != '' and isNull(${amount})`, reason: 'bad-money' }],
    remarks: [
      { when: sql`${long} and match(${digits}, ${value.text('\\.\\d{4}\\d*[1-9]|e-')})`, remark: 'rounded-money' },
    ],
  };
}

const SCIENTIFIC = '^-?\\d+(?:[.,]\\d+)?e[+-]?\\d{1,2}$';
const SIGN = `(${CURRENCY_PATTERN.replace(/\\\.\?$/, '')})`;
const SIGN_NAMES = value.texts(CURRENCY_SIGNS);
const SIGN_CODES = value.texts(CURRENCY_SIGNS.map(sign => codesOf(sign).join(' ')));
