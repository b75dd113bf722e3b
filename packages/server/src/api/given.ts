import {
  type Definition,
  isSegment,
  type Problem,
  Problems,
  parseCondition,
  parseDefinition,
  type SegmentationDefinition,
} from '@satsuma/core';
import type { Asked, People, Subject, WhichSegmentation, Whom } from '@satsuma/engine';
import { refusalOf } from '../problems/refusal.ts';

/**
 * A subject of a body, its condition or definition read. Conditions come as they were sent: a type says what they should be, only
 * reading them shows that they are.
 */
export function readSubject(given: Subject, place: string): Subject {
  if ('where' in given) {
    const problems = new Problems();
    const where = parseCondition(given.where, 'where', problems);
    if (where === undefined || problems.list.length > 0) throw refusalOf(problems.list, place);
    return { where };
  }
  if ('by' in given) {
    return { ...given, by: readDivision(given.by, `${place}.by`) };
  }
  if (!('definition' in given)) return given;
  const definition = readDefinition(given.definition, `${place}.definition`);
  if (isSegment(definition)) return { ...given, definition };
  throw refusalOf([misplaced('it is a segmentation; a segment is asked for')], `${place}.definition`);
}

export function readPeople(given: Whom, place: string): Whom {
  if (!('in' in given)) return readSubject(given, place);
  const read = (asked: readonly Asked[], side: string): readonly Asked[] =>
    asked.map((one, i) => readAsked(one, `${place}.${side}[${i}]`));
  const people: People = { in: read(given.in, 'in'), out: read(given.out, 'out') };
  if (people.in.length > 0) return people;
  throw refusalOf([misplaced('whose people? nobody is named')], `${place}.in`);
}

function readAsked(given: Asked, place: string): Asked {
  if ('subject' in given) return { ...given, subject: readSubject(given.subject, `${place}.subject`) };
  if ('by' in given) return { ...given, by: readDivision(given.by, `${place}.by`) };
  if (!('moved' in given)) return given;
  const { from, to } = given.moved;
  const moved = { from: readDivision(from, `${place}.moved.from`), to: readDivision(to, `${place}.moved.to`) };
  return { ...given, moved };
}

/** Which segmentation a body means. */
export function readWhich(given: WhichSegmentation, place: string): WhichSegmentation {
  if ('segmentation' in given) return given;
  return { definition: readDivision(given.definition, `${place}.definition`) };
}

function readDivision(given: unknown, place: string): SegmentationDefinition {
  const definition = readDefinition(given, place);
  if (!isSegment(definition)) return definition;
  throw refusalOf([misplaced('it is a segment; a segmentation is asked for')], place);
}

function readDefinition(given: unknown, place: string): Definition {
  const parsed = parseDefinition(given);
  if (parsed.ok) return parsed.value;
  throw refusalOf(parsed.problems, place);
}

const misplaced = (message: string): Problem => ({ code: 'bad-value', path: '', message });

/** A problem that the engine places at the id of what was asked for, where the body has it. */
export function whereGiven(problem: Problem, subjects: readonly Subject[], places: readonly string[]): Problem {
  const i = subjects.findIndex(subject => 'segment' in subject && subject.segment === problem.path);
  if (i >= 0) return { ...problem, path: `${places[i]}.segment` };
  const [, number, rest = ''] = /^subjects\[(\d+)\]\.?(.*)$/.exec(problem.path) ?? [];
  const place = number === undefined ? (places.length === 1 ? places[0] : undefined) : places[Number(number)];
  if (place === undefined) return problem;
  const path = number === undefined ? problem.path : rest;
  const inDefinition = 'definition' in (subjects[Number(number ?? 0)] ?? {}) ? '.definition' : '';
  return { ...problem, path: `${place}${inDefinition}${path === '' ? '' : '.'}${path}` };
}
