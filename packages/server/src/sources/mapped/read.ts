import { createHash } from 'node:crypto';
import { failed, ok, type Problem, type Result } from '@satsuma/core';
import { type Call, compact, type ReadPayload, setAside, type Values } from '../call.ts';
import { textIn } from '../payload.ts';
import { type JsonPath, parsePath, valueAt } from './path.ts';
import type { MappedValue, WebhookMapping } from './webhook-mapping.ts';

/** What one item of a body means; its place is that of the item. */
export interface MappedItem {
  /** `items[3]`, or `''` where the body is the item. */
  readonly place: string;
  readonly read: Result<ReadPayload>;
}

/** Every item of a body by a mapping. A problem where the body does not hold the list that the mapping speaks of. */
export function readMapped(mapping: WebhookMapping, body: unknown, source: string): Result<readonly MappedItem[]> {
  const { items } = mapping;
  const found = items === undefined ? body : valueAt(pathOf(items), body, body);
  if (items !== undefined && found === undefined)
    return failed([{ code: 'missing-key', path: items, message: `The body has nothing at ${items}.` }]);
  const list: readonly unknown[] = Array.isArray(found) ? found : [found];
  const isList = Array.isArray(found);
  return ok(
    list.map((item, i) => ({
      place: isList ? `${items ?? ''}[${i}]` : (items ?? ''),
      read: readItem(mapping, item, body, source),
    })),
  );
}

/** Paths were looked at when the mapping was read; what is none finds nothing. */
const pathOf = (text: string): JsonPath => parsePath(text) ?? { fromRoot: false, steps: [''] };

function readItem(mapping: WebhookMapping, item: unknown, root: unknown, source: string): Result<ReadPayload> {
  const at = (value: MappedValue | undefined): unknown => mapped(value, item, root);
  const all = (values: Readonly<Record<string, MappedValue>> | undefined): Values =>
    compact(Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, at(value)])));
  const event = at(mapping.event);
  if (mapping.event !== undefined && event === undefined) {
    const isOut =
      typeof mapping.event === 'object' && 'path' in mapping.event && mapping.event.otherwise === 'leave-out';
    return isOut ? ok(setAside('event-not-mapped')) : failed([missing('event', mapping.event)]);
  }
  const time = timeOf(mapping.time, item, root);
  if (!time.ok) return time;
  const message = messageOf(mapping, item, root, source);
  if (!message.ok) return message;
  const who = whoOf(all(mapping.identifiers));
  const stamp = time.value === undefined ? {} : { timestamp: time.value };
  const calls: Call[] = [];
  const traits = all(mapping.traits);
  if (mapping.traits !== undefined && mapping.identifiers !== undefined && Object.keys(traits).length > 0)
    calls.push({ type: 'identify', messageId: `${message.value}:person`, ...stamp, ...who, traits });
  if (mapping.event !== undefined) {
    const products = productsOf(mapping, item, root);
    const properties = { ...all(mapping.properties), ...(products && { products }) };
    calls.push({ type: 'track', messageId: message.value, event: String(event), ...stamp, ...who, properties });
  }
  return calls.length > 0 ? ok({ calls }) : ok(setAside('nobody-named'));
}

/** A guest's order has no identifier at all; the traits of nobody are refused when the call is read. */
function whoOf(identifiers: Values): Pick<Call, 'userId' | 'anonymousId' | 'context'> {
  const { user_id, anonymous_id, email, phone, ...rest } = identifiers;
  const externalIds = Object.keys(rest).flatMap(kind => {
    const id = textIn(rest, kind);
    return id === undefined
      ? []
      : [{ id, type: kind.replace(/^external:/, ''), collection: 'users', encoding: 'none' }];
  });
  const [userId, anonymousId] = [textIn({ user_id }, 'user_id'), textIn({ anonymous_id }, 'anonymous_id')];
  return {
    ...(userId !== undefined && { userId }),
    ...(anonymousId !== undefined && { anonymousId }),
    context: { ...(externalIds.length > 0 && { externalIds }), traits: compact({ email, phone }) },
  };
}

function mapped(value: MappedValue | undefined, item: unknown, root: unknown): unknown {
  if (value === undefined) return undefined;
  if (typeof value === 'object' && 'always' in value) return value.always;
  if (typeof value === 'string') return valueAt(pathOf(value), item, root) ?? undefined;
  const found = valueAt(pathOf(value.path), item, root);
  const text = textIn({ found }, 'found');
  if (text === undefined || value.values === undefined) return found ?? undefined;
  if (Object.hasOwn(value.values, text)) return value.values[text];
  return value.otherwise === 'leave-out' ? undefined : found;
}

function productsOf({ products }: WebhookMapping, item: unknown, root: unknown): readonly Values[] | undefined {
  if (products === undefined) return undefined;
  const found = valueAt(pathOf(products.items), item, root);
  const list: readonly unknown[] = Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  return list.map(one =>
    compact(
      Object.fromEntries(Object.entries(products.properties).map(([key, value]) => [key, mapped(value, one, root)])),
    ),
  );
}

function timeOf(time: WebhookMapping['time'], item: unknown, root: unknown): Result<string | undefined> {
  if (time === undefined) return ok(undefined);
  const { path, format } = typeof time === 'string' ? { path: time, format: 'iso' as const } : time;
  const text = textIn({ found: valueAt(pathOf(path), item, root) }, 'found');
  if (text === undefined) return failed([missing('time', path)]);
  if (format === 'iso') return ok(text);
  const ms = Number(text) * (format === 'seconds' ? 1000 : 1);
  return Number.isFinite(ms) && Math.abs(ms) <= LAST_MS
    ? ok(new Date(ms).toISOString())
    : failed([{ code: 'bad-date', path: 'time', message: `This is no instant in ${format}.` }]);
}

const LAST_MS = 8.64e15;

/** What tells a message from others: its event and the values that the mapping names; without these, everything that it says. */
function messageOf(mapping: WebhookMapping, item: unknown, root: unknown, source: string): Result<string> {
  if (mapping.id === undefined) {
    const hash = createHash('sha256').update(
      JSON.stringify([item, root === item ? null : mapped(mapping.event, item, root)]),
    );
    return ok(`${source}:content:${hash.digest('hex').slice(0, 32)}`);
  }
  const parts = [mapping.id].flat().map(path => textIn({ found: valueAt(pathOf(path), item, root) }, 'found'));
  if (parts.includes(undefined)) return failed([missing('id', [mapping.id].flat().join(', '))]);
  const event = String(mapped(mapping.event, item, root) ?? 'person');
  return ok(`${source}:${event}:${parts.join(':')}`);
}

const missing = (what: string, path: MappedValue): Problem => {
  const place = typeof path === 'string' ? path : 'path' in path ? path.path : '';
  return { code: 'missing-key', path: place, message: `There is no ${what} at ${place}.` };
};
