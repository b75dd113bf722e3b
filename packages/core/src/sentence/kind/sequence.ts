import type { Conditions } from '../../condition/kinds.ts';
import type { Step } from '../../condition/sequence.ts';
import { notAmong, type Said, who } from '../clause.ts';
import { type EventWords, eventWords } from '../dictionary/events.ts';
import type { InBoth, Speech } from '../language.ts';
import { filtersText } from '../word/filter.ts';
import { withinText } from '../word/period.ts';
import { windowText } from '../word/window.ts';
import { done, phrase } from './done.ts';

interface Order {
  readonly first: (deed: string) => string;
  readonly next: (deed: string, within: string) => string;
  readonly thenNot: (words: EventWords, narrowed: string, within: string) => string;
}

const ORDER: InBoth<Order> = {
  en: {
    first: deed => `first ${deed}`,
    next: (deed, within) => phrase('then', within, deed),
    thenNot: (words, narrowed, within) =>
      within === ''
        ? `and after that ${words.didNot}${narrowed} up to now`
        : `and ${within} after that ${words.didNot}${narrowed}`,
  },
  pl: {
    first: deed => `najpierw ${deed}`,
    next: (deed, within) => phrase('potem', within, deed),
    thenNot: (words, narrowed, within) =>
      within === '' ? `a potem do dziś ${words.didNot}${narrowed}` : `a potem ${within} ${words.didNot}${narrowed}`,
  },
};

/** "first viewed a product in the last 30 days, then within 3 days placed an order, and after that did not … up to now". */
export function sequence(condition: Conditions['sequence'], speech: Speech): Said {
  const { sequence: steps, thenNot } = condition;
  const order = ORDER[speech.language];
  const when = windowText(condition.when, speech);
  const [first, ...rest] = steps;
  if (first === undefined) throw new Error('a parsed sequence has a step');
  if (rest.length === 0 && thenNot === undefined)
    return done(eventWords(first.event, speech.language), filtersText(first.where, speech), when);
  const parts = [
    order.first(phrase(deedOf(first, speech), when)),
    ...rest.map(step => order.next(deedOf(step, speech), within(step, speech))),
  ];
  if (thenNot !== undefined) {
    const words = eventWords(thenNot.event, speech.language);
    parts.push(order.thenNot(words, filtersText(thenNot.where, speech), within(thenNot, speech)));
  }
  const yes = { ...who(parts.join(', ')), compound: true };
  return { yes, no: notAmong(yes, speech) };
}

const deedOf = (step: Step, speech: Speech): string =>
  eventWords(step.event, speech.language).did + filtersText(step.where, speech);

const within = (step: Step, speech: Speech): string =>
  step.within === undefined ? '' : withinText(step.within, speech);
