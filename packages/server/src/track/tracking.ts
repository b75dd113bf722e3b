import type { Result } from '@satsuma/core';
import {
  type Entry,
  type Live,
  type LiveOptions,
  openLive,
  readSettings,
  type SaidCall,
  type Workspace,
} from '@satsuma/engine';
import { type Links, openLinks } from '../links/links.ts';
import { openPlanBook, type PlanBook } from '../plans/book.ts';
import { isObject, type ReadRequest, readRequest } from './reading.ts';
import { openReadings } from './readings.ts';
import { TAKEN_KINDS, type TakenKind } from './request-kind.ts';

/** Everything that takes calls: the live half of the workspace, the plans of the sources, the links of e-mails. */
export interface Tracking {
  readonly live: Live;
  readonly plans: PlanBook;
  readonly links: Links;
  /** Reads a request and takes its good calls; resolves when they are on disk. Rejects as `Live.accept` does. */
  take(request: TakenRequest): Promise<Result<ReadRequest>>;
  /** Called with what fails in the background. */
  onFailure(listener: (error: unknown) => void): void;
  /** Before the workspace is closed. */
  close(): Promise<void>;
}

/** A body of the tracking API, and where it came from. */
export interface TakenRequest {
  readonly source: string;
  readonly kind: TakenKind;
  /** Milliseconds. */
  readonly receivedAt: number;
  readonly text: string;
  /** What the text says. */
  readonly json: unknown;
}

export interface TrackingOptions extends Omit<LiveOptions, 'read' | 'onFailure'> {
  readonly random: (bytes: number) => Buffer;
}

/** Opens the journal in `directory` and takes up what an earlier process left in it. The workspace stays the caller's. */
export async function openTracking(workspace: Workspace, { random, ...options }: TrackingOptions): Promise<Tracking> {
  const { control } = workspace.store;
  const listeners: ((error: unknown) => void)[] = [];
  const fail = (error: unknown) => {
    for (const listener of listeners) listener(error);
  };
  const links = await openLinks(control, random);
  const readings = await openReadings(control, links.open);
  const read = (entry: Entry) => readAgain(entry, number => readings.reader(number));
  const live = await openLive(workspace, { ...options, read, onFailure: fail });
  const settle = async () => {
    const { zone, country } = await readSettings(control);
    await readings.change({ zone, country, blocked: live.rules.blocked });
  };
  await settle();
  // Settings are changed in `around`, after which everything is read anew.
  const forget = live.onChanges(news => {
    if (news === 'reread') settle().catch(fail);
  });
  const plans = await openPlanBook(control, fail);
  return {
    live,
    plans,
    links,
    async take({ source, kind, receivedAt, text, json }) {
      const number = readings.current;
      const result = readRequest(json, { kind, receivedAt }, readings.reader(number));
      if (!result.ok || result.value.calls.length === 0) return result;
      const { calls } = result.value;
      await live.accept({ source, receivedAt, kind: `${kind} ${number}`, body: text, calls });
      plans.see(source, calls, receivedAt);
      return result;
    },
    onFailure: listener => void listeners.push(listener),
    async close() {
      forget();
      await live.close();
      await plans.close();
    },
  };
}

/** Calls of an entry in the journal: those that were taken when it came, and no others. */
function readAgain(
  { kind: written, receivedAt, body }: Entry,
  readerOf: (number: number) => Parameters<typeof readRequest>[2],
): readonly SaidCall[] {
  const [name, number] = written.split(' ');
  const kind = TAKEN_KINDS.find(known => known === name);
  if (kind === undefined) throw new Error(`The journal holds an entry of an unknown kind: ${written}.`);
  const result = readRequest(JSON.parse(body), { kind, receivedAt }, readerOf(Number(number)));
  if (!result.ok) throw new Error('The journal holds an entry that cannot be read.');
  return result.value.calls;
}

/** The write key that stands in a body, where there is one. */
export const keyInBody = (json: unknown): string | undefined =>
  isObject(json) && typeof json.writeKey === 'string' ? json.writeKey : undefined;
