import type { FastifyRequest } from 'fastify';
import { refusalUntil } from '../problems/refusal.ts';
import type { ServerSettings } from '../settings.ts';
import { type Buckets, buckets } from './buckets.ts';

type Kind = keyof ServerSettings['rates'];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How often an address may call it without an account, where that is not the rate of addresses: a route that finds its key in the body. */
    rate?: 'write key';
  }
}

/** Who has asked too often is told when to come back. */
export function limitRates(clock: () => number, rates: ServerSettings['rates']): (request: FastifyRequest) => void {
  const held: Readonly<Record<Kind, Buckets>> = {
    address: buckets(clock, rates.address),
    person: buckets(clock, rates.person),
    key: buckets(clock, rates.key),
    'write key': buckets(clock, rates['write key']),
  };
  return request => {
    if (request.routeOptions.config.unlimited) return;
    const [kind, who] = identityOf(request);
    const wait = held[kind].take(who);
    if (wait > 0) throw refusalUntil('too-many', { message: 'Too many requests.' }, wait / 1000);
  };
}

function identityOf({ caller, ip, routeOptions }: FastifyRequest): readonly [Kind, string] {
  if (caller.kind === 'user') return ['person', String(caller.user)];
  if (caller.kind === 'nobody') return [routeOptions.config.rate ?? 'address', ip];
  return [caller.scope === 'write' ? 'write key' : 'key', String(caller.key)];
}
