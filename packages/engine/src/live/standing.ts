import { commonInstants, dueOf } from '../due/due-of.ts';
import { findDue } from '../due/find-due.ts';
import type { CommonInstant } from '../due/sweeps.ts';
import type { History } from '../person/history.ts';
import { lastLogged } from '../run/fold.ts';
import type { LoggedChange } from '../understand/log.ts';
import { computeMemberships } from '../workspace/compute.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Agenda, agendaOf, type Taken } from './agenda.ts';
import type { CarriedOut } from './apply/carry-out.ts';
import type { Move } from './apply/merges.ts';
import { type Histories, nothingOf, openHistories } from './histories/histories.ts';
import { writeMark } from './marks.ts';
import type { Evaluation } from './memberships/evaluation.ts';
import { loadEvaluation } from './memberships/load.ts';
import { appendChanges, takeOver } from './memberships/log.ts';
import { liveIn, loadMemberships, type Memberships } from './memberships/memberships.ts';
import { type TakenUp, takeUp } from './take-up.ts';
import type { Touched } from './touched.ts';

/** Told of every change of membership once it is in the log: the lines, or that a computation wrote more than is worth passing on. */
export type OnChanges = (news: { readonly changes: readonly LoggedChange[] } | 'reread') => void;

/** How far ahead it is asked who is due, milliseconds; the further, the more there is to remember and the less often it is asked. */
const AHEAD = 3_600_000;
/** The same after a pause: what has gone by is asked for in longer pieces. */
const AHEAD_AFTER_A_PAUSE = 6 * AHEAD;
/** After a longer pause everything is computed over everybody, as of its end: changes are then dated later than they came. */
const LONG_PAUSE = 72 * AHEAD;
/** People whose histories are in memory at once. */
const AT_A_TIME = 500;

/** Where everybody stands: who is in what as of `evaluated`, and what time will change. Used by one piece of work at a time. */
export class Standing {
  private readonly workspace: Workspace;
  private readonly onChanges: OnChanges;
  private current: Current;
  private agenda: Agenda | undefined;
  private common: readonly CommonInstant[] = [];
  private isDoubted = false;
  /** Nothing is logged as of this instant or before: it may have been told already that there is no more. Milliseconds. */
  private told: number;
  /** Milliseconds: everything up to here has been evaluated. */
  evaluated: number;
  /** Milliseconds: before this nothing is logged any more, also by a process that takes up what this one left. */
  kept: number;

  private constructor(workspace: Workspace, onChanges: OnChanges, current: Current, { evaluated, told }: TakenUp) {
    this.workspace = workspace;
    this.onChanges = onChanges;
    this.current = current;
    this.evaluated = evaluated;
    this.told = told;
    this.kept = told;
  }

  static async open(workspace: Workspace, onChanges: OnChanges): Promise<Standing> {
    const current = await load(workspace);
    const standing = new Standing(workspace, onChanges, current, await takeUp(workspace, current.memberships));
    await standing.passTime(await standing.leftOff());
    await standing.mark();
    return standing;
  }

  /** Writes down how far everything has been evaluated. */
  mark(): Promise<void> {
    return this.markAt(this.evaluated);
  }

  private async markAt(instant: number): Promise<void> {
    await writeMark(this.workspace.store.control, instant);
    this.kept = Math.max(this.kept, instant);
  }

  /** What the log and computations know up to, and what was told: to be passed before anything else. */
  private leftOff = async (): Promise<number> => Math.max(await lastLogged(this.workspace.store), this.told + 1);

  get evaluation(): Evaluation {
    return this.current.evaluation;
  }

  get memberships(): Memberships {
    return this.current.memberships;
  }

  /** When somebody is due next; Infinity when nobody is, as far as it is known. */
  get next(): number {
    return Math.min(this.agenda?.next ?? 0, this.common[0]?.at ?? Number.POSITIVE_INFINITY, this.agenda?.until ?? 0);
  }

  get agendaSize(): number {
    return this.agenda?.size ?? 0;
  }

  /**
   * Definitions, people or memberships were written by somebody else: reads all of it anew. What was computed meanwhile may be as of a
   * later instant than the rest has been evaluated up to; the rest follows.
   */
  async reload(): Promise<void> {
    this.current = await load(this.workspace);
    this.agenda = undefined;
    await this.orDoubt(async () => this.pass(await lastLogged(this.workspace.store)));
    await this.mark();
    this.onChanges('reread');
  }

  /** Evaluates everybody who is due up to `now`, as of the instants at which they are. */
  async passTime(now: number): Promise<void> {
    await this.settleDoubt();
    if (now > this.evaluated) await this.orDoubt(() => this.pass(now));
  }

  private async pass(now: number): Promise<void> {
    if (now - this.evaluated > LONG_PAUSE) await this.computeAll(now, 'clock');
    else {
      while (this.evaluated < now) {
        const ahead = now - this.evaluated > AHEAD ? AHEAD_AFTER_A_PAUSE : AHEAD;
        const agenda = await this.agendaFrom(this.evaluated, ahead);
        const until = Math.min(now, agenda.until);
        await this.passUntil(agenda, until);
        this.evaluated = until;
      }
    }
  }

  /** Computes everything over everybody: what is measured for classes is measured anew. */
  async computeAll(now: number, cause: string): Promise<void> {
    await this.compute(liveIn(this.memberships), now, cause);
    this.evaluated = now;
    await this.reload();
  }

  /**
   * What must be done before a batch is taken as of `now`: what concerns everybody, and what is long due. Who else is due by then is
   * looked at together with the people of the batch.
   */
  async prepare(now: number): Promise<void> {
    await this.settleDoubt();
    const agenda = this.agenda;
    const common = this.common[0]?.at ?? Number.POSITIVE_INFINITY;
    if (agenda === undefined || agenda.until < now || common < now) await this.passTime(now - 1);
  }

  /**
   * What a batch has written: histories at hand grow by it. To be told once.
   *
   * @param people of whom there is nothing else
   */
  learn({ calls, traits, moves }: CarriedOut, people: readonly number[]): void {
    const { histories } = this.current;
    const moved = new Set(moves.flatMap(({ from, to }) => [from, to]));
    const isNew = new Set(people);
    histories.forget(moved);
    const staying = calls.filter(call => !moved.has(call.profile));
    histories.add({ calls: staying, traits }, profile => isNew.has(profile));
  }

  /** What is at hand is not to be trusted: something was written, and it is not known how much. */
  forget(profiles?: Iterable<number>): void {
    if (profiles === undefined) this.current.histories.clear();
    else this.current.histories.forget(profiles);
  }

  /** What fails may have changed memberships in memory and not in the log: the log then says how things stand, and is read anew. */
  private async orDoubt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.isDoubted = true;
      throw error;
    }
  }

  private async settleDoubt(): Promise<void> {
    if (!this.isDoubted) return;
    this.current = await load(this.workspace);
    this.agenda = undefined;
    const { evaluated, told } = await takeUp(this.workspace, this.memberships);
    this.told = Math.max(told, this.evaluated);
    this.evaluated = Math.max(evaluated, this.evaluated - 1);
    this.isDoubted = false;
    await this.orDoubt(async () => this.pass(await this.leftOff()));
    await this.mark();
    this.onChanges('reread');
  }

  /** Evaluates who is due by `now`, then people about whom there is news, as of `now`. `prepare` comes before. */
  take(touched: readonly Touched[], moves: readonly Move[], now: number): Promise<void> {
    return this.orDoubt(() => this.evaluateTouched(touched, moves, now));
  }

  private async evaluateTouched(touched: readonly Touched[], moves: readonly Move[], now: number): Promise<void> {
    const agenda = await this.agendaFrom(this.evaluated);
    const changes: LoggedChange[] = [];
    for (let taken = agenda.take(now); taken.due.length > 0; taken = agenda.take(now))
      changes.push(...(await this.passDue(agenda, taken)));
    for (let i = 0; i < touched.length; i += AT_A_TIME) {
      const some = touched.slice(i, i + AT_A_TIME);
      const histories = await this.histories(some.map(one => one.profile));
      for (const { profile, affected, cause } of some) {
        const history = histories.get(profile);
        changes.push(...this.evaluate(history, now, cause, affected));
        if (history !== undefined) agenda.move(profile, this.nextAfter(now, history, agenda));
      }
    }
    changes.push(...moves.flatMap(({ from }) => this.dismiss(from, now)));
    await this.log(changes, agenda, now);
  }

  private async passUntil(agenda: Agenda, until: number): Promise<void> {
    for (;;) {
      const instant = this.common[0]?.at ?? Number.POSITIVE_INFINITY;
      const limit = Math.min(until, instant);
      for (let taken = agenda.take(limit); taken.due.length > 0; taken = agenda.take(limit))
        await this.log(await this.passDue(agenda, taken), agenda);
      if (instant > until) return;
      await this.passCommon(instant);
    }
  }

  /** Evaluates people at their instants, each up to where nobody else is due: what changes, in no order. */
  private async passDue(agenda: Agenda, { due, upTo }: Taken): Promise<readonly LoggedChange[]> {
    const changes: LoggedChange[] = [];
    const knownOf = Map.groupBy(due, one => one.profile);
    const profiles = [...knownOf.keys()];
    for (let i = 0; i < profiles.length; i += AT_A_TIME) {
      const some = profiles.slice(i, i + AT_A_TIME);
      const histories = await this.histories(some);
      for (const profile of some) {
        const history = histories.get(profile);
        if (history === undefined) continue;
        const known = (knownOf.get(profile) ?? []).map(one => one.at);
        const first = Math.min(...known);
        const own = dueOf(history, this.evaluation.crossings, agenda.from, agenda.until);
        const instants = [...known, ...own.filter(at => first <= at && at <= upTo)];
        const passed = new Set(instants.map(at => Math.max(at, this.told + 1)));
        for (const at of [...passed].sort((a, b) => a - b)) changes.push(...this.evaluate(history, at, 'clock'));
        agenda.move(profile, own.find(at => at > upTo) ?? Number.POSITIVE_INFINITY);
      }
    }
    return changes;
  }

  private nextAfter(now: number, history: History, { from, until }: Agenda): number {
    return dueOf(history, this.evaluation.crossings, from, until).find(at => at > now) ?? Number.POSITIVE_INFINITY;
  }

  /** An instant that concerns everybody: the segments that it may change are computed over everybody, as of it. */
  private async passCommon(instant: number): Promise<void> {
    const concerned = this.common.filter(one => one.at === instant).flatMap(one => one.references);
    this.common = this.common.filter(one => one.at !== instant);
    const only = [...new Set(concerned)].filter(id => this.isLive(id) && this.memberships.asOf(id) < instant);
    if (only.length === 0) return;
    await this.compute(only, instant, 'clock');
    await this.markAt(instant);
    this.current = await load(this.workspace);
    this.onChanges('reread');
  }

  private async compute(only: readonly string[], asOf: number, cause: string): Promise<void> {
    const computed = await computeMemberships(this.workspace, { only, asOf, cause });
    if (!computed.ok)
      throw new Error(`memberships cannot be computed: ${computed.problems.map(p => p.code).join(', ')}`);
  }

  private isLive = (id: string): boolean => this.memberships.segments.has(id) || this.memberships.segmentations.has(id);

  private async agendaFrom(from: number, ahead = AHEAD): Promise<Agenda> {
    if (this.agenda !== undefined && this.agenda.until > from) return this.agenda;
    const until = from + ahead;
    const { crossings } = this.evaluation;
    const agenda = agendaOf(from, until, await findDue(this.workspace.store.warehouse, crossings, from, until));
    this.common = commonInstants(crossings, from, until);
    this.agenda = agenda;
    return agenda;
  }

  private histories(profiles: readonly number[]): Promise<ReadonlyMap<number, History>> {
    return this.current.histories.of(profiles);
  }

  /** Somebody without a history is no more: what they were in was left when they went. */
  private evaluate(
    history: History | undefined,
    at: number,
    cause: string,
    only?: ReadonlySet<string>,
  ): readonly LoggedChange[] {
    if (history === undefined) return [];
    return takeOver(this.memberships, history.profile, this.evaluation.evaluate(history, at, only), at, cause);
  }

  /** Somebody who is no more is in nothing. */
  private dismiss(profile: number, now: number): readonly LoggedChange[] {
    const segments = new Map([...this.memberships.segments].map(id => [id, false]));
    const classes = new Map([...this.memberships.segmentations].map(id => [id, '']));
    return takeOver(this.memberships, profile, { segments, classes }, now, 'merge');
  }

  /**
   * Appends changes, and notes who is due because of what was logged: conditions may ask for classes of before.
   *
   * @param reached everything up to here is evaluated with them. Not before they are in the log: whoever reads it up to there reads it once
   */
  private async log(changes: readonly LoggedChange[], agenda: Agenda, reached = this.evaluated): Promise<void> {
    const logged = await appendChanges(this.workspace.store.warehouse, changes);
    this.kept = Math.max(this.kept, logged.at(-1)?.time ?? 0);
    this.evaluated = reached;
    if (logged.length === 0) return;
    this.onChanges({ changes: logged });
    const { crossings, askedOfBefore } = this.evaluation;
    for (const { profile, segment, time } of changes) {
      if (!askedOfBefore.has(segment)) continue;
      const moves = new Map([[segment, [time]]]);
      const own = dueOf(nothingOf(profile), crossings, agenda.from, agenda.until, moves);
      for (const at of own) if (at > time) agenda.add({ profile, at });
    }
  }
}

interface Current {
  readonly evaluation: Evaluation;
  readonly memberships: Memberships;
  readonly histories: Histories;
}

async function load(workspace: Workspace): Promise<Current> {
  const evaluation = await loadEvaluation(workspace);
  const memberships = await loadMemberships(workspace.store, {
    segments: [...evaluation.plan.segments.keys()].filter(id => evaluation.library.segments.has(id)),
    segmentations: [...evaluation.segmentations.keys()],
  });
  return { evaluation, memberships, histories: openHistories(workspace.store.warehouse, evaluation.needs) };
}
