import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BucketServer, startBucket } from '@satsuma/engine/test/bucket-server.ts';
import { type Tracked, tracked } from '../track/tracked.ts';
import { connect } from './connected.ts';

const MAPPING = `
as: orders
source: any
zone: UTC
columns: {order: order_id, at: {is: time, formats: [ymd]}, email: email, total: total}
constants: {fields: {currency: PLN}}
`;
const file = (of: string, ...orders: readonly number[]) =>
  `order,at,email,total\n${orders.map(id => `${of}${id},2026-01-0${id},b${id}@poczta.pl,10`).join('\n')}\n`;

describe('what is fetched of a bucket', () => {
  let shop: Tracked;
  let bucket: BucketServer;
  before(async () => {
    bucket = await startBucket();
    shop = await tracked();
  });
  after(async () => {
    await shop[Symbol.asyncDispose]();
    await bucket.stop();
  });
  const pull = async (source: string) => {
    const { id } = (await (await shop.ask(`/api/v1/connections/${source}/pull`, { method: 'POST' })).json()) as {
      id: string;
    };
    for (;;) {
      const job = (await (await shop.ask(`/api/v1/jobs/${id}`)).json()) as {
        status: string;
        result: { rows: number } | null;
      };
      if (job.status !== 'running') return [job.status, job.result?.rows];
      await sleep(20);
    }
  };

  for (const newBy of ['name', 'modified'] as const) {
    test(`files come in once, and new ones by ${newBy} afterwards`, async () => {
      const config = {
        url: `${bucket.url}/${newBy}/*.csv`,
        accessKey: 'k',
        newBy,
        mapping: MAPPING,
        schedule: { every: 60 },
      };
      await connect(shop, newBy, 's3', config, 'secret');
      bucket.put(`${newBy}/b.csv`, file(newBy, 1, 2), '2026-02-01T10:00:00Z');
      assert.deepEqual(await pull(newBy), ['done', 2]);
      assert.deepEqual(await pull(newBy), ['done', 0]);
      // Earlier in the alphabet and written in the same second; later in it, with an earlier time.
      bucket.put(`${newBy}/a.csv`, file(newBy, 3), '2026-02-01T10:00:00Z');
      bucket.put(`${newBy}/c.csv`, file(newBy, 4), '2026-01-01T10:00:00Z');
      assert.deepEqual(await pull(newBy), ['done', 1]);
      const fresh = newBy + (newBy === 'name' ? 4 : 3);
      assert.deepEqual(await shop.rows(`select order_id from events where source = '${newBy}' order by order_id`), [
        `${newBy}1`,
        `${newBy}2`,
        fresh,
      ]);
    });
  }
});
