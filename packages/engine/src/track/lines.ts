import { at } from '@satsuma/core';
import { LINE_KEYS, LINE_TEXTS } from '../ingest/typed/segment-lines.ts';
import { lineMoneyOf, piecesOf } from './amounts.ts';
import { canonical, isObject, type JsonObject, textOf } from './canonical.ts';
import { product } from './decimal.ts';
import { checkPaths } from './event.ts';
import type { Findings } from './findings.ts';
import type { Canonical, SaidColumns, SaidEvent, SaidLine } from './said.ts';

const NO_LINES: readonly SaidLine[] = [];

/** Keys of a product that are columns of its line: by which name. */
const TEXTS: ReadonlyMap<string, string> = new Map(Object.entries(LINE_TEXTS));
const TAKEN: ReadonlySet<string> = new Set(LINE_KEYS);

/**
 * The products of an order as lines. A product without a quantity is one piece; its amount is price times quantity;
 * numbers lose their signs, for the event says which way the money went.
 */
export function linesOf(products: unknown, order: SaidEvent, dotted: boolean, findings: Findings): readonly SaidLine[] {
  if (products === undefined || products === null) return NO_LINES;
  if (!Array.isArray(products)) {
    findings.problem('wrong-type', PRODUCTS, 'The products of an order are a list.');
    return NO_LINES;
  }
  const lines: SaidLine[] = [];
  for (let i = 0; i < products.length; i++) {
    const given: unknown = products[i];
    if (isObject(given)) lines.push(lineOf(given, i, order, dotted, findings));
    else findings.problem('wrong-type', at(PRODUCTS, i), 'A product is an object.');
  }
  return lines;
}

const PRODUCTS = 'properties.products';

function lineOf(given: JsonObject, i: number, order: SaidEvent, dotted: boolean, findings: Findings): SaidLine {
  const columns: Record<string, string | number> = {};
  const properties: { [name: string]: Canonical } = {};
  if (order.columns.order_id !== undefined) columns.order_id = order.columns.order_id;
  if (order.columns.currency !== undefined) columns.currency = order.columns.currency;
  for (const key in given) {
    const value = given[key];
    const column = TEXTS.get(key);
    if (column !== undefined) {
      const text = textOf(value);
      if (text !== '') columns[column] = text;
    } else if (value !== null && !TAKEN.has(key)) properties[key] = canonical(value);
  }
  setAmounts(columns, given, i, findings);
  if (dotted) checkPaths(properties, at(PRODUCTS, i), findings);
  return { line: i + 1, columns, properties };
}

function setAmounts(
  columns: Record<string, SaidColumns[string]>,
  given: JsonObject,
  i: number,
  findings: Findings,
): void {
  const wrong = (key: string, message: string): void => findings.problem('wrong-type', at(PRODUCTS, i, key), message);
  const money = (key: 'price' | 'margin'): string | undefined => {
    const value = given[key];
    if (value === undefined || value === null || value === '') return undefined;
    const amount = lineMoneyOf(value);
    if (amount === undefined) wrong(key, 'This is no amount of money.');
    else columns[key] = amount.text;
    return amount?.text;
  };
  const { quantity } = given;
  const pieces = quantity === undefined || quantity === null || quantity === '' ? 1 : piecesOf(quantity);
  if (pieces === undefined) wrong('quantity', 'This is no number.');
  else columns.quantity = pieces;
  const price = money('price');
  money('margin');
  if (price === undefined || pieces === undefined) return;
  const amount = product(price, pieces);
  if (amount === undefined) wrong('quantity', 'Price times quantity is more than an amount can be.');
  else columns.amount = amount;
}
