import type { Problem } from '@satsuma/core';
import type { Control } from '@satsuma/engine';
import type { Configs, Connection, ConnectionKind, CountedReason, Refused } from './connection.ts';
import type { Seal } from './sealed.ts';

/** A secret, and the one before it for as long as senders may still use that. */
interface KeptSecret {
  readonly current: string;
  readonly previous?: { readonly secret: string; readonly until: number };
}

export type NewConnection = {
  readonly [K in ConnectionKind]: { readonly source: string; readonly kind: K; readonly config: Configs[K] };
}[ConnectionKind];

export interface Connections {
  list(): Promise<readonly Connection[]>;
  find(source: string): Promise<Connection | undefined>;
  /** Whether there was none of that source. */
  make(connection: NewConnection, secret: string | undefined, now: number): Promise<boolean>;
  change(source: string, changes: Partial<Pick<Connection, 'status' | 'config'>>, now: number): Promise<void>;
  remove(source: string): Promise<void>;
  /** The one before it is good for another day. */
  changeSecret(source: string, secret: string, now: number): Promise<void>;
  /** Secrets that are good now, the newest first. */
  secretsOf(source: string, now: number): Promise<readonly string[]>;
  refusals(source: string): Promise<readonly Refused[]>;
}

/** Shops go on signing with the old secret for a while. */
const OLD_SECRET_MS = 24 * 60 * 60_000;

export function openConnections(control: Control, seal: Seal): Connections {
  const secrets = secretsIn(control, seal);
  return {
    async list() {
      const rows = await control.selectFrom('connections').selectAll().orderBy('source').execute();
      const reasons = await control.selectFrom('connection_reasons').selectAll().orderBy('times', 'desc').execute();
      return rows.map(row =>
        shown(
          row,
          reasons.filter(reason => reason.source === row.source),
        ),
      );
    },
    async find(source) {
      const row = await control.selectFrom('connections').selectAll().where('source', '=', source).executeTakeFirst();
      if (row === undefined) return undefined;
      return shown(
        row,
        await control.selectFrom('connection_reasons').selectAll().where('source', '=', source).execute(),
      );
    },
    async make({ source, kind, config }, secret, now) {
      const { numInsertedOrUpdatedRows } = await control
        .insertInto('connections')
        .values({
          ...{
            source,
            kind,
            config: JSON.stringify(config),
            status: 'active',
            created: now,
            updated: now,
            accepted: 0,
          },
          secret: secret === undefined ? null : secrets.sealed({ current: secret }),
        })
        .onConflict(conflict => conflict.column('source').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    async change(source, { status, config }, now) {
      const changes = { ...(status && { status }), ...(config && { config: JSON.stringify(config) }), updated: now };
      await control.updateTable('connections').set(changes).where('source', '=', source).execute();
    },
    async remove(source) {
      await control.deleteFrom('connections').where('source', '=', source).execute();
    },
    changeSecret: secrets.change,
    secretsOf: secrets.good,
    refusals: source =>
      control
        .selectFrom('connection_refusals')
        .select(['time', 'topic', 'reason', 'place', 'message'])
        .where('source', '=', source)
        .orderBy('id', 'desc')
        .limit(100)
        .execute(),
  };
}

function secretsIn(control: Control, seal: Seal) {
  const kept = async (source: string): Promise<KeptSecret | undefined> => {
    const row = await control
      .selectFrom('connections')
      .select('secret')
      .where('source', '=', source)
      .executeTakeFirst();
    return typeof row?.secret === 'string' ? (JSON.parse(seal.open(row.secret)) as KeptSecret) : undefined;
  };
  const sealed = (secret: KeptSecret): string => seal.seal(JSON.stringify(secret));
  return {
    sealed,
    async change(source: string, secret: string, now: number): Promise<void> {
      const before = await kept(source);
      const previous = before && { secret: before.current, until: now + OLD_SECRET_MS };
      await control
        .updateTable('connections')
        .set({ secret: sealed({ current: secret, ...(previous && { previous }) }), updated: now })
        .where('source', '=', source)
        .execute();
    },
    async good(source: string, now: number): Promise<readonly string[]> {
      const secret = await kept(source);
      if (secret === undefined) return [];
      const { current, previous } = secret;
      return previous !== undefined && previous.until > now ? [current, previous.secret] : [current];
    },
  };
}

interface Row {
  readonly source: string;
  readonly kind: string;
  readonly status: 'active' | 'paused';
  readonly config: string;
  readonly secret: string | null;
  readonly created: number;
  readonly updated: number;
  readonly last_received: number | null;
  readonly accepted: number;
  readonly last_run: number | null;
  readonly failure: string | null;
}

const shown = (row: Row, reasons: readonly CountedReason[]): Connection => {
  const { source, kind, status, created, updated, accepted } = row;
  const told = {
    ...{ source, kind, status, created, updated, accepted },
    config: JSON.parse(row.config) as unknown,
    hasSecret: row.secret !== null,
    lastReceived: row.last_received,
    lastRun: row.last_run,
    failure: row.failure === null ? null : (JSON.parse(row.failure) as Problem),
    reasons: reasons.map(({ outcome, reason, times, last }) => ({ outcome, reason, times, last })),
  };
  return told as Connection;
};
