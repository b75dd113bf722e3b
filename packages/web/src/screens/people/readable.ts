import type { Subject, Whom } from '@satsuma/client';
import { isSegment, Problems, parseCondition, parseDefinition } from '@satsuma/core';

/** Whether every condition and definition by which people are told can be read, and so be said. */
export function isReadable(whom: Whom): boolean {
  if (!('in' in whom)) return isReadableSubject(whom);
  return [...whom.in, ...whom.out].every(asked => {
    if ('subject' in asked) return isReadableSubject(asked.subject);
    if ('moved' in asked) return reads(asked.moved.from, false) && reads(asked.moved.to, false);
    return !('by' in asked) || reads(asked.by, false);
  });
}

function isReadableSubject(subject: Subject): boolean {
  if ('where' in subject) {
    const problems = new Problems();
    return parseCondition(subject.where, 'where', problems) !== undefined && problems.list.length === 0;
  }
  if ('by' in subject) return reads(subject.by, false);
  return !('definition' in subject) || reads(subject.definition, true);
}

function reads(given: unknown, wanted: boolean): boolean {
  const parsed = parseDefinition(given);
  return parsed.ok && isSegment(parsed.value) === wanted;
}
