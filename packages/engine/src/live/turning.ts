import type { Workspace } from '../workspace/workspace.ts';
import type { Intake } from './intake.ts';
import { writeMark } from './marks.ts';
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
}

/** How often it is written down how far everything has been evaluated, milliseconds. */
const MARKED = 60_000;

/** The pieces of work of the lane; each leaves everything consistent. */
export class Turning {
  private readonly workspace: Workspace;
  private readonly intake: Intake;
  private readonly standing: Standing;
  private readonly stock: Stock;
  private marked: number;
  counts: Counts = { batches: 0, calls: 0, repeated: 0 };

  constructor(workspace: Workspace, intake: Intake, standing: Standing, stock: Stock) {
    this.workspace = workspace;
    this.intake = intake;
    this.standing = standing;
    this.stock = stock;
    this.marked = standing.evaluated;
  }

  /** What is due, then a batch of what waits. */
  async turn(): Promise<void> {
    const { standing, intake } = this;
    const now = this.later();
    await standing.passTime(now - 1);
    const taken = await intake.next(now, standing.evaluation.library.catalog.zone);
    if (taken !== undefined) {
      const { batch, done } = taken;
      const added = new Set(batch.decision.people);
      const touched = touchedBy(done, standing.evaluation.dependence, profile => added.has(profile));
      await standing.take(touched, done.moves, now);
      await intake.finish(batch);
      if (this.stock.count(done.calls)) await this.stock.write(this.workspace.store.control);
      this.counts = {
        batches: this.counts.batches + 1,
        calls: this.counts.calls + done.calls.length,
        repeated: this.counts.repeated + batch.calls.length - done.calls.length,
      };
    }
    if (now - this.marked > MARKED) await this.mark();
  }

  /** What is due by now. */
  async catchUp(): Promise<void> {
    await this.standing.passTime(this.workspace.clock());
  }

  async around<T>(work: () => Promise<T>): Promise<T> {
    await this.catchUp();
    await this.stock.write(this.workspace.store.control);
    try {
      return await work();
    } finally {
      await this.intake.forget();
      await this.standing.reload();
    }
  }

  async recompute(cause: string): Promise<void> {
    await this.standing.computeAll(this.later(), cause);
  }

  async mark(): Promise<void> {
    const { control } = this.workspace.store;
    this.marked = this.standing.evaluated;
    await this.stock.write(control);
    await writeMark(control, this.marked);
  }

  /** The clock, but never where everything has been evaluated already. */
  private later = (): number => Math.max(this.workspace.clock(), this.standing.evaluated + 1);
}
