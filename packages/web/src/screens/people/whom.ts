import type { Asked, Condition, People, Subject, Whom } from '@satsuma/client';
import { definitionSentence, type Language, type Names, sentence } from '@satsuma/core';

/** One of the things that are said of the people behind a number. */
export interface Said {
  readonly isIn: boolean;
  readonly text: string;
  /** Milliseconds; null: as of when the list is asked. */
  readonly asOf: number | null;
  readonly isLogged: boolean;
}

const isPeople = (whom: Whom): whom is People => 'in' in whom;

export const EVERYBODY: Condition = { everyone: true };

/** What is neither a condition nor a membership. */
export type Found = Exclude<Asked, { subject: Subject } | { logged: string }>;

/** In which language and with which names; `found` says what the language of conditions has no words for. */
export interface Speech {
  readonly language: Language;
  readonly names: Names;
  readonly found: (asked: Found) => string;
}

/** Who they are, statement by statement. One statement where the whole can be said in one sentence. */
export function saidOf(whom: Whom, { language, names, found }: Speech): readonly Said[] {
  if (!isPeople(whom)) return [{ isIn: true, text: subjectSaid(whom, language, names), asOf: null, isLogged: false }];
  const whole = [...whom.in, ...whom.out];
  const instants = new Set(whole.map(({ asOf }) => asOf));
  const condition = joined(whom, asked => ('subject' in asked ? conditionOf(asked.subject) : undefined));
  const [asOf] = instants;
  if (instants.size === 1 && asOf !== undefined && condition !== undefined)
    return [{ isIn: true, text: sentence(condition, language, names), asOf, isLogged: false }];
  const said = (isIn: boolean) => (asked: Asked) => ({
    isIn,
    text: isFound(asked) ? found(asked) : askedSaid(asked, language, names),
    asOf: asked.asOf,
    isLogged: 'logged' in asked,
  });
  return [...whom.in.map(said(true)), ...whom.out.map(said(false))];
}

/**
 * The condition of a segment that holds these people; undefined where none can: what was found as of an instant is no condition,
 * unless it is a membership, or the instant is now.
 *
 * @param dayOf the day of an instant that is past; undefined: it counts as now
 */
export function segmentOf(whom: Whom, dayOf: (instant: number) => string | undefined): Condition | undefined {
  if (!isPeople(whom)) return conditionOf(whom);
  return joined(whom, asked => {
    const on = dayOf(asked.asOf);
    const condition = saidBy(asked);
    if (on === undefined || condition === undefined) return condition;
    return 'segment' in condition || 'class' in condition ? { ...condition, on } : undefined;
  });
}

function joined({ in: inside, out }: People, read: (asked: Asked) => Condition | undefined): Condition | undefined {
  const all = [
    ...inside.map(read),
    ...out.map(asked => {
      const condition = read(asked);
      return condition && { not: condition };
    }),
  ];
  const known = all.filter(condition => condition !== undefined);
  if (known.length < all.length) return undefined;
  const [only] = known;
  return known.length === 1 ? only : { all: known };
}

type Logged = Extract<Asked, { logged: string }>;

const membershipOf = (asked: Logged): Condition =>
  asked.class === undefined ? { segment: asked.logged } : { class: asked.class, of: asked.logged };

const isFound = (asked: Asked): asked is Found => !('subject' in asked || 'logged' in asked);

/** What was found otherwise than by a condition is none. */
function saidBy(asked: Asked): Condition | undefined {
  if ('subject' in asked) return conditionOf(asked.subject);
  return 'logged' in asked ? membershipOf(asked) : undefined;
}

/** A subject as a condition; undefined where parameters have yet to be filled in, or its classes are stored nowhere. */
function conditionOf(subject: Subject): Condition | undefined {
  if ('where' in subject) return subject.where;
  if ('class' in subject) return 'of' in subject ? { class: subject.class, of: subject.of } : undefined;
  if (subject.with === 'samples') return undefined;
  if ('segment' in subject)
    return { segment: subject.segment, ...(subject.with !== undefined && { with: { ...subject.with } }) } as Condition;
  return subject.with === undefined ? subject.definition.where : undefined;
}

function subjectSaid(subject: Subject, language: Language, names: Names): string {
  const condition = conditionOf(subject);
  if (condition !== undefined) return sentence(condition, language, names);
  if ('definition' in subject) return definitionSentence(subject.definition, language, names);
  if ('segment' in subject) return sentence({ segment: subject.segment }, language, names);
  return 'class' in subject ? `“${subject.class}”` : '';
}

const askedSaid = (asked: Exclude<Asked, Found>, language: Language, names: Names): string =>
  'subject' in asked ? subjectSaid(asked.subject, language, names) : sentence(membershipOf(asked), language, names);
