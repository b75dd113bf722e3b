import { type Control, EMPTY_PLAN, learn, type SaidCall, type TrackingPlan, violations } from '@satsuma/engine';
import { type ViolationCount, violationCounts } from './counts.ts';
import { readPlans, writePlan } from './stored.ts';

/** The tracking plans of all sources, at hand: learned from what is taken, written down now and then. */
export interface PlanBook {
  /** The empty plan, where the source sent nothing yet. */
  of(source: string): TrackingPlan;
  /** Sources that have one. */
  sources(): readonly string[];
  /** Learns from calls that were taken; of an enforced plan, counts what breaks it. */
  see(source: string, calls: readonly SaidCall[], now: number): void;
  /** Decided by somebody: in force and written down when it resolves. */
  change(source: string, plan: TrackingPlan, now: number): Promise<void>;
  /** By day, all of them written down: see `ViolationCount`. */
  violations(source: string, days: { readonly from: string; readonly to: string }): Promise<readonly ViolationCount[]>;
  close(): Promise<void>;
}

/** Milliseconds: what was learned or counted may be lost for so long when the process is killed. */
const WRITTEN_EVERY = 2_000;

/** @param onFailure told when nothing can be written; it is tried again with what comes next */
export async function openPlanBook(control: Control, onFailure: (error: unknown) => void): Promise<PlanBook> {
  const plans = new Map(await readPlans(control));
  const counts = violationCounts(control);
  const changed = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    for (const [source, now] of [...changed]) {
      changed.delete(source);
      await writePlan(control, source, plans.get(source) ?? EMPTY_PLAN, now).catch(error => {
        changed.set(source, now);
        throw error;
      });
    }
    await counts.write();
  };
  /** One writing at a time. */
  const written = (): Promise<void> => {
    writing = writing.then(write, write);
    return writing;
  };
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      written().catch(onFailure);
    }, WRITTEN_EVERY).unref();
  };
  return {
    of: source => plans.get(source) ?? EMPTY_PLAN,
    sources: () => [...plans.keys()],
    see(source, calls, now) {
      const before = plans.get(source) ?? EMPTY_PLAN;
      if (before.enforced) {
        for (const call of calls) {
          for (const violation of violations(before, call)) {
            counts.add(source, violation, call.messageId, now);
            soon();
          }
        }
        return;
      }
      const after = calls.reduce(learn, before);
      if (after === before) return;
      plans.set(source, after);
      changed.set(source, now);
      soon();
    },
    async change(source, plan, now) {
      plans.set(source, plan);
      changed.set(source, now);
      await written();
    },
    async violations(source, days) {
      await written();
      return counts.read(source, days);
    },
    async close() {
      clearTimeout(timer);
      await written();
    },
  };
}
