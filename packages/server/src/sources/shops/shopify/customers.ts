import { failed, ok, type Result } from '@satsuma/core';
import { identify, isNamed, type ReadPayload, setAside, track, type Values } from '../../call.ts';
import { objectsIn, required, textIn } from '../../payload.ts';
import { personOf, traitsOf } from './people.ts';

/** `customers/create` and `customers/update`. */
export function readCustomer(customer: Values, source: string, delivery: string): Result<ReadPayload> {
  const needed = required(customer, ['id']);
  if (!needed.ok) return failed(needed.problems);
  const named = personOf(customer, objectsIn(customer, 'addresses'));
  if (!isNamed(named)) return ok(setAside('nobody-named'));
  const state = textIn(customer, 'updated_at');
  const traits = {
    ...traitsOf(customer, objectsIn(customer, 'addresses')),
    created_at: textIn(customer, 'created_at'),
  };
  return ok({ calls: [identify(`${source}:customer:${needed.value.id}:${state ?? delivery}`, named, state, traits)] });
}

/** `customers/delete`: the account is no more; what the person did stays. */
export function readDeletedCustomer(customer: Values, source: string): Result<ReadPayload> {
  const needed = required(customer, ['id']);
  if (!needed.ok) return failed(needed.problems);
  const { id } = needed.value;
  const named = { system: 'shopify', id, email: undefined, phone: undefined };
  return ok({ calls: [track(`${source}:customer:${id}:deleted`, 'Account Deleted', named, undefined, {})] });
}
