import { join, name, raw, type Sql, sql, value } from '../../store/sql.ts';
import { blockedPattern } from './blocked-values.ts';
import type { Identification } from './identification.ts';
import { column, type Layers } from './layers.ts';
import { readPhone } from './phone.ts';
import type { Cell, Noticed, Reading } from './reading.ts';

/** What may say who a person is; `external:<system>` is an id that another system gave. */
export type IdentifierKind = 'user_id' | 'email' | 'phone' | 'anonymous_id' | 'card' | `external:${string}`;

export const PLAIN_IDENTIFIER_KINDS = ['user_id', 'email', 'phone', 'anonymous_id', 'card'] as const;

export interface IdentifierOptions {
  /** ISO 3166: whose telephone numbers come without a calling code. */
  readonly country?: string;
  /** Values that never say who somebody is; `*` stands for anything. Case does not matter. */
  readonly blocked: readonly string[];
}

/** One identifier of one row. */
export interface IdentifierReading {
  readonly kind: IdentifierKind;
  readonly layers: Layers;
  /** String; `''` when there is none, it is invalid, or it is blocked. */
  readonly value: Sql;
  readonly invalid: Sql;
  readonly blocked: Sql;
  readonly remarks: readonly Noticed[];
}

/** Normalises an identifier so that the same person is the same text, and leaves out what identifies nobody. */
export function readIdentifier(cell: Cell, kind: IdentifierKind, options: IdentifierOptions): IdentifierReading {
  const own = identification(cell, kind, options.country);
  const at = (title: string): Sql => name(`${cell.prefix}${title}`);
  const pattern = value.text(blockedPattern(options.blocked));
  const isBlocked = (text: Sql): Sql => sql`match(lowerUTF8(${text}), ${pattern})`;
  const writings = [cell.text, ...(kind === 'phone' ? [digitsOf(cell.text)] : [])];
  const test = options.blocked.length === 0 ? raw('toUInt8(0)') : join(writings.map(isBlocked), ' or ');
  return {
    kind,
    layers: [
      ...own.layers,
      [column(`${cell.prefix}blocked`, sql`${cell.text} != '' and (${test})`)],
      [
        column(`${cell.prefix}id`, sql`if(${at('blocked')}, '', ${own.value})`),
        column(`${cell.prefix}invalid`, sql`not ${at('blocked')} and ${own.invalid}`),
      ],
    ],
    value: at('id'),
    invalid: at('invalid'),
    blocked: at('blocked'),
    remarks: [
      { when: at('blocked'), remark: 'blocked-identifier' },
      ...own.remarks.map(({ when, remark }) => ({ when: sql`not ${at('blocked')} and (${when})`, remark })),
    ],
  };
}

const digitsOf = (text: Sql): Sql => sql`replaceRegexpAll(${text}, '[^0-9]', '')`;

function identification(cell: Cell, kind: IdentifierKind, country: string | undefined): Identification {
  if (kind === 'email') return readEmail(cell);
  if (kind === 'phone') return readPhone(cell, country);
  return readId(cell, kind === 'card');
}

const ATOM = '[^ \\t\\n\\f\\r@"(),:;<>\\[\\]\\\\.]+';
const LETTER = 'a-z0-9\u0080-\u{10FFFF}';
/**
 * RFC 5321 and 6531 as far as addresses are used: a dot-atom, an @, a domain with a top level, at most 254 bytes. A
 * pattern for RE2 and for JavaScript alike, for text in lower case.
 */
export const EMAIL = `^${ATOM}(?:\\.${ATOM})*@(?:[${LETTER}](?:[${LETTER}-]*[${LETTER}])?\\.)+[a-z\u0080-\u{10FFFF}]{2,63}$`;

function readEmail({ text, prefix }: Cell): Identification {
  const low = sql`lowerUTF8(${text})`;
  const address = name(`${prefix}address`);
  const invalid = sql`${text} != '' and ${address} = ''`;
  return {
    layers: [
      [
        column(
          `${prefix}address`,
          sql`multiIf(${text} = '', '', match(${low}, ${value.text(EMAIL)}) and length(${low}) <= 254, ${low}, '')`,
        ),
      ],
    ],
    value: address,
    invalid,
    remarks: [{ when: invalid, remark: 'invalid-email' }],
  };
}

/** What a spreadsheet makes of a whole number; a pattern for RE2 and for JavaScript alike. */
export const WHOLE = '^(\\d+)\\.0+$';

/** Ids are text as it stands. `17850.0` is what a spreadsheet made of 17850; a card's digits come in groups or not. */
function readId({ text }: Cell, card: boolean): Identification {
  const whole = sql`match(${text}, ${value.text(WHOLE)})`;
  const ungrouped = sql`if(match(${text}, '^[0-9][0-9 -]*$'), replaceRegexpAll(${text}, '[ -]', ''), ${text})`;
  return {
    layers: [],
    value: sql`if(${whole}, extract(${text}, ${value.text(WHOLE)}), ${card ? ungrouped : text})`,
    invalid: raw('toUInt8(0)'),
    remarks: [{ when: whole, remark: 'whole-number-id' }],
  };
}

/** An order number as it stands, but for what a spreadsheet did to it. */
export function readOrderNumber(cell: Cell): Reading {
  const { layers, value: number, remarks } = readId(cell, false);
  return { layers, value: number, faults: [], remarks };
}
