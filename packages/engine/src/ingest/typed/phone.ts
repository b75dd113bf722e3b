import { name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { ANY_COUNTRY_DIGITS, NUMBERING_PLANS, type NumberingPlan } from './calling-codes.ts';
import type { Identification } from './identification.ts';
import { column } from './layers.ts';
import type { Cell } from './reading.ts';

/** One plan per calling code; where countries share a code, their plans agree. */
const PLANS: readonly NumberingPlan[] = [...new Map(Object.values(NUMBERING_PLANS).map(p => [p.code, p])).values()];
const CODES = value.texts(PLANS.map(p => p.code));

/**
 * A telephone number as E.164 text (`+48600100200`). With `+` or `00` the calling code is in the number; without, the
 * number is of `country` (ISO 3166), with or without its trunk prefix or its calling code. Lengths are checked by the
 * country's numbering plan, of countries without one by E.164's limits.
 */
export function readPhone({ text, prefix }: Cell, country: string | undefined): Identification {
  const digits = name(`${prefix}digits`);
  const abroad = name(`${prefix}abroad`);
  const number = name(`${prefix}number`);
  const home = country === undefined ? undefined : NUMBERING_PLANS[country];
  const invalid = sql`${text} != '' and ${number} = ''`;
  const homeless = sql`${digits} != '' and not ${abroad}`;
  const written = sql`match(${text}, ${value.text('^(?:\\+|00)? ?[0-9(][0-9 ()./\u00A0-]*$')})`;
  const withoutTrunkHint = sql`if(${abroad}, replaceAll(${text}, '(0)', ''), ${text})`;
  return {
    layers: [
      [column(`${prefix}abroad`, sql`startsWith(${text}, '+') or startsWith(${text}, '00')`)],
      [
        column(
          `${prefix}digits`,
          sql`if(${written}, replaceRegexpAll(${withoutTrunkHint}, ${value.text('^00|[^0-9]')}, ''), '')`,
        ),
      ],
      [
        column(
          `${prefix}number`,
          sql`multiIf(${digits} = '', '', ${abroad}, ${international(digits)}, ${national(digits, home)})`,
        ),
      ],
    ],
    value: number,
    invalid,
    remarks:
      home === undefined
        ? [
            { when: sql`${invalid} and ${homeless}`, remark: 'phone-without-country' },
            { when: sql`${invalid} and not (${homeless})`, remark: 'invalid-phone' },
          ]
        : [{ when: invalid, remark: 'invalid-phone' }],
  };
}

const between = (length: Sql, [least, most]: readonly [number, number]): Sql =>
  sql`${length} between ${raw(String(least))} and ${raw(String(most))}`;

function international(digits: Sql): Sql {
  const start = (length: number): Sql => sql`substring(${digits}, 1, ${raw(String(length))})`;
  const code = sql`multiIf(has(${CODES}, ${start(3)}), ${start(3)}, has(${CODES}, ${start(2)}), ${start(2)}, has(${CODES}, ${start(1)}), ${start(1)}, '')`;
  const of = (pick: (plan: NumberingPlan) => number): Sql =>
    sql`transform(${code}, ${CODES}, ${value.ints(PLANS.map(pick))}, 0)`;
  // "+49 030 …": the trunk zero is dialled by mistake; where zero is no trunk prefix it belongs to the number.
  const dropped = sql`if(startsWith(substring(${digits}, length(${code}) + 1), '0') and ${of(p => (p.trunk === '0' ? 1 : 0))} = 1, 1, 0)`;
  const rest = sql`substring(${digits}, length(${code}) + 1 + ${dropped})`;
  const known = sql`length(${rest}) between ${of(p => p.digits[0])} and ${of(p => p.digits[1])}`;
  const any = sql`${between(sql`length(${digits})`, ANY_COUNTRY_DIGITS)} and not startsWith(${digits}, '0')`;
  return sql`if(if(${code} = '', ${any}, ${known}), concat('+', ${code}, if(${code} = '', ${digits}, ${rest})), '')`;
}

function national(digits: Sql, home: NumberingPlan | undefined): Sql {
  if (home === undefined) return raw("''");
  const code = value.text(home.code);
  const local = sql`substring(${digits}, ${raw(String(home.trunk.length + 1))})`;
  const after = sql`substring(${digits}, ${raw(String(home.code.length + 1))})`;
  const fits = (text: Sql): Sql => between(sql`length(${text})`, home.digits);
  const trunk = home.trunk === '' ? raw('0') : sql`startsWith(${digits}, ${value.text(home.trunk)}) and ${fits(local)}`;
  return sql`multiIf(
    ${trunk}, concat('+', ${code}, ${local}),
    ${fits(digits)} and not (startsWith(${digits}, '0') and ${raw(home.trunk === '0' ? '1' : '0')}), concat('+', ${code}, ${digits}),
    startsWith(${digits}, ${code}) and ${fits(after)}, concat('+', ${digits}),
    '')`;
}
