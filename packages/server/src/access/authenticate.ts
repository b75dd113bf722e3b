import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../accounts/accounts.ts';
import { csrfTokenOf } from '../accounts/token.ts';
import { refusal } from '../problems/refusal.ts';
import { type Caller, NOBODY } from './caller.ts';
import { sessionTokenOf } from './cookie.ts';

/** Whoever an authorization header or a session's cookie stands for. The header counts where there are both. */
export async function callerOf(
  request: FastifyRequest,
  { keys, sessions }: Accounts,
): Promise<{ readonly caller: Caller; readonly renewed: boolean }> {
  const key = keyIn(request.headers.authorization);
  if (key !== undefined) return { caller: (await keys.find(key)) ?? NOBODY, renewed: false };
  const token = sessionTokenOf(request.headers.cookie);
  const found = token === undefined ? undefined : await sessions.find(token);
  if (token === undefined || found === undefined) return { caller: NOBODY, renewed: false };
  request.sessionToken = token;
  return found;
}

/** `Bearer <key>`; or Basic with the key as the user name (RFC 7617), as Segment's libraries send a write key. */
function keyIn(header: string | undefined): string | undefined {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(header ?? '') ?? [];
  if (scheme.toLowerCase() === 'bearer') return value;
  if (scheme === '') return header === undefined ? undefined : '';
  const [user] = Buffer.from(value, 'base64').toString('utf8').split(':');
  return user;
}

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** What a session asks for must come from a page that was given the session's token, not from a form on another site. */
export function refuseForged({ method, caller, sessionToken, headers }: FastifyRequest): void {
  if (caller.kind !== 'user' || SAFE.includes(method)) return;
  if (sessionToken !== undefined && headers['x-csrf-token'] === csrfTokenOf(sessionToken)) return;
  throw refusal('forbidden', {
    path: 'headers.x-csrf-token',
    message: 'The token that shows which page this request comes from is missing or wrong.',
    hint: 'send the csrfToken that signing in, or GET /api/v1/session, answered with',
  });
}
