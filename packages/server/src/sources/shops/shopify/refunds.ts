import { failed, ok, type Result } from '@satsuma/core';
import { type Call, type Named, track, type Values } from '../../call.ts';
import { sumOf, unsigned } from '../../money.ts';
import { objectIn, objectsIn, required, textIn } from '../../payload.ts';
import { productOf } from './products-of.ts';

/** A refund does not say whose it is: the order does. */
export interface Refund {
  readonly order: string;
  callFor(named: Named): Call;
}

/** `refunds/create`. */
export function readRefund(refund: Values, source: string): Result<Refund> {
  const needed = required(refund, ['id', 'order_id', 'created_at']);
  if (!needed.ok) return failed(needed.problems);
  const { order_id: order, id } = needed.value;
  return ok({ order, callFor: named => callOf(refund, id, { source, order, named, currency: undefined }) });
}

interface RefundOf {
  readonly source: string;
  readonly order: string;
  readonly named: Named;
  readonly currency: string | undefined;
}

/** A refund within its order; undefined where it has no id. */
export function refundCall(refund: Values, of: RefundOf): Call | undefined {
  const id = textIn(refund, 'id');
  return id === undefined ? undefined : callOf(refund, id, of);
}

function callOf(refund: Values, id: string, { source, order, named, currency }: RefundOf): Call {
  const lines = objectsIn(refund, 'refund_line_items');
  const paid = objectsIn(refund, 'transactions').filter(
    t => t.kind === 'refund' && t.status !== 'failure' && t.status !== 'error',
  );
  const inShop = objectIn(objectIn(lines[0] ?? {}, 'subtotal_set'), 'shop_money');
  const money = currency ?? textIn(inShop, 'currency_code') ?? textIn(paid[0] ?? {}, 'currency');
  const back = paid.filter(transaction => money === undefined || (textIn(transaction, 'currency') ?? money) === money);
  return track(
    `${source}:refund:${id}`,
    'Order Refunded',
    named,
    textIn(refund, 'processed_at') ?? textIn(refund, 'created_at'),
    {
      order_id: order,
      refund_id: id,
      total: unsigned(sumOf(back.map(transaction => transaction.amount)) ?? worthOf(lines)),
      currency: money,
      products: lines.map(line => productOf(objectIn(line, 'line_item'), line.quantity)),
    },
  );
}

/** Where no money went back through the shop, or in another currency. */
const worthOf = (lines: readonly Values[]): string | undefined =>
  sumOf(lines.flatMap(line => [line.subtotal, line.total_tax]));
