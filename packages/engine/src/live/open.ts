import { join } from 'node:path';
import { failed, ok, type Problem } from '@satsuma/core';
import { readAttributes } from '../ingest/catalog/attributes.ts';
import type { Control } from '../store/control/control.ts';
import { sql, value } from '../store/sql.ts';
import type { Warehouse } from '../store/warehouse.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openRules, type Rules } from './identity/rules.ts';
import { resumeUndo } from './identity/undo.ts';
import { Intake } from './intake.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import { forgetJournal, recogniseJournal } from './journal/known.ts';
import { type Lane, openLane } from './lane.ts';
import { type Live, type LiveOptions, Overloaded } from './live.ts';
import { type Loop, openLoop } from './loop.ts';
import { readRecomputed } from './marks.ts';
import { checkStanding } from './oracle/check.ts';
import { type OnChanges, Standing } from './standing.ts';
import { openStock } from './stock.ts';
import { Turning } from './turning.ts';

/** Milliseconds that calls wait for others. */
const LINGER = 60;
const MOST_WAITING = 300_000;
/** Six hours. */
const RECOMPUTE_EVERY = 6 * 3_600_000;

/** Opens the journal, takes up what an earlier process left in it, and begins to work. */
export async function openLive(workspace: Workspace, options: LiveOptions): Promise<Live> {
  const { clock, store } = workspace;
  const rules = await openRules(store.control);
  const journal = await openKnown(store.control, join(options.directory, 'journal.sqlite'), options);
  const listeners = new Set<OnChanges>();
  const tell: OnChanges = news => {
    for (const listener of listeners) listener(news);
  };
  const intake = new Intake(workspace, journal, rules);
  await intake.recover(options.read);
  const standing = await Standing.open(workspace, tell);
  const stock = openStock(await readAttributes(store.control));
  const { onStage = () => {}, recomputeEvery = RECOMPUTE_EVERY } = options;
  const recomputed = (await readRecomputed(store.control)) ?? clock();
  const turning = new Turning(workspace, { intake, standing, stock, onStage, recomputed, recomputeEvery });
  const undone = await resumeUndo(store, clock());
  if (undone !== undefined) await turning.takeBack(undone, 'undo of a merge');
  const lane = openLane();
  const loop = (options.runs ?? true) ? loopOf({ workspace, intake, standing, turning, lane }, options) : undefined;
  loop?.plan(0);
  return faceOf({ workspace, rules, journal, listeners, intake, standing, turning, lane, loop }, options);
}

interface Work {
  readonly workspace: Workspace;
  readonly intake: Intake;
  readonly standing: Standing;
  readonly turning: Turning;
  readonly lane: Lane;
}

function loopOf({ workspace, intake, standing, turning, lane }: Work, { onFailure = () => {} }: LiveOptions): Loop {
  return openLoop({
    clock: workspace.clock,
    turn: () => lane.run(() => turning.turn()),
    more: () => intake.calls > 0,
    next: () => standing.next,
    onFailure,
  });
}

interface Opened extends Work {
  readonly rules: Rules;
  readonly journal: Journal;
  readonly listeners: Set<OnChanges>;
  /** Without one only `settle` makes it work. */
  readonly loop: Loop | undefined;
}

function faceOf(
  { workspace, rules, journal, listeners, intake, standing, turning, lane, loop }: Opened,
  { mostWaiting = MOST_WAITING, linger = LINGER, recomputeEvery = RECOMPUTE_EVERY }: LiveOptions,
): Live {
  const { clock, store } = workspace;
  let closed = false;
  return {
    async accept({ calls, ...entry }) {
      if (closed || intake.calls + calls.length > mostWaiting) throw new Overloaded();
      const number = await journal.append(entry);
      intake.add({ ...entry, number }, calls);
      loop?.plan(linger);
    },
    around: work => lane.run(() => turning.around(work)).finally(() => loop?.plan(0)),
    async settle() {
      do await lane.run(() => turning.turn());
      while (intake.calls > 0);
      await lane.run(() => turning.catchUp());
      loop?.plan(0);
    },
    recompute: cause => lane.run(() => turning.recompute(cause)),
    check: (id, signal) =>
      lane.run(async () => {
        while (intake.isUnderWay) await turning.turn();
        await turning.catchUp();
        return checkStanding(workspace, standing, id, signal);
      }),
    mergeProfiles: (a, b) =>
      lane.run(async () => {
        const problems = await unknownAmong(store.warehouse, [a, b]);
        if (problems.length > 0) return failed(problems);
        await turning.merge(a, b);
        return ok(null);
      }),
    undoMerge: merge => lane.run(() => turning.undo(merge)),
    erase: profile => lane.run(() => turning.erase(profile)).finally(() => loop?.plan(0)),
    keepApart: (a, b) => lane.run(() => turning.keepApart(a, b)),
    onChanges(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get memberships() {
      return standing.memberships;
    },
    get rules() {
      return rules.current;
    },
    status: () => ({
      ...turning.counts,
      waiting: intake.calls,
      lag: Math.max(0, clock() - (intake.oldest ?? clock())),
      due: standing.agendaSize,
      evaluated: standing.evaluated,
      kept: standing.kept,
      recomputed: turning.recomputed,
      recomputeEvery,
      failure: loop?.failure ?? null,
    }),
    async close() {
      closed = true;
      loop?.stop();
      await lane.run(() => turning.mark());
      await journal.close();
      if (intake.calls === 0 && !intake.isUnderWay) await forgetJournal(store.control);
    },
  };
}

async function openKnown(control: Control, path: string, options: LiveOptions): Promise<Journal> {
  const journal = await openJournal(path, options);
  try {
    await recogniseJournal(control, journal.left.id, path);
    return journal;
  } catch (error) {
    await journal.close();
    throw error;
  }
}

async function unknownAmong(warehouse: Warehouse, profiles: readonly number[]): Promise<readonly Problem[]> {
  if (new Set(profiles).size < profiles.length)
    return [{ code: 'bad-value', path: 'profiles', message: 'one profile cannot be merged with itself' }];
  const rows = await warehouse.rows<{ profile: number }>(
    sql`select distinct profile from profiles where profile in ${value.ints(profiles)}`,
  );
  return profiles
    .filter(profile => !rows.some(row => row.profile === profile))
    .map(profile => ({ code: 'unknown-person', path: 'profiles', message: `there is no profile ${profile}` }));
}
