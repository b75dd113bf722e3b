import { commonInstants, dueOf } from '../due/due-of.ts';
import { findDue } from '../due/find-due.ts';
import type { CommonInstant } from '../due/sweeps.ts';
import { fetchHistories } from '../person/fetch.ts';
import type { History } from '../person/history.ts';
import type { LoggedChange } from '../understand/log.ts';
import { computeMemberships } from '../workspace/compute.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Agenda, agendaOf } from './agenda.ts';
import type { Move } from './apply/merges.ts';
import type { Evaluation } from './memberships/evaluation.ts';
import { loadEvaluation } from './memberships/load.ts';
import { appendChanges, takeOver } from './memberships/log.ts';
import { loadMemberships, type Memberships } from './memberships/memberships.ts';
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
  private current: { evaluation: Evaluation; memberships: Memberships };
  private agenda: Agenda | undefined;
  private common: readonly CommonInstant[] = [];
  /** Milliseconds: everything up to here has been evaluated. */
  evaluated: number;

  private constructor(
    workspace: Workspace,
    onChanges: OnChanges,
    current: { evaluation: Evaluation; memberships: Memberships },
    evaluated: number,
  ) {
    this.workspace = workspace;
    this.onChanges = onChanges;
    this.current = current;
    this.evaluated = evaluated;
  }

  static async open(workspace: Workspace, evaluated: number, onChanges: OnChanges): Promise<Standing> {
    return new Standing(workspace, onChanges, await load(workspace), evaluated);
  }

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

  /** Definitions, people or memberships were written by somebody else: reads all of it anew. */
  async reload(): Promise<void> {
    this.current = await load(this.workspace);
    this.agenda = undefined;
    this.onChanges('reread');
  }

  /** Evaluates everybody who is due up to `now`, as of the instants at which they are. */
  async passTime(now: number): Promise<void> {
    if (now <= this.evaluated) return;
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
    await computeMemberships(this.workspace, { asOf: now, cause });
    this.evaluated = now;
    await this.reload();
  }

  /** Evaluates people about whom there is news, as of `now`. */
  async take(touched: readonly Touched[], moves: readonly Move[], now: number): Promise<void> {
    const changes = moves.flatMap(({ from }) => this.dismiss(from, now));
    const agenda = await this.agendaFrom(this.evaluated);
    for (let i = 0; i < touched.length; i += AT_A_TIME) {
      const some = touched.slice(i, i + AT_A_TIME);
      const histories = await this.histories(some.map(one => one.profile));
      for (const { profile, affected, cause } of some) {
        const history = histories.get(profile);
        if (history === undefined) continue;
        changes.push(...this.evaluate(history, now, cause, affected));
        for (const at of dueOf(history, this.evaluation.crossings, now, agenda.until)) agenda.add({ profile, at });
      }
    }
    this.evaluated = now;
    await this.log(changes);
  }

  private async passUntil(agenda: Agenda, until: number): Promise<void> {
    for (;;) {
      const instant = this.common[0]?.at ?? Number.POSITIVE_INFINITY;
      const people = agenda.takeUntil(Math.min(until, instant));
      for (let i = 0; i < people.length; i += AT_A_TIME) {
        const some = people.slice(i, i + AT_A_TIME);
        const histories = await this.histories([...new Set(some.map(due => due.profile))]);
        const changes = some.flatMap(({ profile, at }) => {
          const history = histories.get(profile);
          return history === undefined ? [] : this.evaluate(history, at, 'clock');
        });
        await this.log(changes);
      }
      if (instant > until) return;
      await this.passCommon(instant);
    }
  }

  /** An instant that concerns everybody: the segments that it may change are computed over everybody, as of it. */
  private async passCommon(instant: number): Promise<void> {
    const concerned = this.common.filter(one => one.at === instant).flatMap(one => one.references);
    this.common = this.common.filter(one => one.at !== instant);
    const only = [...new Set(concerned)].filter(id => this.isLive(id));
    if (only.length === 0) return;
    await computeMemberships(this.workspace, { only, asOf: instant, cause: 'clock' });
    this.current = await load(this.workspace);
    this.onChanges('reread');
  }

  private isLive = (id: string): boolean => this.memberships.segments.has(id) || this.memberships.segmentations.has(id);

  private async agendaFrom(from: number, ahead = AHEAD): Promise<Agenda> {
    if (this.agenda !== undefined && this.agenda.until > from) return this.agenda;
    const until = from + ahead;
    const { crossings } = this.evaluation;
    const agenda = agendaOf(until, await findDue(this.workspace.store.warehouse, crossings, from, until));
    this.common = commonInstants(crossings, from, until);
    this.agenda = agenda;
    return agenda;
  }

  private histories(profiles: readonly number[]): Promise<ReadonlyMap<number, History>> {
    return fetchHistories(this.workspace.store.warehouse, profiles, this.evaluation.needs);
  }

  private evaluate(history: History, at: number, cause: string, only?: ReadonlySet<string>): readonly LoggedChange[] {
    return takeOver(this.memberships, history.profile, this.evaluation.evaluate(history, at, only), at, cause);
  }

  /** Somebody who is no more is in nothing. */
  private dismiss(profile: number, now: number): readonly LoggedChange[] {
    const segments = new Map([...this.memberships.segments].map(id => [id, false]));
    const classes = new Map([...this.memberships.segmentations].map(id => [id, '']));
    return takeOver(this.memberships, profile, { segments, classes }, now, 'merge');
  }

  private async log(changes: readonly LoggedChange[]): Promise<void> {
    if (changes.length === 0) return;
    this.onChanges({ changes: await appendChanges(this.workspace.store.warehouse, changes) });
  }
}

async function load(workspace: Workspace) {
  const evaluation = await loadEvaluation(workspace);
  const memberships = await loadMemberships(workspace.store, {
    segments: [...evaluation.plan.segments.keys()].filter(id => evaluation.library.segments.has(id)),
    segmentations: [...evaluation.segmentations.keys()],
  });
  return { evaluation, memberships };
}
