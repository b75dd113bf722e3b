// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { AsOf, DefinitionId, Identifier, Instant, Merge, Person } from './of-several.ts';

export interface ErasedPerson {
  readonly profile: number;
  readonly rows: number;
}

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly next: string | null;
}

export interface FoundPerson {
  readonly profile: number;
}

export interface PersonDay {
  readonly day: Instant;
  readonly count: number;
}

export interface PersonDays {
  readonly asOf: Instant;
  readonly days: readonly PersonDay[];
}

export interface PersonEvent {
  readonly time: Instant;
  readonly event: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface PersonEventCount {
  readonly name: string;
  readonly count: number;
  readonly first: Instant;
  readonly last: Instant;
}

export interface PersonEvents {
  readonly asOf: Instant;
  readonly count: number;
  readonly events: readonly PersonEvent[];
  readonly next: string | null;
}

export type PersonKey = { readonly profile: number } | { readonly identifier: string; readonly kind?: string };

export interface PersonMembership {
  readonly segment: DefinitionId;
  readonly class: string;
  readonly since: Instant;
  /** No: it was found then, and may have begun earlier. */
  readonly isExact: boolean;
  readonly cause: string;
}

export interface PersonOrder {
  readonly time: Instant;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
  readonly lines: readonly Readonly<Record<string, string | readonly string[]>>[];
  /** Refunded, cancelled, changed: the earliest first. */
  readonly later: readonly PersonEvent[];
}

export interface PersonOrders {
  readonly asOf: Instant;
  readonly count: number;
  readonly orders: readonly PersonOrder[];
}

export interface PersonPage {
  readonly profile: number;
  readonly asOf: Instant;
  readonly created: Instant | null;
  readonly identifiers: readonly Identifier[];
  readonly traits: readonly PersonTrait[];
  /** Trait → its values, the newest first; an empty one: unset. */
  readonly traitHistory: Readonly<Record<string, readonly TraitChange[]>>;
  /** Channel → consented; without an entry nothing is known. */
  readonly consents: Readonly<Record<string, boolean>>;
  readonly events: readonly PersonEventCount[];
  readonly recent: readonly PersonEvent[];
  readonly memberships: readonly PersonMembership[];
  readonly merges: readonly Merge[];
}

export interface PersonTrait {
  readonly name: string;
  readonly value: string | readonly string[];
  readonly since: Instant;
}

export interface TraitChange {
  readonly time: Instant;
  readonly value: string | readonly string[];
}

export interface Operations {
  /** Take out everything that is held of one person, for good */
  erasePerson: { readonly input: { readonly path: { readonly profile: number } }; readonly reply: ErasedPerson };
  /** Everything that is held of one person, as a JSON file to hand over */
  exportPerson: { readonly input: { readonly path: { readonly profile: number } }; readonly reply: Response };
  /** The profile number of a person, by any identifier */
  findPerson: { readonly input: { readonly body: PersonKey }; readonly reply: FoundPerson };
  /** Everything known of one person */
  getPerson: {
    readonly input: {
      readonly path: { readonly profile: number };
      readonly query?: {
        readonly asOf?: AsOf;
        /** Latest events. */
        readonly rows?: number;
      };
    };
    readonly reply: PersonPage;
  };
  /** How many events a person has on each day that has any, the earliest first */
  listPersonDays: {
    readonly input: {
      readonly path: { readonly profile: number };
      readonly query?: { readonly asOf?: AsOf; readonly event?: string };
    };
    readonly reply: PersonDays;
  };
  /** What a person did, the newest first, a page at a time */
  listPersonEvents: {
    readonly input: {
      readonly path: { readonly profile: number };
      readonly query?: {
        readonly asOf?: AsOf;
        readonly event?: string;
        /** Where the page before ended. */
        readonly after?: string;
        readonly limit?: number;
      };
    };
    readonly reply: PersonEvents;
  };
  /** What a person ordered, the newest first: the lines of each order, and what became of it */
  listPersonOrders: {
    readonly input: {
      readonly path: { readonly profile: number };
      readonly query?: { readonly asOf?: AsOf; readonly limit?: number };
    };
    readonly reply: PersonOrders;
  };
  /** A link for an e-mail, by which the tracker recognises whoever follows it; nobody can read it */
  makeLink: {
    readonly input: {
      readonly body: {
        readonly person:
          | { readonly profile: number }
          | {
              /** Of any kind: an e-mail, a user id … */
              readonly identifier: string;
              /** Where the same text could be several kinds. */
              readonly kind?: string;
            };
        /** It is good for; 90 if not given. */
        readonly days?: number;
        /** Where the link leads. */
        readonly url?: string;
      };
    };
    readonly reply: {
      readonly token: string;
      readonly expires: Instant;
      /** The given one, with the token as its parameter sts. */
      readonly url?: string;
    };
  };
  /** People with these words in an identifier or a trait, by their profile numbers, a page at a time */
  searchPeople: {
    readonly input: {
      readonly body: {
        /** Words; each must be found. */
        readonly q: string;
        /** Where the page before ended. */
        readonly after?: string;
        /** 20 if not given. */
        readonly limit?: number;
      };
    };
    readonly reply: FoundPeople;
  };
}

export const OPERATIONS = {
  erasePerson: ['DELETE', '/api/v1/people/{profile}'],
  exportPerson: ['GET', '/api/v1/people/{profile}/export', 'response'],
  findPerson: ['POST', '/api/v1/people/find'],
  getPerson: ['GET', '/api/v1/people/{profile}'],
  listPersonDays: ['GET', '/api/v1/people/{profile}/days'],
  listPersonEvents: ['GET', '/api/v1/people/{profile}/events'],
  listPersonOrders: ['GET', '/api/v1/people/{profile}/orders'],
  makeLink: ['POST', '/api/v1/links'],
  searchPeople: ['POST', '/api/v1/people/search'],
} as const;
