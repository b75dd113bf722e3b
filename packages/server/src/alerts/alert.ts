import type { Language } from '@satsuma/core';
import type { Control } from '@satsuma/engine';
import { refusal } from '../problems/refusal.ts';
import type { Verdict } from './verdict.ts';

/** What is watched: a number of a segment or class, or whether live memberships agree with the batch oracle. */
export type Watch = SegmentWatch | { readonly kind: 'oracle' };

export interface SegmentWatch {
  readonly kind: 'segment';
  /** The segment or segmentation. */
  readonly of: string;
  /** Of a segmentation. */
  readonly class?: string | undefined;
  /** How many are in it, or how many entered or left in an hour or a day of the workspace's zone. */
  readonly measure: 'size' | 'entered' | 'left';
  readonly per: 'hour' | 'day';
  /** Its own usual range, or limits: it shall not be below, not be above. */
  readonly range:
    | { readonly kind: 'usual' }
    | { readonly kind: 'limits'; readonly below?: number | undefined; readonly above?: number | undefined };
}

export interface Notify {
  readonly emails: readonly string[];
  readonly webhooks: readonly number[];
}

export interface GivenAlert {
  readonly name: string;
  readonly watch: Watch;
  readonly notify: Notify;
  readonly language: Language;
  readonly enabled: boolean;
}

export interface Alert extends GivenAlert {
  readonly id: number;
  readonly mutedUntil: number | null;
  readonly state: 'inside' | 'outside';
  /** While outside: since when it has been inside again. */
  readonly insideSince: number | null;
  readonly checked: number | null;
  /** What the last check found; null: none yet. */
  readonly verdict: Verdict | null;
  readonly created: number;
  readonly createdBy: string;
}

export type AlertState = Pick<Alert, 'state' | 'insideSince' | 'checked' | 'verdict'>;

const rows = (control: Control) => control.selectFrom('alerts').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

export const listAlerts = async (control: Control): Promise<readonly Alert[]> =>
  (await rows(control).orderBy('id').execute()).map(read);

/** For whoever asked for it: a refusal where there is none. */
export async function alertAsked(control: Control, id: number): Promise<Alert> {
  const row = await rows(control).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw refusal('not-found', { path: 'params.id', message: 'There is no such alert.' });
  return read(row);
}

export async function addAlert(
  control: Control,
  given: GivenAlert,
  { actor, now }: { readonly actor: string; readonly now: number },
): Promise<Alert> {
  const fresh = { muted_until: null, state: 'inside' as const, inside_since: null, checked: null, verdict: null };
  const { id } = await control
    .insertInto('alerts')
    .values({ ...columnsOf(given), ...fresh, created: now, created_by: actor })
    .returning('id')
    .executeTakeFirstOrThrow();
  return alertAsked(control, Number(id));
}

/** What is watched anew is not known to be outside. */
export async function changeAlert(control: Control, id: number, change: Partial<GivenAlert>): Promise<Alert> {
  const before = await alertAsked(control, id);
  const anew = { state: 'inside' as const, inside_since: null, checked: null, verdict: null };
  await control
    .updateTable('alerts')
    .set({ ...columnsOf({ ...before, ...change }), ...(change.watch !== undefined && anew) })
    .where('id', '=', id)
    .execute();
  return alertAsked(control, id);
}

export const removeAlert = (control: Control, id: number) =>
  control.deleteFrom('alerts').where('id', '=', id).execute();

/** @param until milliseconds; null: no more */
export async function muteAlert(control: Control, id: number, until: number | null): Promise<Alert> {
  await control.updateTable('alerts').set({ muted_until: until }).where('id', '=', id).execute();
  return alertAsked(control, id);
}

export const noteState = (control: Control, id: number, { state, insideSince, checked, verdict }: AlertState) =>
  control
    .updateTable('alerts')
    .set({ state, inside_since: insideSince, checked, verdict: verdict && JSON.stringify(verdict) })
    .where('id', '=', id)
    .execute();

const columnsOf = ({ name, watch, notify, language, enabled }: GivenAlert) => ({
  ...{ name, language, enabled: enabled ? (1 as const) : (0 as const) },
  ...{ watch: JSON.stringify(watch), notify: JSON.stringify(notify) },
});

const numberOrNull = (value: number | null): number | null => (value === null ? null : Number(value));

const read = (row: Row): Alert => ({
  ...{ id: Number(row.id), name: row.name, language: row.language, enabled: Number(row.enabled) === 1 },
  watch: JSON.parse(row.watch) as Watch,
  notify: JSON.parse(row.notify) as Notify,
  mutedUntil: numberOrNull(row.muted_until),
  state: row.state,
  insideSince: numberOrNull(row.inside_since),
  checked: numberOrNull(row.checked),
  verdict: row.verdict === null ? null : (JSON.parse(row.verdict) as Verdict),
  ...{ created: Number(row.created), createdBy: row.created_by },
});
