/** The parts that sentences are made of, for whoever shows a condition part by part: the same words, in the same forms. */
export { AMOUNTS } from '../spec/attributes.ts';
export type { Clause, Said } from './clause.ts';
export { conditionSaid } from './condition.ts';
export { CHANNEL_WORDS } from './dictionary/channels.ts';
export { eventWords } from './dictionary/events.ts';
export { property, propertyValues } from './dictionary/properties.ts';
export { traitSubject } from './dictionary/traits.ts';
export type { Speech } from './language.ts';
export { clauseIn, sentenceIn } from './sentence.ts';
export { amount, orders, pieces, times, years } from './word/counted.ts';
export { filtersText } from './word/filter.ts';
export { momentText } from './word/moment.ts';
export { agoText, ofLastText, rollingText, withinText } from './word/period.ts';
export { predicateText } from './word/predicate.ts';
export { quantity } from './word/quantity.ts';
export { quoted } from './word/value.ts';
export { windowText } from './word/window.ts';
export { clockText } from './word/zone.ts';
