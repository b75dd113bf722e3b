import { failed, type Problem, type Result } from '@satsuma/core';
import type { ReadRequest } from '../track/reading.ts';
import type { Call } from './call.ts';
import { type Connection, isPullKind, type WebhookKind } from './connection.ts';
import type { Connections } from './connections.ts';
import type { Delivery } from './signatures.ts';
import type { Tally } from './tally.ts';
import { KINDS, type ReadItem } from './webhook-kinds.ts';
import type { WhoseOrder } from './whose-order.ts';

/** What becomes of a delivery. */
export type Received =
  | {
      readonly outcome: 'taken';
      readonly accepted: number;
      readonly aside: number;
      readonly problems: readonly Problem[];
    }
  | { readonly outcome: 'unknown' | 'paused' | 'not-genuine' | 'ping' }
  | { readonly outcome: 'refused'; readonly problems: readonly Problem[] };

export interface ReceiveParts {
  readonly connections: Connections;
  readonly tally: Tally;
  readonly whose: WhoseOrder;
  readonly clock: () => number;
  /** Puts calls on disk; those that are not good come back with their places. Rejects as `Live.accept` does. */
  readonly take: (source: string, calls: readonly Call[], receivedAt: number) => Promise<Result<ReadRequest>>;
}

/** Takes what a source sent: its calls are on disk when it resolves. */
export function receiver({ connections, tally, whose, clock, take }: ReceiveParts) {
  const refuse = (source: string, topic: string, problems: readonly Problem[]) => {
    for (const { code, path, message } of problems)
      tally.refused(source, { time: clock(), topic, reason: code, place: path, message });
  };

  const takeItems = async (source: string, items: readonly ReadItem[]): Promise<Received> => {
    const now = clock();
    const problems: Problem[] = [];
    const told: { readonly call: Call; readonly item: ReadItem }[] = [];
    let aside = 0;
    for (const item of items) {
      if (!item.read.ok) {
        const placed = item.read.problems.map(problem => placedIn(item.place, problem));
        problems.push(...placed);
        refuse(source, item.topic, placed);
        continue;
      }
      if (item.read.value.aside !== undefined) {
        tally.aside(source, item.read.value.aside, now);
        aside++;
      }
      told.push(...item.read.value.calls.map(call => ({ call, item })));
    }
    let accepted = 0;
    for (let from = 0; from < told.length; from += MOST_AT_ONCE) {
      const some = told.slice(from, from + MOST_AT_ONCE);
      const taken = await take(
        source,
        some.map(({ call }) => call),
        now,
      );
      if (!taken.ok) throw new Error('Calls that were made here cannot be read as a list.');
      accepted += taken.value.calls.length;
      for (const rejected of taken.value.rejected) {
        const item = some[rejected.index]?.item;
        const placed = rejected.problems.map(problem => placedIn(item?.place ?? '', inCall(problem)));
        problems.push(...placed);
        refuse(source, item?.topic ?? '', placed);
      }
    }
    if (accepted > 0) tally.accepted(source, accepted, now);
    return { outcome: 'taken', accepted, aside, problems };
  };

  return async (source: string, kind: WebhookKind, delivery: Delivery): Promise<Received> => {
    const connection = await connections.find(source);
    if (!isWebhook(connection) || connection.kind !== kind) return { outcome: 'unknown' };
    const means = KINDS[kind];
    if ('isPing' in means && means.isPing(delivery)) return { outcome: 'ping' };
    const secrets = await connections.secretsOf(source, clock());
    const candidates = connection.kind === 'webhook' && connection.config.proof.by === 'nothing' ? [''] : secrets;
    if (!candidates.some(secret => means.isGenuine(delivery, connection, secret, clock()))) {
      refuse(source, '', [NOT_GENUINE]);
      return { outcome: 'not-genuine' };
    }
    if (connection.status === 'paused') {
      tally.aside(source, 'paused', clock());
      return { outcome: 'paused' };
    }
    const body = parsed(delivery.body);
    const items = body.ok ? await means.read(body.value, delivery, connection, whose) : body;
    if (items.ok) return takeItems(source, items.value);
    refuse(source, '', items.problems);
    return { outcome: 'refused', problems: items.problems };
  };
}

const isWebhook = (
  connection: Connection | undefined,
): connection is Extract<Connection, { readonly kind: WebhookKind }> =>
  connection !== undefined && !isPullKind(connection.kind);

/** As many as go into one entry of the journal. */
const MOST_AT_ONCE = 500;

const NOT_GENUINE: Problem = {
  code: 'forbidden',
  path: 'headers',
  message: 'The signature is missing or is not the one of this source.',
};

function parsed(body: Buffer): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown };
  } catch {
    return failed([{ code: 'bad-request', path: '', message: 'The body is not JSON in UTF-8.' }]);
  }
}

/** Of a list of calls: the place within the call is what there is to say. */
const inCall = (problem: Problem): Problem => ({ ...problem, path: problem.path.replace(/^batch\[\d+\]\.?/, '') });

const placedIn = (place: string, problem: Problem): Problem =>
  place === '' ? problem : { ...problem, path: problem.path === '' ? place : `${place}.${problem.path}` };
