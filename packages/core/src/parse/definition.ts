import type { Definition, SegmentDefinition } from '../definition.ts';
import { SegmentationDefinition, SegmentHead } from '../definition.ts';
import { Problems, type Result } from '../problem.ts';
import { parseCondition } from './condition.ts';
import { checkShape } from './shape.ts';

/** Reads one document: a segment (`segment: …`) or a segmentation (`segmentation: …`). */
export function parseDefinition(input: unknown): Result<Definition> {
  const problems = new Problems();
  const definition = read(input, problems);
  return problems.result(() => definition as Definition);
}

function read(input: unknown, problems: Problems): Definition | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.add('not-an-object', '', 'a definition is an object that starts with "segment" or "segmentation"');
    return undefined;
  }
  if ('segmentation' in input) {
    return checkShape(SegmentationDefinition, input, '', problems) ? (input as SegmentationDefinition) : undefined;
  }
  if (!('segment' in input)) {
    problems.add('missing-key', '', 'a definition starts with "segment: name" or "segmentation: name"');
    return undefined;
  }
  const shaped = checkShape(SegmentHead, input, '', problems);
  const where = 'where' in input ? parseCondition(input.where, 'where', problems) : undefined;
  return shaped && where ? ({ ...input, where } as SegmentDefinition) : undefined;
}
