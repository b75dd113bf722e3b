import { sql, value, type Warehouse } from '@satsuma/engine';
import type { Named } from './call.ts';

/** Whose an order of a source is; undefined where the order is not known, or is a guest's. */
export type WhoseOrder = (source: string, order: string, system: string) => Promise<Named | undefined>;

export function whoseOrder(warehouse: Warehouse): WhoseOrder {
  return async (source, order, system) => {
    const rows = await warehouse.rows<{ kind: string; value: string }>(
      sql`select kind, value from identifiers where profile in (
          select profile from events where name = 'Order Completed' and order_id = ${value.text(order)}
            and source = ${value.text(source)} and profile != 0)
        order by kind, value`,
    );
    const of = (kind: string) => rows.find(row => row.kind === kind)?.value;
    const named = { system, id: of(`external:${system}`), email: of('email'), phone: of('phone') };
    return named.id === undefined && named.email === undefined && named.phone === undefined ? undefined : named;
  };
}
