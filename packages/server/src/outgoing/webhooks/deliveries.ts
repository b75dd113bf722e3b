import type { Control } from '@satsuma/engine';
import type { PostError, Posted } from './post.ts';

/** One attempt to send something to a webhook. */
export interface Delivery {
  readonly id: number;
  /** The header `webhook-id`. */
  readonly message: string;
  readonly kind: 'changes' | 'ping' | 'alert';
  readonly changes: number;
  readonly attempt: number;
  readonly time: number;
  /** Milliseconds. */
  readonly duration: number;
  readonly status: number | null;
  readonly error: PostError | null;
}

export type NewDelivery = Pick<Delivery, 'message' | 'kind' | 'changes' | 'attempt' | 'time'>;

/** Of each webhook so many of the latest are kept. */
const KEPT = 200;

export async function recordDelivery(
  control: Control,
  webhook: number,
  delivery: NewDelivery,
  { status, error, duration }: Posted,
): Promise<void> {
  await control
    .insertInto('webhook_deliveries')
    .values({ webhook, ...delivery, status, error, duration })
    .execute();
  const oldest = await control
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('webhook', '=', webhook)
    .orderBy('id', 'desc')
    .offset(KEPT)
    .limit(1)
    .executeTakeFirst();
  if (oldest === undefined) return;
  await control.deleteFrom('webhook_deliveries').where('webhook', '=', webhook).where('id', '<=', oldest.id).execute();
}

/** The latest first. */
export async function listDeliveries(control: Control, webhook: number, limit: number): Promise<readonly Delivery[]> {
  const rows = await control
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook', '=', webhook)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ webhook: _, id, time, error, ...rest }) => ({
    ...rest,
    ...{ id: Number(id), time: Number(time), error: error as PostError | null },
  }));
}
