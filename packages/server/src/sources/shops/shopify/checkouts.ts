import { failed, ok, type Result } from '@satsuma/core';
import { identify, isNamed, type ReadPayload, setAside, track, type Values } from '../../call.ts';
import { objectIn, objectsIn, required, textIn } from '../../payload.ts';
import { personOf, traitsOf } from './people.ts';
import { amountsOf, productsOf } from './products-of.ts';

/**
 * `checkouts/create` and `checkouts/update`: that somebody began to pay, once for a checkout. At first a checkout names nobody; it counts
 * from when it was begun, as soon as it names somebody.
 */
export function readCheckout(checkout: Values, source: string): Result<ReadPayload> {
  const needed = required(checkout, ['token', 'created_at']);
  if (!needed.ok) return failed(needed.problems);
  const { token, created_at } = needed.value;
  const addresses = [objectIn(checkout, 'billing_address'), objectIn(checkout, 'shipping_address')];
  const named = personOf(objectIn(checkout, 'customer'), [checkout, ...addresses]);
  if (!isNamed(named)) return ok(setAside('nobody-named'));
  const state = textIn(checkout, 'updated_at') ?? created_at;
  const message = (what: string) => `${source}:checkout:${token}:${what}`;
  const facts = { ...amountsOf(checkout), checkout_id: token, products: productsOf(objectsIn(checkout, 'line_items')) };
  return ok({
    calls: [
      identify(message(`person:${state}`), named, state, traitsOf(objectIn(checkout, 'customer'), addresses)),
      track(message('started'), 'Checkout Started', named, created_at, facts),
    ],
  });
}
