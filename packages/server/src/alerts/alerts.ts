import { type Control, type Live, type OracleDifference, readSettings, type Workspace } from '@satsuma/engine';
import { chanceOf } from '../outgoing/retries.ts';
import type { Senders } from '../outgoing/webhooks/senders.ts';
import { findWebhook } from '../outgoing/webhooks/webhook.ts';
import { openWorker, type Worker } from '../outgoing/worker.ts';
import { type Alert, alertAsked, listAlerts, noteState, type SegmentWatch } from './alert.ts';
import type { Mail } from './mail.ts';
import { type AlertEvent, dueNotices, noteEvent, noteNotice, type WaitingNotice } from './notices.ts';
import { Series } from './series.ts';
import { after, calmOf, type Verdict, verdictOn } from './verdict.ts';
import { reasonIn, subjectIn } from './words.ts';

export interface AlertParts {
  readonly workspace: Workspace;
  readonly live: Live;
  readonly senders: Senders;
  readonly mail: Mail | undefined;
  readonly clock: () => number;
  readonly random: (bytes: number) => Buffer;
  readonly runs: boolean;
  readonly onFailure: (error: unknown) => void;
}

const EVERY = 60_000;
/** A size is looked at this often. */
const SIZES_EVERY = 5 * EVERY;
const HOUR = 3_600_000;

/** Checks alerts on the clock, and tells whoever shall be told. */
export class Alerts {
  private readonly parts: AlertParts;
  private readonly series: Series;
  private readonly worker: Worker;

  constructor(parts: AlertParts) {
    this.parts = parts;
    this.series = new Series(parts.workspace, parts.live);
    this.worker = openWorker({ ...parts, work: this.work });
    this.worker.wake();
  }

  get control(): Control {
    return this.parts.workspace.store.control;
  }

  /** How many are raised at the moment. */
  async outside(): Promise<number> {
    return (await listAlerts(this.control)).filter(alert => alert.enabled && alert.state === 'outside').length;
  }

  /** There is a new alert, or one has been changed. */
  wake(): void {
    this.worker.wake();
  }

  /** Live memberships were wrong: whoever watches that is told, each time. */
  async differs({ id, missing, extra, example }: OracleDifference): Promise<void> {
    const verdict: Verdict = { kind: 'differs', segment: id, missing, extra, profile: example.profile };
    for (const alert of await listAlerts(this.control)) {
      if (!alert.enabled || alert.watch.kind !== 'oracle') continue;
      await noteState(this.control, alert.id, { ...alert, checked: this.parts.clock(), verdict });
      await this.note(alert, 'raised', verdict);
    }
    this.worker.wake();
  }

  /** Tells whoever would be told, as a test. */
  async test(id: number): Promise<void> {
    const alert = await alertAsked(this.control, id);
    const now = this.parts.clock();
    const found = alert.watch.kind === 'segment' ? await this.look(alert.watch, now) : undefined;
    await this.note(alert, 'test', found ?? alert.verdict ?? { kind: 'not enough history', has: 0, needs: 1 });
    this.worker.wake();
  }

  async settle(): Promise<void> {
    await this.worker.settle();
  }

  async close(): Promise<void> {
    await this.worker.close();
  }

  private work = async (): Promise<number> => {
    const { clock, onFailure, workspace } = this.parts;
    const { zone } = await readSettings(workspace.store.control);
    for (const alert of await listAlerts(this.control)) {
      // One that cannot be checked does not keep the others from being.
      if (alert.enabled && this.isDue(alert, zone)) await this.check(alert).catch(onFailure);
    }
    const due = await dueNotices(this.control, clock());
    await Promise.all(due.map(notice => this.tell(notice).catch(onFailure)));
    return clock() + EVERY;
  };

  /** A size every few minutes; a flow once its hour or day is over and evaluated to its end. */
  private isDue({ watch, checked }: Alert, zone: string): boolean {
    if (watch.kind === 'oracle') return false;
    const now = this.parts.clock();
    if (checked === null) return true;
    if (watch.measure === 'size') return now - checked >= SIZES_EVERY;
    const period = (at: number): string =>
      watch.per === 'hour'
        ? String(Math.floor(at / HOUR))
        : new Intl.DateTimeFormat('en', { timeZone: zone }).format(at);
    return period(checked) !== period(now) && period(this.parts.live.status().evaluated) === period(now);
  }

  private async check(alert: Alert): Promise<void> {
    if (alert.watch.kind === 'oracle') return;
    const now = this.parts.clock();
    const verdict = await this.look(alert.watch, now);
    if (verdict === undefined) return;
    const { event, ...state } = after(alert, verdict, { now, calm: calmOf(alert.watch) });
    // The event first: interrupted in between, it is told twice, not never.
    if (event !== undefined) await this.note(alert, event, verdict);
    await noteState(this.control, alert.id, state);
  }

  private async look(watch: SegmentWatch, now: number): Promise<Verdict | undefined> {
    const observed = await this.series.observe(watch, now);
    return observed && verdictOn(watch, observed);
  }

  private async note(alert: Alert, kind: AlertEvent['kind'], verdict: Verdict): Promise<void> {
    const time = this.parts.clock();
    const { zone } = await readSettings(this.control);
    const reason = reasonIn(alert.language, alert.watch, verdict, zone);
    const muted = kind !== 'test' && alert.mutedUntil !== null && time < alert.mutedUntil;
    await noteEvent(this.control, alert, { kind, time, verdict, reason, muted });
  }

  private async tell(notice: WaitingNotice): Promise<void> {
    const { clock, random } = this.parts;
    const alert = await alertAsked(this.control, notice.alert);
    const failure = await (notice.channel === 'email' ? this.mail(alert, notice) : this.post(alert, notice));
    await noteNotice(this.control, notice, failure, { now: clock(), chance: chanceOf(random) });
  }

  private async mail({ name, language }: Alert, { kind, reason, address: to }: WaitingNotice) {
    const { mail } = this.parts;
    if (mail === undefined) return { error: 'no mail server is set: SATSUMA_SMTP_URL', forGood: true };
    try {
      await mail.send({ to, subject: subjectIn(language, kind, name), text: `${reason}\n` });
      return null;
    } catch (error) {
      // The server's words may name the person; its code does not.
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : undefined;
      const why = code === undefined ? 'the mail server cannot be reached' : `the mail server answered ${code}`;
      return { error: why, forGood: code !== undefined && code >= 550 && code < 560 };
    }
  }

  private async post({ id, name, language }: Alert, notice: WaitingNotice) {
    const { kind, reason, verdict, event, address, attempts, time } = notice;
    const data = { alert: { id, name, language }, reason, verdict };
    const body = JSON.stringify({ type: `alert.${kind}`, timestamp: new Date(time).toISOString(), data });
    const message = { id: `msg_alert_${event}`, body, attempt: attempts + 1 };
    if ((await findWebhook(this.control, Number(address))) === undefined)
      return { error: 'no such webhook', forGood: true };
    const { error, status, retryAfter } = await this.parts.senders.alert(Number(address), message);
    return error === null ? null : { error: status === null ? error : `${error} ${status}`, retryAfter };
  }
}
