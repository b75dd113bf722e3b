import { failed, ok, type Result } from '@satsuma/core';
import {
  type Call,
  compact,
  identify,
  isNamed,
  type Named,
  type ReadPayload,
  setAside,
  track,
  type Values,
} from '../../call.ts';
import { sumOf, unsigned } from '../../money.ts';
import { objectsIn, required, textIn, utc } from '../../payload.ts';
import { personOf, traitsOf } from './people.ts';

/** What an order's status says: placed or taken back. Statuses that plugins add are taken as placed, for only the shop's own come before that. */
const NOT_PLACED: readonly string[] = ['pending', 'failed', 'checkout-draft', 'auto-draft', 'trash'];

/**
 * `order.created` and `order.updated` bring the whole order. That it was placed, cancelled or paid back is told under the same message each
 * time, so that it counts once. An order whose payment is still awaited in the shop (`on-hold`: a bank transfer) is placed, one that was
 * never paid (`pending`, `failed`) is not.
 */
export function readOrder(order: Values, source: string): Result<ReadPayload> {
  const needed = required(order, ['id', 'status', 'date_created_gmt']);
  if (!needed.ok) return failed(needed.problems);
  const { id, status, date_created_gmt } = needed.value;
  const created = utc(date_created_gmt);
  const state = utc(textIn(order, 'date_modified_gmt')) ?? created;
  if (NOT_PLACED.includes(status)) return ok(setAside('not-ordered'));
  const named = personOf(textIn(order, 'customer_id'), order);
  const message = (what: string) => `${source}:order:${id}:${what}`;
  const facts = { ...propertiesOf(order, id, status), products: productsOf(order) };
  const calls: Call[] = [];
  if (isNamed(named)) calls.push(identify(message(`person:${state}`), named, state, traitsOf(order)));
  const cancelled = status === 'cancelled';
  // An order that was cancelled before anybody paid was never one.
  if (!cancelled || textIn(order, 'date_paid_gmt') !== undefined)
    calls.push(track(message('completed'), 'Order Completed', named, created, facts));
  if (state !== created)
    calls.push(track(message(`updated:${state}`), 'Order Updated', named, state, propertiesOf(order, id, status)));
  if (cancelled) calls.push(track(message('cancelled'), 'Order Cancelled', named, state, facts));
  const refunds = objectsIn(order, 'refunds').flatMap(
    refund => refundCall(refund, order, { source, id, named, state }) ?? [],
  );
  return ok({ calls: [...calls, ...refunds] });
}

const propertiesOf = (order: Values, id: string, status: string): Values => {
  const coupons = objectsIn(order, 'coupon_lines').flatMap(line => textIn(line, 'code') ?? []);
  return {
    order_id: id,
    order_number: textIn(order, 'number'),
    status,
    total: order.total,
    discount: order.discount_total,
    shipping: order.shipping_total,
    tax: order.total_tax,
    currency: textIn(order, 'currency'),
    coupon: coupons[0],
    ...(coupons.length > 1 && { coupons }),
    payment_method: textIn(order, 'payment_method'),
    created_via: textIn(order, 'created_via'),
  };
};

/** The price of a line is what one piece costs after discounts, without tax, as the shop keeps it. */
const productsOf = (order: Values): readonly Values[] =>
  objectsIn(order, 'line_items').map(line =>
    compact({
      product_id: textIn(line, 'product_id'),
      sku: textIn(line, 'sku'),
      name: textIn(line, 'name'),
      variant: textIn(line, 'variation_id') === '0' ? undefined : textIn(line, 'variation_id'),
      price: line.price,
      quantity: line.quantity,
      discount: unsigned(discountOf(line)),
      tax: line.total_tax,
      line_id: textIn(line, 'id'),
    }),
  );

const discountOf = ({ subtotal, total }: Values): string | undefined =>
  typeof subtotal === 'string' && typeof total === 'string' && subtotal !== total
    ? sumOf([subtotal, total.startsWith('-') ? total.slice(1) : `-${total}`])
    : undefined;

interface RefundOf {
  readonly source: string;
  readonly id: string;
  readonly named: Named;
  readonly state: string | undefined;
}

/** An order tells its refunds' sums; the products only where all of it was paid back at once. Its time is when that was told. */
function refundCall(refund: Values, order: Values, { source, id, named, state }: RefundOf): Call | undefined {
  const refundId = textIn(refund, 'id');
  if (refundId === undefined) return undefined;
  const total = unsigned(textIn(refund, 'total'));
  return track(`${source}:refund:${refundId}`, 'Order Refunded', named, state, {
    order_id: id,
    refund_id: refundId,
    total,
    currency: textIn(order, 'currency'),
    reason: textIn(refund, 'reason'),
    ...(total !== undefined && Number(total) === Number(order.total) && { products: productsOf(order) }),
  });
}
