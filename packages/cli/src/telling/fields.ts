import type { Output } from '../output/output.ts';
import { screenWidth } from '../output/screen-width.ts';

/** Names and values under each other, the names in one column; a field without a value is left out. */
export function tellFields(fields: readonly (readonly [string, string | undefined])[], output: Output): void {
  const given = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value] as const],
  );
  const width = Math.max(0, ...given.map(([name]) => screenWidth(name)));
  for (const [name, value] of given) {
    const gap = ' '.repeat(width - screenWidth(name) + 2);
    output.line(`${output.paint.dim(name)}${gap}${value}`, ' '.repeat(width + 2));
  }
}
