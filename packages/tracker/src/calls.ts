import type { Page } from './context.ts';
import { type Ecommerce, ecommerceOf } from './ecommerce.ts';
import type { OnProblem } from './problem.ts';
import type { Visitor } from './visitor.ts';

export type Properties = Readonly<Record<string, unknown>>;
export type Id = string | number;

/**
 * What a page can say of its visitor, in the words of the Segment spec. No call throws, waits or answers: what is wrong with
 * one is told to `onError`, and what cannot be sent now is sent later.
 */
export interface Calls extends Ecommerce {
  /** Who the visitor is, with traits; traits alone are those of whoever this is. */
  identify(userId: Id, traits?: Properties): void;
  identify(traits: Properties): void;
  /** Something that the visitor did. */
  track(event: string, properties?: Properties): void;
  /** A page view; address, path, title and referrer are properties by themselves. */
  page(name?: string, properties?: Properties): void;
  /** The company, household or club that the visitor belongs to. */
  group(groupId: Id, traits?: Properties): void;
  /** Says that two ids are one person: the visitor's present id, or `previousId`, and `userId` from now on. */
  alias(userId: Id, previousId?: Id): void;
  /** What the visitor may be sent, by channel: the traits `consent.<channel>`. */
  consent(channels: Readonly<Record<string, boolean>>): void;
  /** Somebody else is at this browser now: after logging out. */
  reset(): void;
}

/** Sends a call of a type with what it says. */
export type Send = (type: string, said: Properties) => void;

export function callsOf(send: Send, visitor: Visitor, pageNow: () => Page, report: OnProblem): Calls {
  /** The id as text; told, and nothing, where there is none. */
  const idOf = (path: string, id: unknown): string => {
    const text = typeof id === 'number' || typeof id === 'string' ? String(id).trim() : '';
    if (!text) report({ code: 'invalid_call', path, message: `${path} must be a text that is not empty; not sent` });
    return text;
  };
  const calls: Omit<Calls, keyof Ecommerce> = {
    identify(who: Id | Properties, traits?: Properties) {
      if (who && typeof who === 'object') return send('identify', { traits: who });
      const userId = idOf('identify.userId', who);
      if (!userId) return;
      visitor.becomes(userId);
      send('identify', { traits });
    },
    track(event, properties) {
      const name = idOf('track.event', event);
      if (name) send('track', { event: name, properties });
    },
    page: (name, properties) => send('page', { name, properties: { ...pageNow(), ...properties } }),
    group(group, traits) {
      const groupId = idOf('group.groupId', group);
      if (!groupId) return;
      visitor.joins(groupId);
      send('group', { groupId, traits });
    },
    alias(user, previous = visitor.userId() ?? visitor.anonymousId()) {
      const userId = idOf('alias.userId', user);
      const previousId = idOf('alias.previousId', previous);
      if (!userId || !previousId) return;
      visitor.isAlso(userId);
      send('alias', { previousId });
    },
    consent(channels) {
      const traits = Object.entries(channels).map(([channel, given]) => [`consent.${channel}`, given]);
      send('identify', { traits: Object.fromEntries(traits) });
    },
    reset: visitor.reset,
  };
  return { ...ecommerceOf(calls.track), ...calls };
}
