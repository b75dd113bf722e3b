import type { ServerParts } from '../parts.ts';
import type { ReadRequest } from './reading.ts';
import type { Tracking } from './tracking.ts';

/** Counts one request of a source, answered after so many milliseconds. */
export type MeasureRequest = (source: string, read: ReadRequest, took: number) => void;

/** What is taken and refused, how the live half keeps up, and whether it works at all. */
export function trackMeasures({ metrics, readiness }: ServerParts, tracking: Tracking): MeasureRequest {
  measureLive(metrics, tracking);
  readiness.watch('live', () => {
    const { failure } = tracking.live.status();
    return failure === null ? undefined : `its last attempt failed: ${failure}`;
  });
  const calls = metrics.counter('satsuma_track_calls_total', 'Calls received, by source, taken or rejected.');
  const links = metrics.counter('satsuma_track_links_total', 'Tokens of links in e-mails: good, expired, forged.');
  const seconds = metrics.histogram(
    'satsuma_track_accept_seconds',
    'From a request that was read to its calls on disk.',
  );
  return (source, read, took) => {
    if (read.calls.length > 0) calls.add(read.calls.length, { source, outcome: 'taken' });
    if (read.rejected.length > 0) calls.add(read.rejected.length, { source, outcome: 'rejected' });
    for (const state of read.links) links.add(1, { state });
    seconds.observe(took / 1000);
  };
}

function measureLive(metrics: ServerParts['metrics'], { live }: Tracking): void {
  const waiting = metrics.gauge('satsuma_live_waiting_calls', 'Calls on disk that are not applied yet.');
  const lag = metrics.gauge('satsuma_live_lag_seconds', 'How long the oldest of them waits.');
  const due = metrics.gauge('satsuma_live_due_people', 'People known to be due within the hour.');
  const evaluated = metrics.gauge('satsuma_live_evaluated_seconds', 'Unix time up to which all is evaluated.');
  const counts = {
    batches: metrics.counter('satsuma_live_batches_total', 'Batches applied.'),
    calls: metrics.counter('satsuma_live_calls_total', 'Calls applied.'),
    repeated: metrics.counter('satsuma_live_repeated_calls_total', 'Calls whose message had been taken before.'),
    aside: metrics.counter('satsuma_live_events_aside_total', 'Events that the engine does not take, kept aside.'),
  };
  const told = { batches: 0, calls: 0, repeated: 0, aside: 0 };
  metrics.onRead(() => {
    const status = live.status();
    waiting.set(status.waiting);
    lag.set(status.lag / 1000);
    due.set(status.due);
    evaluated.set(status.evaluated / 1000);
    for (const name of ['batches', 'calls', 'repeated', 'aside'] as const) {
      counts[name].add(status[name] - told[name]);
      told[name] = status[name];
    }
  });
}
