import type { Problems } from '../problem.ts';
import { isParam } from '../value.ts';
import { readPattern } from './regex/read.ts';

/** A regular expression is written in the subset that RE2 (ClickHouse) and JavaScript read alike; see regex/read.ts. */
export function checkPattern(operand: unknown, path: string, problems: Problems): void {
  if (typeof operand !== 'string' || isParam(operand)) return;
  const fault = readPattern(operand);
  if (fault !== undefined)
    problems.add(
      'bad-pattern',
      path,
      `${fault.why} (character ${fault.at + 1} of ${JSON.stringify(operand)})`,
      fault.hint,
    );
}
