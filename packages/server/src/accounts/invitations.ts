import type { Language } from '@satsuma/core';
import type { Control } from '@satsuma/engine';
import type { Role } from '../access/permissions.ts';
import { refusal, refusalOf } from '../problems/refusal.ts';
import { recordAudit } from './audit.ts';
import { hashOf, newToken, type Random } from './token.ts';
import { type By, emailOf, findUser, type User } from './users.ts';

/** How long a one-time link holds. */
const LINK_HOLDS = 24 * 3_600_000;

/** Who made the link for the first admin. */
const SETUP = 'setup';

export interface Invitation {
  /** The secret of the link; shown once. */
  readonly token: string;
  readonly expires: number;
}

/** A link by which somebody makes an account of that role. */
export function invite(control: Control, random: Random, role: Role, by: By): Promise<Invitation> {
  return control.transaction().execute(async tx => {
    const made = await makeLink(tx, random, { role, user: null }, by);
    const entry = { time: by.now, actor: by.actor, action: 'user.invited', subject: `invitation:${made.id}` };
    await recordAudit(tx, { ...entry, details: { role } });
    return made;
  });
}

/** A link by which a user sets a new password, and is signed out everywhere else. */
export function inviteAgain(control: Control, random: Random, id: number, by: By): Promise<Invitation> {
  return control.transaction().execute(async tx => {
    const { role } = await findUser(tx, id);
    const made = await makeLink(tx, random, { role, user: id }, by);
    await recordAudit(tx, { time: by.now, actor: by.actor, action: 'password.link-made', subject: `user:${id}` });
    return made;
  });
}

/** The link for the first admin, where nobody has an account yet; every start makes a new one, and the last one is void. */
export function inviteFirst(control: Control, random: Random, now: number): Promise<Invitation | undefined> {
  return control.transaction().execute(async tx => {
    if ((await anybody(tx)) !== undefined) return undefined;
    await tx.deleteFrom('invitations').where('created_by', '=', SETUP).execute();
    return makeLink(tx, random, { role: 'admin', user: null }, { actor: SETUP, now });
  });
}

const anybody = (control: Control) => control.selectFrom('users').select('id').limit(1).executeTakeFirst();

async function makeLink(
  tx: Control,
  random: Random,
  whom: { readonly role: Role; readonly user: number | null },
  { actor, now }: By,
): Promise<Invitation & { readonly id: number }> {
  const token = newToken(random);
  const expires = now + LINK_HOLDS;
  const { id } = await tx
    .insertInto('invitations')
    .values({ ...whom, token_hash: hashOf(token), created_by: actor, created: now, expires })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, token, expires };
}

/** What somebody says of themselves who makes an account. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

export interface Accepted {
  /** The hash. */
  readonly password: string;
  /** Not needed for a new password. */
  readonly account?: NewAccount;
}

/** Whether the link still holds, before a password is hashed for it. */
export async function checkLink(control: Control, token: string, now: number): Promise<void> {
  const open = await control
    .selectFrom('invitations')
    .select('id')
    .where('token_hash', '=', hashOf(token))
    .where('used', 'is', null)
    .where('expires', '>', now)
    .executeTakeFirst();
  if (open === undefined) throw spent();
}

const nameless = () =>
  refusalOf([{ code: 'missing-key', path: 'body.account', message: 'This link makes a new account: whose is it?' }]);

const spent = () =>
  refusal('forbidden', {
    path: 'body.token',
    message: 'This link has been used, has expired, or never was.',
    hint: 'ask an admin for a new one; for the first admin, start the server again',
  });

/** Makes the account, or sets the password of the one the link is for; the link holds no more. */
export function acceptLink(control: Control, token: string, given: Accepted, now: number): Promise<User> {
  return control.transaction().execute(async tx => {
    const link = await tx
      .updateTable('invitations')
      .set({ used: now })
      .where('token_hash', '=', hashOf(token))
      .where('used', 'is', null)
      .where('expires', '>', now)
      .returningAll()
      .executeTakeFirst();
    if (link === undefined) throw spent();
    if (link.created_by === SETUP && (await anybody(tx)) !== undefined) throw spent();
    if (link.user !== null) return resetPassword(tx, link.user, given.password, now);
    if (given.account === undefined) throw nameless();
    return makeUser(tx, link.role, { ...given.account, password: given.password }, now);
  });
}

async function resetPassword(tx: Control, id: number, password: string, now: number): Promise<User> {
  await tx.updateTable('users').set({ password }).where('id', '=', id).execute();
  await tx.deleteFrom('sessions').where('user', '=', id).execute();
  await recordAudit(tx, { time: now, actor: `user:${id}`, action: 'password.reset', subject: `user:${id}` });
  return findUser(tx, id);
}

async function makeUser(
  tx: Control,
  role: Role,
  { email, ...given }: NewAccount & { readonly password: string },
  now: number,
): Promise<User> {
  const row = { ...given, email: emailOf(email), role, created: now };
  const made = await tx
    .insertInto('users')
    .values(row)
    .onConflict(conflict => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) {
    throw refusal('conflict', { path: 'body.email', message: 'Somebody with this address has an account.' });
  }
  await recordAudit(tx, {
    time: now,
    actor: `user:${made.id}`,
    action: 'user.joined',
    subject: `user:${made.id}`,
    details: { role },
  });
  return findUser(tx, made.id);
}
