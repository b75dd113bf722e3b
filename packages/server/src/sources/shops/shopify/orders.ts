import { failed, ok, type Result } from '@satsuma/core';
import {
  type Call,
  identify,
  isNamed,
  type Named,
  type ReadPayload,
  setAside,
  track,
  type Values,
} from '../../call.ts';
import { objectIn, objectsIn, required, textIn } from '../../payload.ts';
import { personOf, traitsOf } from './people.ts';
import { amountsOf, productsOf } from './products-of.ts';
import { refundCall } from './refunds.ts';

/**
 * An order as it stands: `orders/create`, `paid`, `updated` and `cancelled` all bring the whole of it. That it was placed, cancelled or paid
 * back is told under the same message each time, so that it counts once; that it changed counts once for each state.
 */
export function readOrder(order: Values, source: string): Result<ReadPayload> {
  const needed = required(order, ['id', 'created_at']);
  if (!needed.ok) return failed(needed.problems);
  if (order.test === true) return ok(setAside('test-order'));
  const { id, created_at } = needed.value;
  const named = personOf(objectIn(order, 'customer'), [order, ...addressesOf(order)]);
  const message = (what: string) => `${source}:order:${id}:${what}`;
  const state = textIn(order, 'updated_at') ?? created_at;
  const facts = { ...propertiesOf(order, id), products: productsOf(objectsIn(order, 'line_items')) };
  const placed = textIn(order, 'processed_at') ?? created_at;
  const calls: Call[] = [track(message('completed'), 'Order Completed', named, placed, facts)];
  if (isNamed(named)) calls.unshift(whoOrdered(order, named, message(`person:${state}`), state));
  if (state !== created_at) {
    calls.push(track(message(`updated:${state}`), 'Order Updated', named, state, propertiesOf(order, id)));
  }
  const cancelled = textIn(order, 'cancelled_at');
  if (cancelled !== undefined) {
    const reason = { ...facts, reason: textIn(order, 'cancel_reason') };
    calls.push(track(message('cancelled'), 'Order Cancelled', named, cancelled, reason));
  }
  const currency = textIn(order, 'currency');
  const refunds = objectsIn(order, 'refunds').flatMap(
    refund => refundCall(refund, { source, order: id, named, currency }) ?? [],
  );
  return ok({ calls: [...calls, ...refunds] });
}

const addressesOf = (order: Values): readonly Values[] => [
  objectIn(order, 'billing_address'),
  objectIn(order, 'shipping_address'),
];

/** What the order says of whoever placed it, as of the order's state. */
const whoOrdered = (order: Values, named: Named, message: string, state: string): Call =>
  identify(message, named, state, traitsOf(objectIn(order, 'customer'), addressesOf(order)));

const propertiesOf = (order: Values, id: string): Values => ({
  order_id: id,
  order_name: textIn(order, 'name'),
  ...amountsOf(order),
  financial_status: textIn(order, 'financial_status'),
  fulfillment_status: textIn(order, 'fulfillment_status'),
  sales_channel: textIn(order, 'source_name'),
});
