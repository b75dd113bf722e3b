import type { InBoth, Language, Speech } from './language.ts';

/** What stands before a clause: "who placed an order", "whose first order was …"; `own` clauses bring their words along. */
type Lead = 'who' | 'whose' | 'own';

/** A part of a sentence about people: "placed an order in the last 30 days". */
export interface Clause {
  readonly lead: Lead;
  readonly text: string;
  /** It denies something: after what is affirmed it follows with "but". */
  readonly denies?: boolean;
  /** It holds clauses itself, so that it needs brackets among others. */
  readonly compound?: boolean;
}

/** A condition as a clause, and its exact opposite. */
export interface Said {
  readonly yes: Clause;
  readonly no: Clause;
}

export const who = (text: string): Clause => ({ lead: 'who', text });
export const whose = (text: string): Clause => ({ lead: 'whose', text });
const denying = (clause: Clause): Clause => ({ ...clause, denies: true });

/** The second clause denies the first. */
export const said = (yes: Clause, no: Clause): Said => ({ yes, no: denying(no) });

/** The second clause is the opposite of the first without denying anything: "at least 3 times", "fewer than 3 times". */
export const either = (yes: Clause, no: Clause): Said => ({ yes, no });

export const opposite = ({ yes, no }: Said): Said => ({ yes: no, no: yes });

interface Joiner {
  readonly who: string;
  readonly whose: string;
  readonly and: string;
  readonly or: string;
  readonly either: string;
  readonly but: string;
  readonly notAmong: (group: string) => string;
}

const JOINERS: InBoth<Joiner> = {
  en: {
    who: 'who',
    whose: 'whose',
    and: ' and ',
    or: ' or ',
    either: 'either ',
    but: ', but ',
    notAmong: group => `are not among the people (${group})`,
  },
  pl: {
    who: 'które',
    whose: 'których',
    and: ' i ',
    or: ' lub ',
    either: '',
    but: ', ale ',
    notAmong: group => `nie są wśród osób (${group})`,
  },
};

/** The clause with the word it starts with: "who placed an order". */
export function withLead(clause: Clause, language: Language): string {
  return clause.lead === 'own' ? clause.text : `${JOINERS[language][clause.lead]} ${clause.text}`;
}

/** All of the clauses must hold, or any of them. What is denied comes after what is affirmed. */
export function joined(clauses: readonly Clause[], how: 'and' | 'or', { language }: Speech): Clause {
  const [only] = clauses;
  if (only !== undefined && clauses.length === 1) return only;
  const words = JOINERS[language];
  // "who" is said once for all; "whose" belongs to its noun.
  const same = clauses.every(c => c.lead === 'who') ? 'who' : undefined;
  const texts = (some: readonly Clause[]) => some.map(c => (same ? bracketed(c) : bracketedWithLead(c, language)));
  const lead = same ?? 'own';
  if (how === 'or') return { lead, text: words.either + listed(texts(clauses), words.or), compound: true };
  const affirmed = clauses.filter(c => !c.denies);
  const denied = clauses.filter(c => c.denies);
  const lists = [affirmed, denied].filter(some => some.length > 0).map(some => listed(texts(some), words.and));
  return { lead, text: lists.join(words.but), compound: true };
}

/** The opposite of a clause that has no natural one: "are not among the people (who …)". */
export const notAmong = (clause: Clause, { language }: Speech): Clause =>
  denying(who(JOINERS[language].notAmong(withLead(clause, language))));

const bracketed = (clause: Clause): string => (clause.compound ? `(${clause.text})` : clause.text);
const bracketedWithLead = (clause: Clause, language: Language): string =>
  clause.compound ? `(${withLead(clause, language)})` : withLead(clause, language);

/** "a, b and c": `last` with the spaces around it. */
export const listed = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${last}${parts[parts.length - 1]}`;
