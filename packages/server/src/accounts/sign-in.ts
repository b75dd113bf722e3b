import { refusal, refusalUntil } from '../problems/refusal.ts';
import type { Accounts } from './accounts.ts';
import { recordAudit } from './audit.ts';
import { acceptLink, checkLink, type NewAccount } from './invitations.ts';
import { hashOf } from './token.ts';
import { emailOf, findUser, type User } from './users.ts';

export interface CameIn {
  readonly user: User;
  /** The new session's. */
  readonly token: string;
}

/** Takes as long, and says the same, for an address that nobody has, for a wrong password and for a disabled account. */
export async function signIn(
  accounts: Accounts,
  { email, password, address }: { readonly email: string; readonly password: string; readonly address: string },
  now: number,
): Promise<CameIn> {
  const { control, passwords, sessions, attempts } = accounts;
  const account = hashOf(emailOf(email));
  attempt(attempts.address.take(address));
  attempt(attempts.account.take(account));
  const known = await control
    .selectFrom('users')
    .select(['id', 'password', 'disabled'])
    .where('email', '=', emailOf(email))
    .executeTakeFirst();
  const fits = await passwords.fits(password, known?.password);
  if (known === undefined || !fits || known.disabled !== null) throw wrong();
  attempts.account.forget(account);
  const entry = { time: now, actor: `user:${known.id}`, action: 'session.started', subject: `user:${known.id}` };
  const token = await control.transaction().execute(async tx => {
    await recordAudit(tx, entry);
    return sessions.start(known.id, tx);
  });
  return { user: await findUser(control, known.id), token };
}

function attempt(wait: number): void {
  if (wait === 0) return;
  const hint = 'wait, or ask an admin for a link that sets a new password';
  throw refusalUntil('too-many', { message: 'Too many attempts to sign in.', hint }, wait / 1000);
}

const wrong = () => refusal('not-signed-in', { message: 'The address or the password is wrong.' });

/** Uses a one-time link, and signs in whoever did. */
export async function comeInByLink(
  accounts: Accounts,
  given: { readonly token: string; readonly password: string; readonly account?: NewAccount; readonly address: string },
  now: number,
): Promise<CameIn> {
  const { control, passwords, sessions, attempts } = accounts;
  attempt(attempts.address.take(given.address));
  await checkLink(control, given.token, now);
  const password = await passwords.hash(given.password);
  const accepted = { password, ...(given.account && { account: given.account }) };
  const user = await acceptLink(control, given.token, accepted, now);
  return { user, token: await sessions.start(user.id) };
}

export async function changePassword(
  { control, passwords, sessions, attempts }: Accounts,
  { user, session, current, password }: { user: number; session: number; current: string; password: string },
  now: number,
): Promise<void> {
  attempt(attempts.account.take(`user:${user}`));
  const before = await control.selectFrom('users').select('password').where('id', '=', user).executeTakeFirst();
  if (!(await passwords.fits(current, before?.password))) {
    throw refusal('forbidden', { path: 'body.current', message: 'This is not your password.' });
  }
  const hash = await passwords.hash(password);
  await control.transaction().execute(async tx => {
    await tx.updateTable('users').set({ password: hash }).where('id', '=', user).execute();
    await sessions.endAll(user, session, tx);
    const entry = { time: now, actor: `user:${user}`, action: 'password.changed', subject: `user:${user}` };
    await recordAudit(tx, entry);
  });
  attempts.account.forget(`user:${user}`);
}
