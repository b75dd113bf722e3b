import { nearest, type Problems } from '@satsuma/core';
import type { FileShape } from '../read/file-shape.ts';
import { LINE_COLUMN, type Mapping } from './mapping.ts';

/** A mapping beside a file: every column is mapped or ignored by name, and none is named that is not there. */
export function checkColumns(
  mapping: Mapping,
  shape: Pick<FileShape, 'headerNames' | 'segment'>,
  problems: Problems,
): void {
  if (mapping.spec === 'segment' || shape.segment) {
    if (mapping.spec === 'segment' && shape.segment) return;
    problems.add(
      'import',
      'spec',
      shape.segment
        ? 'The file holds calls of the Segment spec and the mapping maps columns.'
        : 'The mapping is for calls of the Segment spec and the file holds none.',
      shape.segment ? 'Write spec: segment, without columns.' : 'Leave out spec, and map the columns.',
    );
    if (mapping.spec === 'segment') return;
  }
  const looked = mapping.lookups.flatMap(({ as, take }) => take.map(title => `${as}.${title}`));
  const known = new Set([...shape.headerNames, ...looked, LINE_COLUMN]);
  for (const [title, path] of namedColumns(mapping)) {
    if (known.has(title)) continue;
    const near = nearest(title, known);
    problems.add(
      'unknown-key',
      path,
      `The file has no column "${title}".`,
      near === undefined ? undefined : `Is it "${near}"?`,
    );
  }
  const used = new Set(namedColumns(mapping).map(([title]) => title));
  for (const title of [...shape.headerNames, ...looked]) {
    if (used.has(title)) continue;
    problems.add(
      'missing-key',
      `columns.${title}`,
      `The mapping does not say what the column "${title}" is.`,
      'Map it under "columns", or name it under "ignore".',
    );
  }
}

/** Every column that the mapping names, with the place where it does. */
const namedColumns = (mapping: Mapping): [title: string, path: string][] => [
  ...Object.keys(mapping.columns).map((title): [string, string] => [title, `columns.${title}`]),
  ...mapping.ignore.map((title, i): [string, string] => [title, `ignore[${i}]`]),
  ...mapping.cancellations.flatMap((rule, i): [string, string][] =>
    'column' in rule ? [[rule.column, `cancellations[${i}].column`]] : [],
  ),
  ...mapping.lookups.map(({ key }, i): [string, string] => [key.ours, `lookups[${i}].key`]),
];
