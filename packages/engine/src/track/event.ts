import { CALL_AMOUNTS, CALL_TEXTS, ENVELOPE_KEYS, ORDERS } from '../ingest/typed/segment-call.ts';
import { currencyOf, moneyOf, numberOf } from './amounts.ts';
import { canonical, isObject, type JsonObject, textOf } from './canonical.ts';
import { withoutSign } from './decimal.ts';
import { doublePath } from './double-path.ts';
import type { Findings } from './findings.ts';
import type { Canonical, SaidEvent } from './said.ts';

/** The parts of a call that an event is made of. */
export interface Happening {
  readonly name: string;
  /** Of a `page` or `screen`: their name and category stand beside the properties. */
  readonly isView: boolean;
  readonly call: JsonObject;
  readonly properties: JsonObject | undefined;
  readonly context: JsonObject | undefined;
  /** Some name in the call holds a dot. */
  readonly dotted: boolean;
}

type Columns = Record<string, string | number>;
type Properties = { [name: string]: Canonical };
type ColumnKind = 'text' | 'amount' | 'currency' | 'quantity';

const COLUMNS: ReadonlyMap<string, ColumnKind> = new Map<string, ColumnKind>([
  ...CALL_TEXTS.map(key => [key, 'text'] as const),
  ...CALL_AMOUNTS.map(key => [key, 'amount'] as const),
  ['currency', 'currency'],
  ['quantity', 'quantity'],
]);
const BESIDE: ReadonlySet<string> = new Set(ENVELOPE_KEYS);
const ORDER_EVENTS: ReadonlySet<string> = new Set(ORDERS);

/** Events whose `products` are lines. */
export const isOrder = (event: string): boolean => ORDER_EVENTS.has(event);

/** What happened: well-known properties in their columns, everything else as canonical text. */
export function eventOf(happening: Happening, findings: Findings): SaidEvent {
  const { name, isView, call, properties: given, context, dotted } = happening;
  const columns: Columns = {};
  const properties: Properties = {};
  if (given !== undefined) readProperties(given, name, columns, properties, findings);
  if (isView && columns.category === undefined) setText(columns, 'category', call.category);
  if (context !== undefined) {
    if (columns.campaign_name === undefined && isObject(context.campaign))
      setText(columns, 'campaign_name', context.campaign.name);
    addContext(context, given, properties);
  }
  addRest(call, given, isView, properties);
  if (dotted) checkPaths(properties, 'properties', findings);
  return { name, columns, properties };
}

/** Two names that mean one path would make the engine refuse everything that comes with them. */
export function checkPaths(properties: JsonObject, place: string, findings: Findings): void {
  const path = doublePath(properties);
  if (path === undefined) return;
  const message = `Two properties mean ${path}: a dot in a name parts it like nesting does.`;
  findings.problem('duplicate', place, message, 'Leave one of them out.');
}

function readProperties(
  given: JsonObject,
  event: string,
  columns: Columns,
  properties: Properties,
  findings: Findings,
): void {
  const order = isOrder(event);
  for (const key in given) {
    const value = given[key];
    const kind = COLUMNS.get(key);
    if (kind !== undefined) {
      if (value !== null && value !== '') setColumn(columns, key, kind, value, event, findings);
    } else if (value !== null && !(order && key === 'products')) {
      properties[key] = typeof value === 'string' ? value : canonical(value);
    }
  }
  if (order && columns.total === undefined && isEmpty(given.total)) setTotal(given, columns, event, findings);
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** An order's total is called revenue or value by some; under those names it stays a property too. */
function setTotal(given: JsonObject, columns: Columns, event: string, findings: Findings): void {
  const key = isEmpty(given.revenue) ? 'value' : 'revenue';
  if (!isEmpty(given[key])) setAmount(columns, 'total', given[key], event, findings, key);
}

function setColumn(
  columns: Columns,
  key: string,
  kind: ColumnKind,
  value: unknown,
  event: string,
  findings: Findings,
): void {
  switch (kind) {
    case 'text':
      setText(columns, key, value);
      return;
    case 'amount':
      setAmount(columns, key, value, event, findings);
      return;
    case 'currency': {
      const code = currencyOf(textOf(value));
      if (code === undefined) wrong(findings, key, 'This is no currency code.', 'Send ISO 4217, such as "PLN".');
      else columns.currency = code;
      return;
    }
    case 'quantity': {
      const number = numberOf(value);
      if (number === undefined) wrong(findings, key, 'This is no number.');
      else columns.quantity = number;
    }
  }
}

function setText(columns: Columns, key: string, value: unknown): void {
  const text = textOf(value);
  if (text !== '') columns[key] = text;
}

/** Discounts and prices have no sign; nor has what a refund or a cancellation gives back. */
function setAmount(
  columns: Columns,
  key: string,
  value: unknown,
  event: string,
  findings: Findings,
  place = key,
): void {
  const amount = moneyOf(value);
  if (amount === undefined) {
    wrong(findings, place, 'This is no amount of money.', 'Send a number, such as 12.50.');
    return;
  }
  if (amount.rounded) findings.remark('rounded-money');
  const unsigned = key === 'discount' || key === 'price' || (isOrder(event) && event !== 'Order Completed');
  columns[key] = unsigned ? withoutSign(amount.text) : amount.text;
}

const wrong = (findings: Findings, key: string, message: string, hint?: string): void =>
  findings.problem('wrong-type', `properties.${key}`, message, hint);

/** The context stays a property of that name, but for what it says of the person. */
function addContext(context: JsonObject, given: JsonObject | undefined, properties: Properties): void {
  if (given !== undefined && Object.hasOwn(given, 'context')) return;
  let members: Properties | undefined;
  for (const key in context) {
    const value = context[key];
    if (value === null || key === 'traits') continue;
    members ??= {};
    members[key] = typeof value === 'string' ? value : canonical(value);
  }
  if (members !== undefined) properties.context = members;
}

/** Keys the spec does not know, and the name of a page. Where a property has the same name, the property stays. */
function addRest(call: JsonObject, given: JsonObject | undefined, isView: boolean, properties: Properties): void {
  for (const key in call) {
    if (BESIDE.has(key) || (key === 'name' && !isView)) continue;
    const value = call[key];
    if (value === null || (given !== undefined && Object.hasOwn(given, key))) continue;
    properties[key] = canonical(value);
  }
}
