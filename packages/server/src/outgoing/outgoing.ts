import { type Live, type OracleDifference, openOracle, type Workspace } from '@satsuma/engine';
import { Alerts } from '../alerts/alerts.ts';
import { type Mail, openMail } from '../alerts/mail.ts';
import type { Metrics } from '../operations/metrics.ts';
import { Feed } from './feed.ts';
import type { StreamBounds } from './stream.ts';
import { type PostSettings, poster } from './webhooks/post.ts';
import { Senders } from './webhooks/senders.ts';

/** What may differ from the standard. */
export interface OutgoingOptions {
  /** Where e-mail goes out: `smtps://user:password@mail.example.com`. None: alerts by e-mail fail, and say so. */
  readonly smtpUrl?: string | undefined;
  /** From whom: `Satsuma <satsuma@example.com>`. */
  readonly mailFrom?: string | undefined;
  /** Webhooks may be of this machine and its network. */
  readonly allowPrivate?: boolean;
  /** Milliseconds that a webhook may take to answer. */
  readonly timeout?: number;
  readonly addressesOf?: PostSettings['addressesOf'];
  readonly streams?: Partial<StreamBounds>;
  /** Milliseconds between two comparisons of the batch oracle. */
  readonly oracleEvery?: number;
  /** Whether it works by itself; yes when not given. Else only `settle` makes it. */
  readonly runs?: boolean;
  readonly onOpen?: (outgoing: Outgoing) => void;
}

/** All that goes out: the feed of changes, webhooks, alerts; and the oracle, whose differences are an alarm. */
export interface Outgoing {
  readonly feed: Feed;
  readonly senders: Senders;
  readonly alerts: Alerts;
  /** Sends and checks what can be by now. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface OutgoingParts {
  readonly workspace: Workspace;
  readonly live: Live;
  readonly clock: () => number;
  readonly random: (bytes: number) => Buffer;
  readonly metrics: Metrics;
  readonly onFailure: (error: unknown) => void;
  /** Live memberships were wrong. */
  readonly onDifference: (difference: OracleDifference) => void;
}

const TIMEOUT = 15_000;

export async function openOutgoing(parts: OutgoingParts, options: OutgoingOptions = {}): Promise<Outgoing> {
  const { workspace, live, clock, random, metrics, onFailure, onDifference } = parts;
  const { runs = true, allowPrivate = false, timeout = TIMEOUT, addressesOf } = options;
  const feed = new Feed({ workspace, live, onFailure });
  const post = poster({ timeout, allowPrivate, ...(addressesOf && { addressesOf }) });
  const posts = metrics.counter('satsuma_webhook_requests_total', 'Requests to webhooks, by what came of them.');
  const onPosted = (_: unknown, { error }: { readonly error: string | null }) =>
    posts.add(1, { outcome: error ?? 'ok' });
  const senders = await Senders.open({ workspace, feed, poster: post, clock, random, onPosted, runs, onFailure });
  const mail: Mail | undefined =
    options.smtpUrl === undefined ? undefined : openMail(options.smtpUrl, options.mailFrom);
  const alerts = new Alerts({ workspace, live, senders, mail, clock, random, onFailure, runs });
  const oracle = openOracle(live, {
    ...{ clock, runs, onFailure },
    ...(options.oracleEvery !== undefined && { every: options.oracleEvery }),
    onDifference(difference) {
      onDifference(difference);
      alerts.differs(difference).catch(onFailure);
    },
  });
  measure(metrics, oracle, alerts);
  return {
    ...{ feed, senders, alerts },
    async settle() {
      await feed.settle();
      await senders.settle();
      await alerts.settle();
    },
    async close() {
      await oracle.close();
      await Promise.all([senders.close(), alerts.close()]);
      await feed.close();
      post.close();
      mail?.close();
    },
  };
}

function measure(metrics: Metrics, oracle: ReturnType<typeof openOracle>, alerts: Alerts): void {
  const checked = metrics.gauge('satsuma_oracle_checked', 'Segments compared with a computation over everybody.');
  const differences = metrics.gauge('satsuma_oracle_differences', 'Comparisons that found live memberships wrong.');
  const postponed = metrics.gauge('satsuma_oracle_postponed', 'Comparisons put off since there was other work.');
  const outside = metrics.gauge('satsuma_alerts_outside', 'Alerts that are raised at the moment.');
  metrics.onRead(async () => {
    const counts = oracle.counts();
    checked.set(counts.checked);
    differences.set(counts.differences);
    postponed.set(counts.postponed);
    outside.set(await alerts.outside());
  });
}
