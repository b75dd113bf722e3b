import { BLOCKED_VALUES } from '../../ingest/typed/blocked-values.ts';
import type { Control } from '../../store/control/control.ts';
import { readNote, writeNote } from '../../store/control/notes.ts';

/** What an identifier of a kind says about who somebody is. */
export interface KindRule {
  /**
   * `person`: it is one person's, and tells people apart (a user id, an e-mail). `device`: it is a visitor's until somebody logs in
   * (an anonymous id). `helps`: it finds a person where nothing better does, and makes nobody one (a telephone of a household).
   */
  readonly tells: 'person' | 'device' | 'helps';
  /** So many values of the kind one profile may have: a person with one user id is not the one with another. */
  readonly most: number;
}

/** Who may become one with whom. */
export interface IdentityRules {
  /** By kind; `external` stands for all ids of other systems. The order is the one in which they name a person. */
  readonly kinds: Readonly<Record<RuledKind, KindRule>>;
  /** When one call names two known people and the limits let them be one: they are, or somebody looks at it first. */
  readonly whenKnownMeet: 'merge' | 'review';
  /** Values that never say who somebody is; `*` stands for anything. */
  readonly blocked: readonly string[];
}

export const RULED_KINDS = ['user_id', 'card', 'external', 'email', 'phone', 'anonymous_id'] as const;
export type RuledKind = (typeof RULED_KINDS)[number];

/** @param blocked values of every installation: see ingest/typed/blocked-values.ts */
export const standardRules = (blocked: readonly string[]): IdentityRules => ({
  kinds: {
    user_id: { tells: 'person', most: 1 },
    card: { tells: 'person', most: 5 },
    external: { tells: 'person', most: 1 },
    email: { tells: 'person', most: 5 },
    phone: { tells: 'helps', most: 5 },
    anonymous_id: { tells: 'device', most: 500 },
  },
  whenKnownMeet: 'merge',
  blocked,
});

export const ruledKind = (kind: string): RuledKind =>
  kind.startsWith('external:') ? 'external' : (RULED_KINDS.find(known => known === kind) ?? 'external');

/** The smaller, the more it says about who somebody is. */
export const rankOf = (kind: string): number => RULED_KINDS.indexOf(ruledKind(kind));

const KEY = 'identity';

export async function readRules(control: Control, standard: IdentityRules): Promise<IdentityRules> {
  return { ...standard, ...((await readNote(control, KEY)) as Partial<IdentityRules> | undefined) };
}

export const writeRules = (control: Control, rules: IdentityRules): Promise<void> => writeNote(control, KEY, rules);

/** The rules that hold, read again when somebody may have changed them. */
export interface Rules {
  readonly current: IdentityRules;
  read(): Promise<void>;
}

export async function openRules(control: Control): Promise<Rules> {
  const standard = standardRules(BLOCKED_VALUES);
  let current = await readRules(control, standard);
  return {
    get current() {
      return current;
    },
    async read() {
      current = await readRules(control, standard);
    },
  };
}
