import { name, type Sql, sql, value } from '../../store/sql.ts';
import { type DecimalSign, decimalText } from './decimal-text.ts';
import { column } from './layers.ts';
import type { Cell, Reading } from './reading.ts';

/** `value` is Nullable(Float64); `canonical` the exact text (`58138`, `-0.5`), `''` when there is none. */
export interface NumberReading extends Reading {
  readonly canonical: Sql;
}

/** A number with thousands and either decimal sign, as told. Spreadsheets' `4.86E+10` is read too. */
export function readNumber({ text, prefix }: Cell, decimal: DecimalSign): NumberReading {
  const digits = name(`${prefix}digits`);
  const scientific = sql`match(${text}, ${value.text('^-?\\d+([.,]\\d+)?[eE][+-]?\\d+$')})`;
  const plain = decimalText(text, decimal);
  const point = decimal === ',' ? sql`replaceOne(${text}, ',', '.')` : text;
  const written = sql`if(${scientific}, toString(toFloat64OrZero(${point})), ${plain})`;
  return {
    layers: [[column(`${prefix}digits`, written)]],
    value: sql`toFloat64OrNull(${digits})`,
    canonical: canonicalNumber(digits),
    faults: [{ when: sql`${text} != '' and isNull(toFloat64OrNull(${digits}))`, reason: 'bad-number' }],
    remarks: [],
  };
}

/** Without zeros that say nothing: `007.50` → `7.5`, `25.0` → `25`, `-0` → `0`. Digits are never lost. */
function canonicalNumber(digits: Sql): Sql {
  const ends = sql`replaceRegexpOne(replaceRegexpOne(${digits}, ${value.text('(\\.\\d*?)0+$')}, '\\\\1'), ${value.text('\\.$')}, '')`;
  const starts = sql`replaceRegexpOne(if(position(${digits}, '.') > 0, ${ends}, ${digits}), ${value.text('^(-?)0+(\\d)')}, '\\\\1\\\\2')`;
  return sql`if(${starts} = '-0', '0', ${starts})`;
}
