import type { Control } from '@satsuma/engine';
import type { WithKey } from '../access/caller.ts';
import type { Scope } from '../access/permissions.ts';
import { refusal } from '../problems/refusal.ts';
import { recordAudit } from './audit.ts';
import { hashOf, newToken, type Random } from './token.ts';
import type { By } from './users.ts';

/** An API key, as the API shows it: never the key itself. */
export interface ApiKey {
  readonly id: number;
  readonly name: string;
  readonly scope: Scope;
  readonly source: string | null;
  readonly prefix: string;
  readonly created: number;
  readonly createdBy: string;
  readonly lastUsed: number | null;
  readonly revoked: number | null;
}

export interface NewKey {
  readonly name: string;
  readonly scope: Scope;
  readonly source: string | null;
}

export interface Keys {
  /** The whole key, once; of it only a hash is kept. */
  make(key: NewKey, by: By): Promise<{ readonly key: ApiKey; readonly secret: string }>;
  list(): Promise<readonly ApiKey[]>;
  /** From now on it is nobody's. */
  revoke(id: number, by: By): Promise<void>;
  /** Whose key this is; undefined: unknown or revoked. */
  find(secret: string): Promise<WithKey | undefined>;
}

const MARKS = { write: 'sw_', read: 'sr_', admin: 'sa_' } as const satisfies Record<Scope, string>;
const KEY = /^s[wra]_[A-Za-z0-9_-]{43}$/;
const PREFIX_LENGTH = 9;

/** A key's use is written down no more often than this, and a key found is believed for as long. */
const USED_EVERY = 60_000;
const BELIEVED = 10_000;
const MOST_BELIEVED = 10_000;

/** Of a process: a key revoked here is refused at once, one revoked by another process after ten seconds. */
export function keys(control: Control, clock: () => number, random: Random): Keys {
  const believed = new Map<string, { readonly caller: WithKey; readonly until: number }>();
  return {
    async make({ name, scope, source }, { actor, now }) {
      const secret = MARKS[scope] + newToken(random);
      const key = await control.transaction().execute(async tx => {
        const row = { name, scope, source, prefix: secret.slice(0, PREFIX_LENGTH), key_hash: hashOf(secret) };
        const made = await tx
          .insertInto('api_keys')
          .values({ ...row, created_by: actor, created: now })
          .returningAll()
          .executeTakeFirstOrThrow();
        const details = { scope, source };
        await recordAudit(tx, { time: now, actor, action: 'key.created', subject: `key:${made.id}`, details });
        return made;
      });
      return { key: shown(key), secret };
    },
    async list() {
      return (await control.selectFrom('api_keys').selectAll().orderBy('id').execute()).map(shown);
    },
    async revoke(id, { actor, now }) {
      await control.transaction().execute(async tx => {
        const change = tx
          .updateTable('api_keys')
          .set({ revoked: now })
          .where('id', '=', id)
          .where('revoked', 'is', null);
        const { numUpdatedRows } = await change.executeTakeFirst();
        if (numUpdatedRows === 0n) throw refusal('not-found', { path: 'params.id', message: 'There is no such key.' });
        await recordAudit(tx, { time: now, actor, action: 'key.revoked', subject: `key:${id}` });
      });
      believed.clear();
    },
    async find(secret) {
      if (!KEY.test(secret)) return undefined;
      const hash = hashOf(secret);
      const now = clock();
      const known = believed.get(hash);
      if (known !== undefined && now < known.until) return known.caller;
      believed.delete(hash);
      const caller = await ask(control, hash, now);
      if (caller !== undefined && believed.size < MOST_BELIEVED) believed.set(hash, { caller, until: now + BELIEVED });
      return caller;
    },
  };
}

async function ask(control: Control, hash: string, now: number): Promise<WithKey | undefined> {
  const found = await control
    .selectFrom('api_keys')
    .select(['id', 'name', 'scope', 'source', 'last_used'])
    .where('key_hash', '=', hash)
    .where('revoked', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const { id, name, scope, source, last_used } = found;
  if (last_used === null || now - last_used >= USED_EVERY) {
    await control.updateTable('api_keys').set({ last_used: now }).where('id', '=', id).execute();
  }
  return { kind: 'key', key: id, scope, name, source };
}

interface Row extends Omit<ApiKey, 'createdBy' | 'lastUsed'> {
  readonly created_by: string;
  readonly last_used: number | null;
}

const shown = ({ id, name, scope, source, prefix, created, created_by, last_used, revoked }: Row): ApiKey => ({
  id,
  name,
  scope,
  source,
  prefix,
  created,
  createdBy: created_by,
  lastUsed: last_used,
  revoked,
});
