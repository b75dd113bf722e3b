import { raw } from '../sql.ts';
import { DURABLE, FACT, MONEY, TEXT, WORD } from './columns.ts';
import type { WarehouseMigration } from './migrate.ts';

export const orderLines: WarehouseMigration = {
  number: 2,
  name: 'order lines',
  statements: [
    raw(`create table if not exists order_lines (
      name ${WORD},
      ${FACT},
      order_id ${TEXT},
      line UInt32,
      product_id ${TEXT},
      sku ${TEXT},
      product_name ${TEXT},
      category ${WORD},
      brand ${WORD},
      variant ${WORD},
      coupon ${WORD},
      currency ${WORD},
      price ${MONEY},
      quantity Nullable(Float64),
      amount ${MONEY},
      margin ${MONEY},
      properties JSON
    ) engine = MergeTree order by (name, profile, time, id) settings ${DURABLE}`),
  ],
};
