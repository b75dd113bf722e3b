import type { Store } from '../../store/open.ts';
import { raw } from '../../store/sql.ts';
import { replaceAttributes } from './attributes.ts';
import { survey } from './survey.ts';

/**
 * Looks at everything the warehouse holds and takes stock anew. An import keeps the stock by itself; this is for
 * rows that were written past it. One pass over the columns of all events.
 */
export async function refreshCatalog(store: Store): Promise<void> {
  const rows = { events: raw('events'), lines: raw('order_lines'), traits: raw('traits') };
  const attributes = await survey(store.warehouse, rows);
  await store.control.transaction().execute(tx => replaceAttributes(tx, attributes));
}
