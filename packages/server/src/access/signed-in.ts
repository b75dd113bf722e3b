import type { FastifyRequest } from 'fastify';
import { refusal } from '../problems/refusal.ts';
import { actorOf, type SignedIn } from './caller.ts';

/** The person behind a request; to be asked for on routes that need `signed in`. */
export function signedIn({ caller, sessionToken }: FastifyRequest): SignedIn & { actor: string; token: string } {
  if (caller.kind !== 'user' || sessionToken === undefined) {
    throw refusal('not-signed-in', { message: 'Nobody is signed in.' });
  }
  return { ...caller, actor: actorOf(caller), token: sessionToken };
}
