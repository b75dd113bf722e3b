import type { ServerParts } from '../parts.ts';
import { type Connection, isPullKind, type Schedule } from './connection.ts';
import { type Connections, openConnections } from './connections.ts';
import { openRuns, type Runs } from './pulls/runs.ts';
import { openTimetable, type Timetable } from './pulls/timetable.ts';
import { receiver } from './receive.ts';
import { openSeal } from './sealed.ts';
import { openTally, type Tally } from './tally.ts';
import { whoseOrder } from './whose-order.ts';

/** Everything that brings data in by itself. */
export interface Sources {
  readonly connections: Connections;
  readonly tally: Tally;
  readonly runs: Runs;
  readonly timetable: Timetable;
  /** Takes a webhook; undefined where the server takes no calls. */
  readonly receive: ReturnType<typeof receiver> | undefined;
  close(): Promise<void>;
}

/** How often counts are written down, milliseconds. */
const FLUSHED = 5_000;

export async function openSources(parts: ServerParts, onFailure: (error: unknown) => void): Promise<Sources> {
  const { workspace, clock, random, tracking } = parts;
  const { control, warehouse } = workspace.store;
  const connections = openConnections(control, await openSeal(control, random));
  const tally = openTally(control);
  const runs = openRuns({ ...parts, connections, tally });
  const timetable = openTimetable(source => void runs.start(source, 'schedule').catch(onFailure));
  for (const connection of await connections.list()) timetable.set(connection.source, scheduleOf(connection));
  const flushing = setInterval(() => void tally.flush().catch(onFailure), FLUSHED);
  flushing.unref();
  const receive =
    tracking &&
    receiver({
      ...{ connections, tally, clock, whose: whoseOrder(warehouse) },
      take: (source, calls, receivedAt) => {
        const json = { batch: calls };
        return tracking.take({ source, kind: 'sourced', receivedAt, text: JSON.stringify(json), json });
      },
    });
  return {
    ...{ connections, tally, runs, timetable, receive },
    async close() {
      timetable.stop();
      clearInterval(flushing);
      await tally.flush();
    },
  };
}

/** When a connection is fetched by itself; undefined: it is not. */
export function scheduleOf(connection: Connection): Schedule | undefined {
  if (!isPullKind(connection.kind) || connection.status === 'paused') return undefined;
  return 'schedule' in connection.config ? connection.config.schedule : undefined;
}
