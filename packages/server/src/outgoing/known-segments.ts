import { nearest, type Problem } from '@satsuma/core';
import type { Control } from '@satsuma/engine';

/** Problems for ids that no segment or segmentation ever had; those that were archived still have their changes in the log. */
export async function unknownSegments(
  control: Control,
  ids: readonly string[],
  path: string,
): Promise<readonly Problem[]> {
  if (ids.length === 0) return [];
  const known = (await control.selectFrom('segments').select('id').execute()).map(row => row.id);
  return ids
    .filter(id => !known.includes(id))
    .map(id => {
      const near = nearest(id, known);
      const message = `there is no segment or segmentation "${id}"`;
      const hint = near === undefined ? {} : { hint: `did you mean "${near}"?` };
      return { code: 'unknown-segment', path, message, ...hint };
    });
}
