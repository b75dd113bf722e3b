import type { AttributeEntry, ValueType } from '../catalog.ts';
import { OPERATORS, type Operator, type Reads } from '../operator/operators.ts';
import { DATE } from '../value.ts';

const NOUN: Record<ValueType, string> = {
  text: 'text',
  number: 'numbers',
  moment: 'dates',
  boolean: 'true or false',
  list: 'lists',
};

/** What an attribute holds, for people: "text", "text or numbers". */
export const held = (types: readonly ValueType[]): string => types.map(t => NOUN[t]).join(' or ');

/** The types that an operator can ask about. */
const ASKS: Record<Exclude<Reads, 'any'>, readonly ValueType[]> = {
  text: ['text', 'number', 'moment', 'boolean'],
  number: ['number'],
  moment: ['moment'],
  list: ['list'],
};

const WANTS: Record<Exclude<Reads, 'any'>, string> = {
  text: 'one text',
  number: 'a number',
  moment: 'a date',
  list: 'a list',
};

/**
 * Why an operator does not fit an attribute: no value that the attribute holds could ever make it true. Undefined where it fits, or
 * where nothing is known of the attribute's values.
 */
export function whyUnfit(
  operator: Operator,
  operand: unknown,
  { types }: AttributeEntry,
): { why: string; hint?: string } | undefined {
  if (types.length === 0 || operator === 'isSet') return undefined;
  const { reads }: { reads: Reads } = OPERATORS[operator];
  if (operator === 'between' || operator === 'notBetween') return unfitBetween(operator, operand, types);
  if (reads === 'any') return unfitValue(operator, operand, types);
  if (ASKS[reads].some(t => types.includes(t))) return undefined;
  const why = `"${operator}" asks about ${WANTS[reads]}, and this holds ${held(types)}`;
  return types.every(t => t === 'list')
    ? { why, hint: 'use includes, includesAny, includesAll or includesNone' }
    : { why };
}

function unfitBetween(operator: Operator, operand: unknown, types: readonly ValueType[]) {
  if (!Array.isArray(operand)) return undefined;
  const [low, high]: readonly unknown[] = operand;
  const wanted = [low, high].some(v => typeof v === 'number')
    ? 'number'
    : [low, high].some(v => typeof v === 'string')
      ? 'moment'
      : undefined;
  const fits = wanted === undefined ? types.some(t => t === 'number' || t === 'moment') : types.includes(wanted);
  if (fits) return undefined;
  const kind = wanted === 'moment' ? 'dates' : 'numbers';
  return { why: `"${operator}" asks about ${kind} here, and this holds ${held(types)}` };
}

/** Values that a text of one type can never equal. */
const IMPOSSIBLE: Record<ValueType, (value: string | number | boolean) => boolean> = {
  text: () => false,
  number: v => typeof v === 'boolean' || (typeof v === 'string' && !/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(v)),
  moment: v => typeof v !== 'string' || !DATE.test(v),
  boolean: v => v !== true && v !== false && v !== 'true' && v !== 'false',
  list: () => true,
};

function unfitValue(operator: Operator, operand: unknown, types: readonly ValueType[]) {
  if (types.every(t => t === 'list'))
    return {
      why: `"${operator}" asks about one value, and this holds lists`,
      hint: 'use includes, includesAny, includesAll or includesNone',
    };
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  for (const value of values) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    if (types.every(t => IMPOSSIBLE[t](value)))
      return { why: `${JSON.stringify(value)} is never found here: this holds ${held(types)}` };
  }
  return undefined;
}
