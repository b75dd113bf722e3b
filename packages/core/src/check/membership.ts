import type { Conditions } from '../condition/kinds.ts';
import { nearest } from '../nearest.ts';
import { at } from '../problem.ts';
import type { CheckContext } from './context.ts';
import { checkReference, hintFor } from './names.ts';
import { checkDate } from './operand.ts';

export function checkSegment(condition: Conditions['segment'], context: CheckContext, path: string): void {
  const entry = checkReference(condition.segment, 'segment', context, at(path, 'segment'));
  checkDate(condition.on, at(path, 'on'), context.problems);
  if (entry?.kind !== 'segment') return;
  const given = Object.keys(condition.with ?? {});
  for (const name of entry.parameters.filter(p => !given.includes(p)))
    context.problems.add(
      'unbound-parameter',
      path,
      `the segment "${condition.segment}" needs a value for its parameter "${name}"`,
      `with: {${name}: …}`,
    );
  for (const name of given.filter(g => !entry.parameters.includes(g)))
    context.problems.add(
      'unknown-parameter',
      at(path, 'with', name),
      `the segment "${condition.segment}" has no parameter "${name}"`,
      nearest(name, entry.parameters) === undefined && entry.parameters.length === 0
        ? 'it has none; remove it'
        : hintFor(name, entry.parameters),
    );
}

export function checkClass(condition: Conditions['class'], context: CheckContext, path: string): void {
  const entry = checkReference(condition.of, 'segmentation', context, at(path, 'of'));
  checkDate(condition.on, at(path, 'on'), context.problems);
  if (entry?.kind !== 'segmentation') return;
  const list = typeof condition.class === 'string' ? [condition.class] : condition.class;
  for (const [i, name] of list.entries()) {
    if (entry.classes.includes(name)) continue;
    const place = typeof condition.class === 'string' ? at(path, 'class') : at(path, 'class', i);
    const message = `the segmentation "${condition.of}" has no class "${name}"`;
    context.problems.add('unknown-class', place, message, hintFor(name, entry.classes));
  }
}
