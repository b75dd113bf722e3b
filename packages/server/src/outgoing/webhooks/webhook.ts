import type { Control, LogPosition } from '@satsuma/engine';
import { refusal } from '../../problems/refusal.ts';
import { cursorOf, positionIn } from '../cursor.ts';
import type { ChangeFilter } from '../feed.ts';
import { newSecret } from './signature.ts';

/** An address that changes are sent to, and how far that is. */
export interface Webhook extends GivenWebhook {
  readonly id: number;
  /** Why it was stopped by itself: the other side said that it is gone. */
  readonly stopped: 'gone' | null;
  /** Newest first; each signs. */
  readonly secrets: readonly { readonly secret: string; readonly until: number | null }[];
  /** Everything up to here was sent or given up. */
  readonly position: LogPosition;
  /** The end of the batch that is being sent. */
  readonly sending: LogPosition | null;
  /** Failed attempts to send it. */
  readonly attempts: number;
  readonly nextAt: number | null;
  readonly created: number;
  readonly createdBy: string;
}

/** What its owner says of it. */
export interface GivenWebhook {
  readonly name: string;
  readonly url: string;
  readonly filter: ChangeFilter;
  /** With the people's identifiers. */
  readonly identifiers: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly enabled: boolean;
}

export type WebhookChange = Partial<GivenWebhook>;

const DAY = 86_400_000;

export async function listWebhooks(control: Control): Promise<readonly Webhook[]> {
  return (await rows(control).orderBy('id').execute()).map(read);
}

export async function findWebhook(control: Control, id: number): Promise<Webhook | undefined> {
  const row = await rows(control).where('id', '=', id).executeTakeFirst();
  return row && read(row);
}

/** The same for whoever asked for it: a refusal where there is none. */
export async function webhookAsked(control: Control, id: number): Promise<Webhook> {
  const found = await findWebhook(control, id);
  if (found === undefined) throw refusal('not-found', { path: 'params.id', message: 'There is no such webhook.' });
  return found;
}

export interface MadeWebhook {
  readonly webhook: Webhook;
  /** Shown this once. */
  readonly secret: string;
}

/** @param from where in the log it begins */
export async function addWebhook(
  control: Control,
  given: GivenWebhook,
  { random, from, actor, now }: NewWebhook,
): Promise<MadeWebhook> {
  const secret = newSecret(random);
  const { id } = await control
    .insertInto('webhooks')
    .values({
      ...columnsOf(given),
      ...{ stopped: null, secret, old_secret: null, old_until: null, position: cursorOf(from) },
      ...{ sending: null, attempts: 0, next_at: null, created: now, created_by: actor },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { webhook: await webhookAsked(control, Number(id)), secret };
}

export interface NewWebhook {
  readonly random: (bytes: number) => Buffer;
  readonly from: LogPosition;
  readonly actor: string;
  readonly now: number;
}

/** What is being sent is begun anew, at once. */
export async function changeWebhook(control: Control, id: number, change: WebhookChange): Promise<Webhook> {
  const { position: _, ...given } = await webhookAsked(control, id);
  const columns = { ...columnsOf({ ...given, ...change }), stopped: null, sending: null, attempts: 0, next_at: null };
  await control.updateTable('webhooks').set(columns).where('id', '=', id).execute();
  return webhookAsked(control, id);
}

/** A new secret; the one before signs beside it for a day. */
export async function rotateSecret(
  control: Control,
  id: number,
  { random, now }: Pick<NewWebhook, 'random' | 'now'>,
): Promise<MadeWebhook> {
  const [current] = (await webhookAsked(control, id)).secrets;
  const secret = newSecret(random);
  const old = { old_secret: current?.secret ?? null, old_until: now + DAY };
  await control
    .updateTable('webhooks')
    .set({ secret, ...old })
    .where('id', '=', id)
    .execute();
  return { webhook: await webhookAsked(control, id), secret };
}

export const removeWebhook = (control: Control, id: number) =>
  control.deleteFrom('webhooks').where('id', '=', id).execute();

/** Those that sign at this instant. */
export const secretsAt = ({ secrets }: Webhook, now: number): readonly string[] =>
  secrets.filter(({ until }) => until === null || now < until).map(({ secret }) => secret);

const columnsOf = ({ name, url, filter, identifiers, headers, enabled }: GivenWebhook) => ({
  ...{ name, url, headers: JSON.stringify(headers), enabled: enabled ? (1 as const) : (0 as const) },
  filter: JSON.stringify({ ...filter, identifiers }),
});

const rows = (control: Control) => control.selectFrom('webhooks').selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

function read(row: Row): Webhook {
  const { identifiers, ...filter } = JSON.parse(row.filter) as ChangeFilter & { identifiers: boolean };
  const old = row.old_secret === null ? [] : [{ secret: row.old_secret, until: Number(row.old_until) }];
  return {
    ...{ id: Number(row.id), name: row.name, url: row.url, filter, identifiers, enabled: Number(row.enabled) === 1 },
    headers: JSON.parse(row.headers) as Record<string, string>,
    stopped: row.stopped === 'gone' ? 'gone' : null,
    secrets: [{ secret: row.secret, until: null }, ...old],
    position: kept(row.position),
    sending: row.sending === null ? null : kept(row.sending),
    attempts: Number(row.attempts),
    nextAt: row.next_at === null ? null : Number(row.next_at),
    ...{ created: Number(row.created), createdBy: row.created_by },
  };
}

function kept(cursor: string): LogPosition {
  const position = positionIn(cursor);
  if (position === undefined) throw new Error('a webhook has lost its place in the log');
  return position;
}
