import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { raw, type Sql, sql, value } from '../../src/store/sql.ts';
import type { Warehouse } from '../../src/store/warehouse.ts';

const FILE = resolve(import.meta.dirname, '../../../../../shared/data/online-retail/online_retail_2010_2011.csv.xz');

/** Why a test on this data cannot run here, or false. */
export const noOnlineRetail: string | false = existsSync(FILE) ? false : `${FILE} is not here`;

const COLUMNS = `InvoiceNo String, StockCode String, Description String, Quantity Int32, InvoiceDate String,
  UnitPrice Decimal(18, 4), CustomerID Nullable(UInt32), Country String`;

/** The lines that the published results are about: of a known customer, with a positive quantity and price, before an instant. */
const cleaned = (before: string): Sql =>
  sql`(select *, parseDateTime64BestEffort(InvoiceDate, 3, 'UTC') as time
  from file(${value.text(FILE)}, 'CSVWithNames', ${raw(`'${COLUMNS.replaceAll('\n', ' ')}'`)})
  where CustomerID is not null and Quantity > 0 and UnitPrice > 0 and time < parseDateTime64BestEffort(${value.text(before)}, 3, 'UTC'))`;

/** One order per invoice; customers are numbered in the order of their CustomerID. */
export async function loadOnlineRetail(warehouse: Warehouse, before = '2012-01-01'): Promise<void> {
  for (const table of ['profiles', 'events', 'traits']) await warehouse.run(raw(`truncate table ${table}`));
  await warehouse.run(
    sql`insert into events (name, profile, time, id, order_id, total, currency)
    select 'Order Completed', dense_rank() over (order by assumeNotNull(CustomerID)), max(time), cityHash64(InvoiceNo, CustomerID),
      InvoiceNo, sum(Quantity * UnitPrice), 'GBP'
    from ${cleaned(before)} group by CustomerID, InvoiceNo`,
    { settings: { use_structure_from_insertion_table_in_table_functions: 0 } },
  );
  await warehouse.run(
    sql`insert into profiles (profile, created, import) select profile, min(time), 1 from events group by profile`,
  );
}
