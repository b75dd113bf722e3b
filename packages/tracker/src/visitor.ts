import { randomId } from './message-id.ts';
import { ANONYMOUS_ID, type Store } from './store.ts';

const USER_ID = 'user';
const GROUP_ID = 'group';

/** Who is at this browser, as far as the shop has said; ids alone, no traits. */
export interface Visitor {
  anonymousId(): string;
  userId(): string | undefined;
  groupId(): string | undefined;
  /** A known person. Another one than before gets an anonymous id of their own, or two people would be joined by it. */
  becomes(userId: string): void;
  /** The same person under another id. */
  isAlso(userId: string): void;
  joins(groupId: string): void;
  /** Nobody known, with an anonymous id that nobody had. */
  reset(): void;
}

export function visitorOf(store: Store): Visitor {
  const visitor: Visitor = {
    anonymousId() {
      const id = store.get(ANONYMOUS_ID) ?? randomId();
      store.set(ANONYMOUS_ID, id);
      return id;
    },
    userId: () => store.get(USER_ID),
    groupId: () => store.get(GROUP_ID),
    becomes(userId) {
      if (userId !== (store.get(USER_ID) ?? userId)) visitor.reset();
      visitor.isAlso(userId);
    },
    isAlso: userId => store.set(USER_ID, userId),
    joins: groupId => store.set(GROUP_ID, groupId),
    reset() {
      store.remove(USER_ID);
      store.remove(GROUP_ID);
      store.set(ANONYMOUS_ID, randomId());
    },
  };
  return visitor;
}
