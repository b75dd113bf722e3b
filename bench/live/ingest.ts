import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '@satsuma/engine';
import { type Bench, rounded } from '../figure.ts';
import { callOf, visitorsOf } from './calls.ts';
import { pause, percentile, type Running, startOn } from './running.ts';

const BATCH = 50;
/** More than this may not wait, or it is not sustained. */
const MOST_WAITING = 60_000;

interface Run {
  readonly perSecond: number;
  readonly p99: number;
  /** Calls per second from the first to the last being applied. */
  readonly applied: number;
}

/** Durable ingest over HTTP, client and server on the same cores; and what the engine alone takes of the same rows in the same batches. */
export const ingest: Bench = {
  name: 'ingest',
  async run(scale, report) {
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-bench-'));
    const tell = (figure: string, value: number, unit: 'rows/s' | 'ms' | 'MB' | '×', target?: string, met?: boolean) =>
      report({
        bench: this.name,
        figure,
        value: rounded(value),
        unit,
        ...(target !== undefined && { target }),
        ...(met !== undefined && { met }),
      });
    try {
      const server = await startOn(directory, Date.now());
      const seconds = Math.max(5, Math.round(30 * scale));
      const batches = await sustained(server, 'b', BATCH, 8, seconds);
      tell(
        'calls in batches of 50, answered',
        batches.perSecond,
        'rows/s',
        'at least 20,000',
        batches.perSecond >= 20_000,
      );
      tell('the same, applied', batches.applied, 'rows/s');
      tell('answer to a batch, 99 of 100', batches.p99, 'ms', 'under 500', batches.p99 < 500);
      const singles = await sustained(server, 's', 1, 32, seconds);
      tell('single calls, answered', singles.perSecond, 'rows/s', 'at least 3,000', singles.perSecond >= 3_000);
      tell('answer to a single call, 99 of 100', singles.p99, 'ms');
      const { rss, status } = await server.use();
      tell('memory', rss / 1e6, 'MB', 'under 1,500', rss < 1.5e9);
      const size = Math.round(status.calls / Math.max(1, status.batches));
      await server.stop();
      const alone = await engineAlone(Math.max(BATCH, Math.min(8_000, size)), seconds / 2);
      tell(`the engine alone, rows of events in batches of ${size}`, alone, 'rows/s');
      tell('applied / the engine alone', batches.applied / alone, '×', 'at least 0.5', batches.applied / alone >= 0.5);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

/** So many senders, each waiting for its answer before it sends again. */
async function sustained(server: Running, run: string, size: number, senders: number, seconds: number): Promise<Run> {
  const visitors = visitorsOf(Array.from({ length: 20_000 }, (_, i) => `u${i}`));
  const before = (await server.use()).status.calls;
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let sent = 0;
  let answered = 0;
  let waiting = 0;
  const watch = setInterval(async () => {
    waiting = (await server.use()).status.waiting;
  }, 500);
  const sender = async () => {
    while (performance.now() < end) {
      const from = sent;
      sent += size;
      const calls = Array.from({ length: size }, (_, i) => callOf(from + i, run, visitors.next(), Date.now()));
      const body = JSON.stringify(size === 1 ? calls[0] : { batch: calls });
      const started = performance.now();
      const status = await server.post(size === 1 ? '/v1/track' : '/v1/batch', body);
      if (status === 200) {
        answered += size;
        times.push(performance.now() - started);
      }
      if (status !== 200 || waiting > MOST_WAITING) await pause(50);
    }
  };
  await Promise.all(Array.from({ length: senders }, sender));
  clearInterval(watch);
  const answeredIn = (performance.now() - begun) / 1000;
  await pause(100);
  await server.settled();
  const applied = (await server.use()).status.calls - before;
  const appliedIn = (performance.now() - begun - 500) / 1000;
  return { perSecond: answered / answeredIn, p99: percentile(times, 99), applied: applied / appliedIn };
}

/** Rows of `events` inserted as they are, with nothing around: the ceiling. */
async function engineAlone(size: number, seconds: number): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'satsuma-bench-'));
  const { store, close } = await openWorkspace({ directory }, Date.now);
  try {
    const end = performance.now() + seconds * 1000;
    const begun = performance.now();
    let rows = 0;
    while (performance.now() < end) {
      const batch = Array.from({ length: size }, (_, i) => rowOf(rows + i));
      await store.warehouse.insert('events', batch);
      rows += size;
    }
    return rows / ((performance.now() - begun) / 1000);
  } finally {
    await close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function rowOf(n: number): object {
  const made = callOf(n, 'e', 'u', 0) as { event: string; properties: Record<string, unknown>; context: object };
  const { product_id, category, price, currency, order_id, total, ...rest } = made.properties;
  return {
    ...{ name: made.event, profile: (n * 617) % 20_000, time: Date.now(), id: n, import: 0, source: 'bench' },
    ...{ product_id, category, price, currency, order_id, total, properties: { ...rest, context: made.context } },
  };
}
