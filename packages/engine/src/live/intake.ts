import type { SaidCall } from '../track/said.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Batch, TakenCall } from './apply/batch.ts';
import { type CarriedOut, carryOut, openBeginnings } from './apply/carry-out.ts';
import { type Messages, openMessages } from './apply/messages.ts';
import type { Decision } from './identity/decision.ts';
import { apartKey, readApart } from './identity/ledger.ts';
import { openPeople, type People } from './identity/people.ts';
import { resolve } from './identity/resolve.ts';
import type { Rules } from './identity/rules.ts';
import type { Entry, Journalled } from './journal/entry.ts';
import type { Journal } from './journal/journal.ts';

/** The calls of an entry, read again: the same as when it was taken. */
export type ReadEntry = (entry: Entry) => readonly SaidCall[];

/** An entry in the journal, with its calls. */
interface Waiting {
  readonly number: number;
  readonly source: string;
  readonly receivedAt: number;
  readonly calls: readonly SaidCall[];
}

/** A batch that was carried out. */
export interface Taken {
  readonly batch: Batch;
  readonly done: CarriedOut;
  /** It was begun before, and may have been carried out in part or in whole. */
  readonly isRepeated: boolean;
}

/** Calls are taken up together until there are so many. */
const CALLS_AT_A_TIME = 8_000;

/** Calls on their way from the journal to the warehouse. Used by one piece of work at a time, but for `add`. */
export class Intake {
  private readonly workspace: Workspace;
  private readonly journal: Journal;
  private readonly rules: Rules;
  private readonly people: People;
  private readonly messages: Messages;
  private readonly beginnings = openBeginnings();
  private apart: ReadonlySet<string> = new Set();
  private waiting: Waiting[] = [];
  private begun: Batch | undefined;
  private lastNumber: number;
  /** Calls that wait. */
  calls = 0;

  constructor(workspace: Workspace, journal: Journal, rules: Rules) {
    this.workspace = workspace;
    this.journal = journal;
    this.rules = rules;
    this.people = openPeople(workspace.store.warehouse, (a, b) => this.apart.has(apartKey(a, b)));
    this.messages = openMessages(workspace.store.warehouse);
    this.lastNumber = journal.left.lastBatch;
  }

  /** Takes up what an earlier process left: the batch it had decided, and what it had answered for. */
  async recover(read: ReadEntry): Promise<void> {
    const { batch, entries } = this.journal.left;
    const left = entries.map(entry => ({ ...entry, calls: read(entry) }));
    if (batch !== undefined) {
      const taken = left.filter(entry => entry.number <= batch.upTo).flatMap(entry => this.takenCalls(entry));
      const { now, decision } = JSON.parse(batch.decision) as { now: number; decision: Decision };
      const { number, upTo } = batch;
      this.begun = { number, id: this.idOf(number), upTo, now, calls: taken, decision };
    }
    const after = batch?.upTo ?? 0;
    for (const entry of left.filter(one => one.number > after)) this.add(entry, entry.calls);
    await this.forget();
  }

  add({ number, source, receivedAt }: Omit<Journalled, 'body' | 'kind'>, calls: readonly SaidCall[]): void {
    this.waiting.push({ number, source, receivedAt, calls });
    this.calls += calls.length;
  }

  /** Milliseconds: when the call that waits longest came; undefined when none does. */
  get oldest(): number | undefined {
    return this.begun?.calls[0]?.receivedAt ?? this.waiting[0]?.receivedAt;
  }

  /**
   * Decides what waits, writes that down, and carries it out; undefined when nothing waits. Fails with nothing lost: called again, it
   * goes on with the same batch.
   */
  async next(now: number, zone: string): Promise<Taken | undefined> {
    const isRepeated = this.begun !== undefined;
    try {
      this.begun ??= await this.begin(now);
      const batch = this.begun;
      if (batch === undefined) return undefined;
      const done = await carryOut(this.workspace.store, batch, { beginnings: this.beginnings, zone, isRepeated });
      // Who was new by what was written before is not known: anybody may have been.
      const begun = isRepeated ? new Set(done.calls.map(call => call.profile)) : done.begun;
      return { batch, isRepeated, done: { ...done, begun } };
    } catch (error) {
      await this.forget();
      throw error;
    }
  }

  /** Begins a batch without calls: two people whom somebody says to be one. */
  async merge(winner: number, loser: number, now: number): Promise<void> {
    if (this.begun !== undefined) throw new Error('a batch is under way');
    const merges = [{ winner, loser, call: -1, by: 'hand' }];
    const decision: Decision = { whose: [], people: [], identifiers: [], merges, meetings: [] };
    const number = this.lastNumber + 1;
    const batch = { number, id: this.idOf(number), upTo: 0, now, calls: [], decision };
    await this.journal.begin({ number: batch.number, upTo: 0, decision: JSON.stringify({ now, decision }) });
    this.lastNumber = batch.number;
    this.begun = batch;
  }

  /** Whether a batch was decided and not finished. */
  get isUnderWay(): boolean {
    return this.begun !== undefined;
  }

  /** Everything about the batch is done: its entries are no more needed. */
  async finish(batch: Batch): Promise<void> {
    await this.journal.finish(batch.number, batch.upTo);
    this.people.learn(batch.decision);
    this.messages.learn(batch.calls);
    this.begun = undefined;
  }

  /** People were written by somebody else: nothing that is at hand is to be trusted. */
  async forget(): Promise<void> {
    this.people.forget();
    this.beginnings.clear();
    await this.rules.read();
    this.apart = await readApart(this.workspace.store.control);
  }

  private async begin(now: number): Promise<Batch | undefined> {
    const [first] = this.waiting;
    if (first === undefined) return undefined;
    let count = 0;
    let size = 0;
    while (count < this.waiting.length && (count === 0 || size < CALLS_AT_A_TIME)) {
      size += this.waiting[count]?.calls.length ?? 0;
      count++;
    }
    const entries = this.waiting.slice(0, count);
    const calls = entries.flatMap(entry => this.takenCalls(entry));
    const decision = await this.decide(calls);
    const number = this.lastNumber + 1;
    const batch = { number, id: this.idOf(number), upTo: entries.at(-1)?.number ?? 0, now, calls, decision };
    const record = { number: batch.number, upTo: batch.upTo, decision: JSON.stringify({ now, decision }) };
    await this.journal.begin(record);
    this.lastNumber = batch.number;
    this.waiting = this.waiting.slice(count);
    this.calls -= calls.length;
    return batch;
  }

  private async decide(calls: readonly TakenCall[]): Promise<Decision> {
    const [fresh, known] = await Promise.all([
      this.messages.areNew(calls),
      this.people.lookUp(calls.map(call => call.said.identifiers)),
    ]);
    const named = calls.map((call, i) => (fresh[i] ? call.said.identifiers : null));
    return resolve(named, known, this.rules.current, await this.people.next());
  }

  /** Numbers begin anew with a new journal; ids do not come again. */
  private idOf = (number: number): string => `${this.journal.left.id}.${number}`;

  /** A call without an id of its own gets one by its place in the journal, the same each time it is read. */
  private takenCalls({ number, source, receivedAt, calls }: Waiting): TakenCall[] {
    return calls.map((said, i) => ({
      source,
      receivedAt,
      said,
      message: said.messageId === '' ? `${this.journal.left.id}:${number}:${i}` : said.messageId,
    }));
  }
}
