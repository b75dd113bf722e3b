import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bench, rounded } from '../figure.ts';
import { callOf, visitorsOf } from './calls.ts';
import { pause, percentile, type Running, startOn } from './running.ts';
import { followChanges } from './stream.ts';

const MINUTES = 10;
const PER_SECOND = 4_000;
const BATCH = 50;

/** Ten minutes of writing, reading and editing at once: how memory goes, and whether anything is refused or falls behind. */
export const soak: Bench = {
  name: 'soak',
  async run(scale, report) {
    const directory = mkdtempSync(join(tmpdir(), 'satsuma-bench-'));
    const tell = (figure: string, value: number, unit: 'ms' | 'MB' | 'rows' | 'rows/s' | 's', most?: number) =>
      report({
        bench: this.name,
        figure,
        value: rounded(value),
        unit,
        ...(most !== undefined && { target: `at most ${most}`, met: value <= most }),
      });
    try {
      const server = await startOn(directory, Date.now());
      await server.post(
        '/v1/batch',
        JSON.stringify({ batch: Array.from({ length: 5 }, (_, n) => callOf(n, 'first', 'u0', Date.now())) }),
      );
      await server.settled();
      const end = performance.now() + MINUTES * 60_000 * scale;
      const seen = { refused: 0, failed: 0, changes: 0, edits: 0, reads: [] as number[], writes: [] as number[] };
      const stream = await followChanges(server, () => seen.changes++);
      const memory: number[] = [];
      const watch = setInterval(async () => {
        const { rss, heap, status } = await server.use();
        memory.push(rss / 1e6);
        tell(
          `after ${Math.round((MINUTES * 60_000 * scale - (end - performance.now())) / 1000)} s: memory`,
          rss / 1e6,
          'MB',
        );
        tell('of it JavaScript’s heap', heap / 1e6, 'MB');
        tell('calls that wait', status.waiting, 'rows');
        tell('people with something due', status.due, 'rows');
      }, 30_000);
      const written = await Promise.all([
        writing(server, end, seen),
        editing(server, end, seen),
        ...[0, 1].map(() => reading(server, end, seen)),
      ]);
      clearInterval(watch);
      const sent = written[0] ?? 0;
      await server.settled();
      const { status, rss } = await server.use();
      stream.close();
      tell('calls a second', sent / (MINUTES * 60 * scale), 'rows/s');
      tell('answer to a batch, 99 of 100', percentile(seen.writes, 99), 'ms', 500);
      tell('a question, half', percentile(seen.reads, 50), 'ms');
      tell('a question, 99 of 100', percentile(seen.reads, 99), 'ms');
      tell('questions', seen.reads.length, 'rows');
      tell('definitions written', seen.edits, 'rows');
      tell('changes on the stream', seen.changes, 'rows');
      tell('writes refused', seen.refused, 'rows', 0);
      tell('questions and edits that failed', seen.failed, 'rows', 0);
      tell('calls applied less those answered', Math.abs(status.calls - 5 - sent), 'rows', 0);
      tell('memory in the end', rss / 1e6, 'MB', 1_500);
      tell('most memory', Math.max(...memory, rss / 1e6), 'MB', 1_500);
      const half = memory.slice(Math.floor(memory.length / 2));
      tell('memory grows in the second half by', Math.max(0, (half.at(-1) ?? 0) - (half[0] ?? 0)), 'MB', 150);
      await server.stop();
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

interface Seen {
  refused: number;
  failed: number;
  changes: number;
  edits: number;
  readonly reads: number[];
  readonly writes: number[];
}

async function writing(server: Running, end: number, seen: Seen): Promise<number> {
  const visitors = visitorsOf(Array.from({ length: 50_000 }, (_, i) => `u${i}`));
  const begun = performance.now();
  let n = 0;
  let sent = 0;
  const open = new Set<Promise<void>>();
  while (performance.now() < end) {
    const batch = Array.from({ length: BATCH }, (_, i) => callOf(n + i, 'w', visitors.next(), Date.now()));
    n += BATCH;
    const started = performance.now();
    const one = server.post('/v1/batch', JSON.stringify({ batch })).then(status => {
      open.delete(one);
      if (status === 200) sent += BATCH;
      else seen.refused++;
      seen.writes.push(performance.now() - started);
    });
    open.add(one);
    await pause(Math.max(0, begun + (n / PER_SECOND) * 1000 - performance.now()));
  }
  await Promise.all(open);
  return sent;
}

const asking = (server: Running) => ({ authorization: `Bearer ${server.admin}`, 'content-type': 'application/json' });

/** Counts, pages of people, lists: one after another, each waited for. */
async function reading(server: Running, end: number, seen: Seen): Promise<number> {
  const headers = asking(server);
  const where = {
    all: [{ event: 'Product Viewed', when: { inTheLast: '1 hour' } }, { not: { event: 'Order Completed' } }],
  };
  const questions: readonly (() => Promise<Response>)[] = [
    () => fetch(`${server.address}/api/v1/segments`, { headers }),
    () => fetch(`${server.address}/api/v1/inventory`, { headers }),
    () => fetch(`${server.address}/api/v1/changes/feed`, { headers }),
    () =>
      fetch(`${server.address}/api/v1/count`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ subject: { definition: { segment: 'asked', where } } }),
      }),
  ];
  for (let i = 0; performance.now() < end; i++) {
    const started = performance.now();
    const reply = await questions[i % questions.length]?.();
    await reply?.text();
    if (reply?.status !== 200) seen.failed++;
    seen.reads.push(performance.now() - started);
    await pause(200);
  }
  return seen.reads.length;
}

/** A definition every few seconds: new ones, then the same with another number. */
async function editing(server: Running, end: number, seen: Seen): Promise<number> {
  for (let i = 0; performance.now() < end; i++) {
    const definition = {
      segment: `soak-${i % 20}`,
      where: {
        event: 'Product Viewed',
        times: { atLeast: 2 + Math.floor(i / 20) },
        when: { inTheLast: `${5 + (i % 7)} minutes` },
      },
    };
    const body = JSON.stringify({ definitions: [definition] });
    const reply = await fetch(`${server.address}/api/v1/definitions/apply`, {
      method: 'POST',
      headers: asking(server),
      body,
    });
    await reply.text();
    if (reply.status < 300) seen.edits++;
    else seen.failed++;
    await pause(5_000);
  }
  return seen.edits;
}
