import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { importFile, openStore, parseMapping, type Sql, type Store, sql } from '@satsuma/engine';
import { fillShop, type ShopFiles, writeShop } from '../src/index.ts';
import { scratchDirectory, UNTIL } from './scratch-warehouse.ts';

const SETTINGS = { customers: 150, seed: 11, until: UNTIL };

/**
 * What of a store does not depend on how its people are numbered. Consent to e-mail is left out: the register of customers
 * knows only its present state, the tables when it was withdrawn.
 */
const PRINTS = {
  events: sql`select name, count() as n, uniqExact(profile) as people, sum(total) as total, sum(shipping) as shipping,
      groupBitXor(cityHash64(time, order_id, product_id, category, brand, coupon, currency, campaign_id, campaign_name, campaign_kind,
        channel, ifNull(price, 0), ifNull(quantity, 0), toString(properties))) as print
    from events group by name order by name`,
  lines: sql`select name, count() as n, uniqExact(profile) as people, sum(amount) as amount,
      groupBitXor(cityHash64(time, order_id, line, product_id, product_name, category, brand, coupon, currency, price, quantity)) as print
    from order_lines group by name order by name`,
  profiles: sql`select count() as n, groupBitXor(cityHash64(created)) as print from profiles`,
  identifiers: sql`select kind, count() as n, uniqExact(profile) as people, groupBitXor(cityHash64(value)) as print
    from identifiers group by kind order by kind`,
  traits: sql`select name, count() as n, uniqExact(profile) as people, groupBitXor(cityHash64(time, text, ifNull(number, 0), ifNull(moment, time))) as print
    from traits where name != 'consent.email' group by name order by name`,
} satisfies Record<string, Sql>;

type Prints = Record<keyof typeof PRINTS, Record<string, unknown>[]>;

describe('the files, imported, and the tables, filled, are the same shop', () => {
  const made: { imported?: Prints; filled?: Prints } = {};

  before(async () => {
    made.imported = await inStore(async store =>
      importAll(store, await writeShop(store.warehouse, { ...SETTINGS, directory: scratchDirectory() })),
    );
    made.filled = await inStore(store => fillShop(store.warehouse, { ...SETTINGS, zone: 'UTC' }));
  });

  /** A process has one store open at a time. */
  async function inStore(work: (store: Store) => Promise<void>): Promise<Prints> {
    const store = await openStore({ directory: scratchDirectory(), memory: 1_500_000_000 });
    try {
      await work(store);
      const prints = {} as Prints;
      for (const [what, question] of Object.entries(PRINTS)) {
        prints[what as keyof Prints] = await store.warehouse.rows<Record<string, unknown>>(question);
      }
      return prints;
    } finally {
      await store.close();
    }
  }

  async function importAll(store: Store, files: ShopFiles): Promise<void> {
    const parsed = parseMapping(readFileSync(files.customersMapping, 'utf8'));
    assert.ok(parsed.ok);
    const options = { now: () => UNTIL, zone: 'Europe/Warsaw' };
    const imported = [await importFile(store, { ...options, path: files.customers, mapping: parsed.value })];
    for (const path of [files.orderLines, files.web, files.messages, files.surveys]) {
      imported.push(await importFile(store, { ...options, path }));
    }
    for (const result of imported) {
      assert.ok(result.ok && result.value.outcome === 'done', JSON.stringify(result));
      assert.equal(result.value.rows.rejected, 0);
    }
  }

  for (const what of ['events', 'lines', 'profiles', 'identifiers', 'traits'] as const) {
    test(what, () => {
      assert.ok((made.imported?.[what].length ?? 0) > 0);
      assert.deepEqual(made.imported?.[what], made.filled?.[what]);
    });
  }
});
