import { BREAKINGS, type Malformed } from './breakings.ts';
import { TEXTS } from './hostile.ts';
import { nearly } from './nearly.ts';
import type { Operation, Schema } from './operations.ts';
import type { Random } from './random.ts';

/** Made of an operation: its path and query filled in, its body nearly right, and one thing more that is wrong. */
export function malformed(
  operation: Operation,
  named: Readonly<Record<string, Schema>>,
  r: Random,
  keys: readonly string[],
): Malformed {
  const wild = r.one([0, 0.05, 0.2, 0.5]);
  const written = (value: unknown) =>
    encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 3_000).toWellFormed());
  const path = operation.path.replace(/\{[^}]+\}/g, () => (r.chance(0.4) ? String(r.below(3)) : written(r.one(TEXTS))));
  const query = Object.entries(operation.query)
    .filter(() => r.chance(0.5))
    .map(([name, schema]) => `${name}=${written(nearly(schema, named, r, wild))}`);
  if (r.chance(0.1)) query.push(r.one(['x=1', '%zz', 'limit=1&limit=2', '__proto__=1', 'a[b]=c', '&&&=']));
  const body = operation.body === undefined ? undefined : JSON.stringify(nearly(operation.body, named, r, wild));
  const headers = {
    authorization: `Bearer ${keys[0]}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const how = r.one(Object.keys(BREAKINGS));
  const whole = {
    method: operation.method,
    path: path + (query.length ? `?${query.join('&')}` : ''),
    headers,
    body,
    how,
  };
  return BREAKINGS[how]?.(whole, r, keys) ?? whole;
}
