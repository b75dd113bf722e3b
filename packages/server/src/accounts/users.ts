import type { Language } from '@satsuma/core';
import type { Control } from '@satsuma/engine';
import type { Role } from '../access/permissions.ts';
import { refusal } from '../problems/refusal.ts';
import { recordAudit } from './audit.ts';

/** Somebody with an account, as the API shows them. */
export interface User {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly language: Language;
  readonly created: number;
  /** Since when they cannot sign in. */
  readonly disabled: number | null;
}

const SHOWN = ['id', 'email', 'name', 'role', 'language', 'created', 'disabled'] as const;

export const listUsers = (control: Control): Promise<readonly User[]> =>
  control.selectFrom('users').select(SHOWN).orderBy('id').execute();

export async function findUser(control: Control, id: number): Promise<User> {
  const user = await control.selectFrom('users').select(SHOWN).where('id', '=', id).executeTakeFirst();
  if (user === undefined) throw refusal('not-found', { path: 'params.id', message: 'There is no such user.' });
  return user;
}

/** The address by which somebody signs in, in one spelling. */
export const emailOf = (text: string): string => text.trim().toLowerCase();

export interface UserChange {
  readonly name?: string;
  readonly role?: Role;
  readonly language?: Language;
  readonly disabled?: boolean;
}

export interface By {
  readonly actor: string;
  readonly now: number;
}

/** Changes an account. A disabled one is signed out everywhere; the last admin stays one. */
export function changeUser(control: Control, id: number, change: UserChange, { actor, now }: By): Promise<User> {
  return control.transaction().execute(async tx => {
    await holdAdmins(tx);
    const before = await findUser(tx, id);
    const { disabled, ...rest } = change;
    const off = disabled === undefined ? before.disabled : disabled ? (before.disabled ?? now) : null;
    await tx
      .updateTable('users')
      .set({ ...rest, disabled: off })
      .where('id', '=', id)
      .execute();
    if (before.role === 'admin' && before.disabled === null) await keepAnAdmin(tx);
    if (off !== null) await tx.deleteFrom('sessions').where('user', '=', id).execute();
    const details = { ...(change.role && { role: change.role }), ...(disabled !== undefined && { disabled }) };
    await recordAudit(tx, { time: now, actor, action: 'user.changed', subject: `user:${id}`, details });
    return findUser(tx, id);
  });
}

/** Changes nothing, and makes a second change that could leave no admin wait for this one. */
async function holdAdmins(tx: Control): Promise<void> {
  await tx
    .updateTable('users')
    .set(e => ({ role: e.ref('role') }))
    .where('role', '=', 'admin')
    .execute();
}

async function keepAnAdmin(tx: Control): Promise<void> {
  const admin = await tx
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabled', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (admin !== undefined) return;
  throw refusal('conflict', { message: 'This is the last admin; make somebody else one first.' });
}
