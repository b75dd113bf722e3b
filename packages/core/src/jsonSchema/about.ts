import type { Kind } from '../condition/kinds.ts';
import type { Operator } from '../operator/operators.ts';

/** What an editor shows beside each kind of condition. */
export const KIND_ABOUT: Readonly<Record<Kind, string>> = {
  all: 'Every one of the conditions is true.',
  any: 'At least one of the conditions is true.',
  not: 'The condition is not true.',
  everyone: 'Everybody who is known.',
  trait: 'The latest value of a trait: {trait: city, is: Kraków}.',
  age: 'Completed years since the trait birth_date: {age: {between: [18, 30]}}.',
  place: 'Where a person lives; several keys must all hold: {place: {country: PL, city: [Kraków, Łódź]}}.',
  consent: 'Whether the latest word on a channel was yes: {consent: email, given: true}.',
  event: 'What a person did or received: {event: Order Completed, times: {atLeast: 3}, when: {inTheLast: 30 days}}.',
  bought: 'Order lines: {bought: {category: dairy}, quantity: {atLeast: 2}, when: {inTheLast: 4 weeks}}.',
  message: 'What a person did with messages: {message: opened, channel: email, when: {inTheLast: 30 days}}.',
  sequence:
    'Events one after the other: {sequence: [{event: Product Viewed}, {event: Order Completed, within: 3 days}]}.',
  regularly:
    'In so many calendar units of the last n: {regularly: Order Completed, atLeast: 3, ofLast: 8, unit: week}.',
  survey: 'The latest answer to a question: {survey: nps, question: score, atLeast: 9}.',
  segment: 'Membership of another segment: {segment: big-spenders, since: 30 days}.',
  class: 'The class of a segmentation: {class: [champions, loyal], of: rfm}.',
  prediction: 'A predicted number; refused until there is a model.',
  random:
    'A random share of everybody in percent, always the same people for the same salt: {random: 10, salt: autumn}.',
};

/** What an editor shows beside each operator. A value that is missing makes a positive operator false and a negative one true. */
export const OPERATOR_ABOUT: Readonly<Record<Operator, string>> = {
  is: 'The value is this one.',
  isNot: 'The value is another one, or there is none.',
  in: 'The value is one of these.',
  notIn: 'The value is none of these, or there is none.',
  contains: 'The text contains this.',
  notContains: 'The text does not contain this, or there is none.',
  startsWith: 'The text starts with this.',
  notStartsWith: 'The text does not start with this, or there is none.',
  endsWith: 'The text ends with this.',
  notEndsWith: 'The text does not end with this, or there is none.',
  matches: 'The regular expression is found in the text.',
  notMatches: 'The regular expression is not found in the text, or there is none.',
  greaterThan: 'The number is greater.',
  atLeast: 'The number is this or greater.',
  lessThan: 'The number is less.',
  atMost: 'The number is this or less.',
  between: 'The number or date lies between these two, both included.',
  notBetween: 'The number or date does not lie between these two, or there is none.',
  on: 'On this day, or at this instant.',
  before: 'Before this day, or this instant.',
  since: 'On this day or later, at this instant or later.',
  inTheLast: 'Within this time before now.',
  notInTheLast: 'Not within this time before now, or there is no date.',
  inTheNext: 'Within this time after now.',
  notInTheNext: 'Not within this time after now, or there is no date.',
  longerAgoThan: 'This long ago or longer.',
  during: 'In this stretch of the calendar.',
  anniversaryInTheNext: 'Its day of the year comes within this time after now.',
  anniversaryInTheLast: 'Its day of the year came within this time before now.',
  anniversaryDuring: 'Its day of the year lies in this stretch of the calendar.',
  includes: 'The list includes this.',
  includesAny: 'The list includes at least one of these.',
  includesAll: 'The list includes all of these.',
  includesNone: 'The list includes none of these, or there is none.',
  isSet: 'true: there is a value; false: there is none.',
};
