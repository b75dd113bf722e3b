import { raw } from '../sql.ts';
import { DURABLE, FACT, MONEY, TEXT, WORD } from './columns.ts';
import type { WarehouseMigration } from './migrate.ts';

export const events: WarehouseMigration = {
  number: 1,
  name: 'events',
  statements: [
    raw(`create table if not exists events (
      name ${WORD},
      ${FACT},
      order_id ${TEXT},
      product_id ${TEXT},
      category ${WORD},
      brand ${WORD},
      coupon ${WORD},
      currency ${WORD},
      campaign_id ${WORD},
      campaign_name ${WORD},
      campaign_kind ${WORD},
      channel ${WORD},
      total ${MONEY},
      discount ${MONEY},
      shipping ${MONEY},
      tax ${MONEY},
      margin ${MONEY},
      price ${MONEY},
      quantity Nullable(Float64),
      properties JSON
    ) engine = MergeTree order by (name, profile, time, id) settings ${DURABLE}`),
  ],
};
