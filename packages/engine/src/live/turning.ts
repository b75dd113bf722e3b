import type { Result } from '@satsuma/core';
import type { Workspace } from '../workspace/workspace.ts';
import { type Erased, erasePerson } from './erase/erase.ts';
import { groundOf } from './ground.ts';
import { settleMeeting } from './identity/ledger.ts';
import { keepApart, sweepLosers, type UndoneMerge, undoMerge } from './identity/undo.ts';
import type { Intake } from './intake.ts';
import { writeRecomputed } from './marks.ts';
import type { Standing } from './standing.ts';
import type { Stock } from './stock.ts';
import { touchedBy } from './touched.ts';

/** Since the process began. */
export interface Counts {
  readonly batches: number;
  /** Calls that were applied. */
  readonly calls: number;
  /** Calls whose message had been taken before. */
  readonly repeated: number;
  /** Events that the engine does not take, and that were kept aside. */
  readonly aside: number;
}

/** What a batch spends its time on. */
export type Stage = 'due' | 'write' | 'evaluate' | 'finish';

/** Told how long each stage of each batch took, milliseconds. */
export type OnStage = (stage: Stage, ms: number) => void;

/** How often it is written down how far everything has been evaluated, milliseconds. */
const MARKED = 60_000;
/** How often the rows are taken out that people left behind who became somebody else, and how long they lie, milliseconds. */
const SWEPT = 3_600_000;

export interface TurningParts {
  readonly intake: Intake;
  readonly standing: Standing;
  readonly stock: Stock;
  readonly onStage: OnStage;
  /** When everything was last computed over everybody, and how often it is to be: milliseconds. */
  readonly recomputed: number;
  readonly recomputeEvery: number;
}

/** The pieces of work of the lane; each leaves everything consistent. */
export class Turning {
  private readonly workspace: Workspace;
  private readonly intake: Intake;
  private readonly standing: Standing;
  private readonly stock: Stock;
  private readonly onStage: OnStage;
  private marked: number;
  private swept: number;
  private readonly recomputeEvery: number;
  /** When what is measured for classes was last measured: milliseconds. */
  recomputed: number;
  counts: Counts = { batches: 0, calls: 0, repeated: 0, aside: 0 };

  constructor(workspace: Workspace, { intake, standing, stock, onStage, recomputed, recomputeEvery }: TurningParts) {
    this.workspace = workspace;
    this.intake = intake;
    this.standing = standing;
    this.stock = stock;
    this.onStage = onStage;
    this.marked = standing.evaluated;
    this.swept = standing.evaluated;
    this.recomputed = recomputed;
    this.recomputeEvery = recomputeEvery;
  }

  /** What is due, then a batch of what waits. */
  async turn(): Promise<void> {
    const { standing, intake } = this;
    const now = this.later();
    await this.timed('due', () => standing.prepare(now));
    const { zone } = standing.evaluation.library.catalog;
    const taken = await this.timed('write', () => intake.next(now, zone));
    if (taken === undefined) await this.timed('due', () => standing.passTime(now - 1));
    else {
      const { batch, done, isRepeated } = taken;
      const touched = touchedBy(done, standing.evaluation.dependence);
      // Of what was written before it is not known what is new.
      standing.learn(done, isRepeated ? [] : batch.decision.people);
      await this.timed('evaluate', () => standing.take(touched, done.moves, now));
      await this.timed('finish', async () => {
        await intake.finish(batch);
        if (this.stock.count(done.calls)) await this.stock.write(this.workspace.store.control);
      });
      this.counts = {
        batches: this.counts.batches + 1,
        calls: this.counts.calls + done.calls.length,
        repeated: this.counts.repeated + batch.calls.length - done.calls.length,
        aside: this.counts.aside + done.aside,
      };
    }
    if (now - this.marked > MARKED) await this.mark();
    if (now - this.recomputed >= this.recomputeEvery) await this.recompute('measured anew');
  }

  private async timed<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    const done = await work();
    this.onStage(stage, performance.now() - started);
    return done;
  }

  /** What is due by now. */
  async catchUp(): Promise<void> {
    await this.standing.passTime(this.workspace.clock());
  }

  /** Makes two people one, as somebody says they are. The one with the smaller number stays. */
  async merge(a: number, b: number): Promise<void> {
    while (this.intake.isUnderWay) await this.turn();
    await this.standing.passTime(this.workspace.clock());
    await this.intake.merge(Math.min(a, b), Math.max(a, b), this.later());
    await this.turn();
    await settleMeeting(this.workspace.store.control, a, b, 'merged');
  }

  /** Takes a merge back, and finds out where the two stand now. */
  async undo(merge: string): Promise<Result<UndoneMerge>> {
    while (this.intake.isUnderWay) await this.turn();
    const undone = await undoMerge(this.workspace.store, merge, this.later());
    await this.intake.forget();
    if (undone.ok) await this.takeBack(undone.value, `undo of merge ${merge}`);
    return undone;
  }

  /** Two people who were one: what each of them is in now. */
  async takeBack({ loser, holder }: UndoneMerge, cause: string): Promise<void> {
    const now = this.later();
    await this.standing.passTime(now - 1);
    this.standing.forget([loser, holder]);
    const touched = [loser, holder].map(profile => ({ profile, affected: undefined, cause }));
    await this.standing.take(touched, [], now);
  }

  async keepApart(a: number, b: number): Promise<void> {
    await keepApart(this.workspace.store.control, a, b, this.workspace.clock());
    await this.intake.forget();
  }

  /** Takes a person out for good. What was taken of them before is applied first, so that it is taken out too. */
  async erase(profile: number): Promise<Result<Erased>> {
    do await this.turn();
    while (this.intake.calls > 0 || this.intake.isUnderWay);
    return this.around(() => erasePerson(this.workspace, profile));
  }

  async around<T>(work: () => Promise<T>): Promise<T> {
    await this.catchUp();
    const { control } = this.workspace.store;
    await this.stock.write(control);
    const before = await groundOf(control);
    try {
      return await work();
    } finally {
      await this.intake.forget();
      await this.standing.reload();
      const after = await groundOf(control);
      if (after !== before) await this.standing.computeAll(this.later(), after);
    }
  }

  async recompute(cause: string): Promise<void> {
    await this.catchUp();
    await this.standing.computeAll(this.later(), cause);
    this.recomputed = this.standing.evaluated;
    await writeRecomputed(this.workspace.store.control, this.recomputed);
  }

  async mark(): Promise<void> {
    const { control } = this.workspace.store;
    this.marked = this.standing.evaluated;
    await this.stock.write(control);
    await this.standing.mark();
    if (this.marked - this.swept > SWEPT) {
      this.swept = this.marked;
      await sweepLosers(this.workspace.store, this.marked - SWEPT);
    }
  }

  /** The clock, but never where everything has been evaluated already. */
  private later = (): number => Math.max(this.workspace.clock(), this.standing.evaluated + 1);
}
