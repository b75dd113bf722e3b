// Made by `npm run client` from the server’s OpenAPI document; not to be edited.

import type { Condition } from '@satsuma/core';
import type { Bilingual, ClassInfo, Identifier, Merge, Person, Subject } from './of-several.ts';

export interface ErasedPerson {
  readonly profile: number;
  readonly rows: number;
}

export interface ExplainBody {
  readonly subject: Subject;
}

export interface ExplainClassBody {
  /** Of a segment or segmentation. */
  readonly segmentation: string;
}

export interface ExplainedClass {
  readonly person: Person;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  /** Of a segment or segmentation. */
  readonly segmentation: string;
  readonly verdict: Verdict | null;
  readonly class: ClassInfo | null;
  readonly classes: readonly ClassInfo[];
}

export interface ExplainedCondition {
  readonly path: string;
  readonly kind: string;
  readonly condition: Condition;
  readonly holds: boolean;
  readonly found: readonly Found[];
  readonly turns: Turn | null;
  readonly of: readonly ExplainedCondition[];
}

export interface ExplainedLine {
  readonly path: string;
  readonly depth: number;
  readonly holds: boolean;
  readonly needed: string;
  readonly found: string;
  readonly turns: string;
}

export interface ExplainedMember {
  readonly person: Person;
  readonly explanation: Explanation;
  readonly classes: readonly {
    /** Of a segment or segmentation. */
    readonly segmentation: string;
    /** Milliseconds since 1970 UTC. */
    readonly asOf: number;
    readonly verdict: Verdict | null;
  }[];
  readonly text: ExplainedText;
}

export interface ExplainedText {
  readonly summary: string;
  readonly lines: readonly ExplainedLine[];
}

export interface Explanation {
  readonly segment: string;
  readonly profile: number;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly member: boolean;
  readonly known: boolean;
  readonly turns: Turn | null;
  readonly condition: ExplainedCondition;
}

export type Found =
  | {
      readonly found: 'everyone';
    }
  | {
      readonly found: 'trait';
      readonly trait: string;
      readonly value: FoundValue | null;
      readonly since: number | null;
    }
  | {
      readonly found: 'event';
      readonly event: string;
      readonly measure: unknown;
      readonly rows: number;
      readonly value: FoundValue | null;
      readonly last: number | null;
      readonly lastEver: number | null;
    }
  | {
      readonly found: 'sequence';
      readonly reached: number;
      readonly steps: number;
      readonly last: number | null;
    }
  | {
      readonly found: 'distance';
      readonly kilometres: number | null;
    }
  | {
      readonly found: 'random';
      readonly position: number;
    }
  | {
      readonly found: 'member';
      /** Of a segment or segmentation. */
      readonly of: string;
      readonly className: string | null;
      readonly instant: number | null;
      readonly member: boolean;
    };

export interface FoundPeople {
  readonly people: readonly Person[];
  readonly next: string | null;
}

export interface FoundPerson {
  readonly profile: number;
}

export type FoundValue =
  | {
      readonly number: number;
    }
  | {
      /** Milliseconds since 1970 UTC. */
      readonly moment: number;
    }
  | {
      readonly text: string;
    }
  | {
      readonly list: readonly string[];
    };

export interface PersonDay {
  /** Milliseconds since 1970 UTC. */
  readonly day: number;
  readonly count: number;
}

export interface PersonDays {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly days: readonly PersonDay[];
}

export interface PersonEvent {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly event: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
}

export interface PersonEventCount {
  readonly name: string;
  readonly count: number;
  /** Milliseconds since 1970 UTC. */
  readonly first: number;
  /** Milliseconds since 1970 UTC. */
  readonly last: number;
}

export interface PersonEvents {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly count: number;
  readonly events: readonly PersonEvent[];
  readonly next: string | null;
}

export type PersonKey =
  | {
      readonly profile: number;
    }
  | {
      readonly identifier: string;
      readonly kind?: string;
    };

export interface PersonMembership {
  /** Of a segment or segmentation. */
  readonly segment: string;
  readonly class: string;
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
  /** No: it was found then, and may have begun earlier. */
  readonly isExact: boolean;
  readonly cause: string;
}

export interface PersonOrder {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
  readonly lines: readonly Readonly<Record<string, string | readonly string[]>>[];
  /** Refunded, cancelled, changed: the earliest first. */
  readonly later: readonly PersonEvent[];
}

export interface PersonOrders {
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly count: number;
  readonly orders: readonly PersonOrder[];
}

export interface PersonPage {
  readonly profile: number;
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly created: number | null;
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
  /** Milliseconds since 1970 UTC. */
  readonly since: number;
}

export interface TraitChange {
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly value: string | readonly string[];
}

export interface Turn {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly holds: boolean;
}

export interface Verdict {
  readonly class: string;
  readonly because: readonly {
    readonly name: Bilingual;
    readonly value: number | string | null;
  }[];
}

export interface Operations {
  /** Take out everything that is held of one person, for good */
  erasePerson: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
    };
    readonly reply: ErasedPerson;
  };
  /** The class of a person, and the facts that it rests on */
  explainClass: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
      };
      readonly body: ExplainClassBody;
    };
    readonly reply: ExplainedClass;
  };
  /** Why a person is in a segment, or is not: each condition with what was found */
  explainMember: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Of sentences; accept-language, then the workspace’s if not given. */
        readonly language?: 'en' | 'pl';
      };
      readonly body: ExplainBody;
    };
    readonly reply: ExplainedMember;
  };
  /** Everything that is held of one person, as a JSON file to hand over */
  exportPerson: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
    };
    readonly reply: Response;
  };
  /** The profile number of a person, by any identifier */
  findPerson: { readonly input: { readonly body: PersonKey }; readonly reply: FoundPerson };
  /** Everything known of one person */
  getPerson: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        /** Latest events. */
        readonly rows?: number;
      };
    };
    readonly reply: PersonPage;
  };
  /** How many events a person has on each day that has any, the earliest first */
  listPersonDays: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        readonly event?: string;
      };
    };
    readonly reply: PersonDays;
  };
  /** What a person did, the newest first, a page at a time */
  listPersonEvents: {
    readonly input: {
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
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
      readonly path: {
        readonly profile: number;
      };
      readonly query?: {
        /** A date (its midnight in the workspace’s zone) or an instant with its offset; now if not given. */
        readonly asOf?: string;
        readonly limit?: number;
      };
    };
    readonly reply: PersonOrders;
  };
  /** A link for an e-mail, by which the tracker recognises whoever follows it; nobody can read it */
  makeLink: {
    readonly input: {
      readonly body: {
        readonly person:
          | {
              readonly profile: number;
            }
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
      /** Milliseconds since 1970 UTC. */
      readonly expires: number;
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
  explainClass: ['POST', '/api/v1/people/{profile}/class'],
  explainMember: ['POST', '/api/v1/people/{profile}/explain'],
  exportPerson: ['GET', '/api/v1/people/{profile}/export', 'response'],
  findPerson: ['POST', '/api/v1/people/find'],
  getPerson: ['GET', '/api/v1/people/{profile}'],
  listPersonDays: ['GET', '/api/v1/people/{profile}/days'],
  listPersonEvents: ['GET', '/api/v1/people/{profile}/events'],
  listPersonOrders: ['GET', '/api/v1/people/{profile}/orders'],
  makeLink: ['POST', '/api/v1/links'],
  searchPeople: ['POST', '/api/v1/people/search'],
} as const;
