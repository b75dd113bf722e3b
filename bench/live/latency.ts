import { rmSync } from 'node:fs';
import { type Bench, rounded } from '../figure.ts';
import { callOf, visitorsOf } from './calls.ts';
import { pause, percentile, type Running, startOn } from './running.ts';
import { START, stocked } from './stock.ts';
import { followChanges } from './stream.ts';

const EVENTS = 8_000_000;
const PER_SECOND = 1_000;
const BATCH = 20;
const SEGMENTS = [10, 100, 1_000];

/** From the request to the line on the stream, at a thousand calls a second into a stored shop; and what a call costs with more segments. */
export const latency: Bench = {
  name: 'latency',
  async run(scale, report) {
    const costs: number[] = [];
    for (const count of SEGMENTS) {
      const { directory, userIds, events } = await stocked(Math.round(EVENTS * scale), count);
      try {
        const server = await startOn(directory, START + 1_000);
        await pause(3_000);
        const idle = await idling(server, 20);
        const { times, cost, rss, changes } = await moved(server, userIds, Math.max(10, 30 * scale));
        await server.stop();
        costs.push(cost);
        const tell = (figure: string, value: number, unit: 'ms' | 'MB' | 'rows' | '×', most?: number) =>
          report({
            bench: this.name,
            figure: `${count} segments: ${figure}`,
            value: rounded(value),
            unit,
            ...(most !== undefined && { target: `under ${most}`, met: value < most }),
          });
        const asked = count === 100;
        const [p50, p99] = [percentile(times, 50), percentile(times, 99)];
        if (asked) tell('events stored', events, 'rows');
        tell('changes seen', changes, 'rows');
        tell('request to stream, half', p50, 'ms', asked ? 400 : undefined);
        tell('request to stream, 99 of 100', p99, 'ms', asked ? 1_500 : undefined);
        tell('processor time for a call', cost, 'ms');
        tell('memory', rss / 1e6, 'MB');
        tell('idle, share of a core', idle, '×', 0.02);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    }
    const [few = 1, , many = 1] = costs;
    const growth = many / few;
    report({
      bench: this.name,
      figure: 'processor time for a call, 1,000 segments / 10',
      value: rounded(growth),
      unit: '×',
      target: 'less than 100',
      met: growth < 100,
    });
  },
};

/** Processor time per second with nothing to do. */
async function idling(server: Running, seconds: number): Promise<number> {
  const before = await server.use();
  await pause(seconds * 1000);
  return ((await server.use()).cpu - before.cpu) / (seconds * 1000);
}

async function moved(server: Running, userIds: readonly string[], seconds: number) {
  const sentAt = new Map<string, number>();
  const times: number[] = [];
  let changes = 0;
  const stream = await followChanges(server, cause => {
    changes++;
    const sent = sentAt.get(cause.replace(/^call /, ''));
    if (sent !== undefined) times.push(performance.now() - sent);
  });
  const visitors = visitorsOf(userIds);
  const before = await server.use();
  const begun = performance.now();
  let n = 0;
  const answers: Promise<number>[] = [];
  while (performance.now() - begun < seconds * 1000) {
    const now = START + 1_000 + 23_000 + Math.round(performance.now() - begun);
    const batch = Array.from({ length: BATCH }, (_, i) => callOf(n + i, 'l', visitors.next(), now));
    for (let i = 0; i < BATCH; i++) sentAt.set(`l-${n + i}`, performance.now());
    n += BATCH;
    answers.push(server.post('/v1/batch', JSON.stringify({ batch })));
    await pause(Math.max(0, begun + (n / PER_SECOND) * 1000 - performance.now()));
  }
  await Promise.all(answers);
  await server.settled();
  const after = await server.use();
  stream.close();
  return { times, changes, rss: after.rss, cost: (after.cpu - before.cpu) / n };
}
